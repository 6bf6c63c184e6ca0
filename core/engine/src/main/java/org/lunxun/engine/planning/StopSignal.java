package org.lunxun.engine.planning;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Whether the work is to end before its effort is used up; once asked to, it stays so. May be asked on any thread. */
final class StopSignal {

    private final BooleanSupplier cancelled;
    private final @Nullable TimeLimit limit;
    private final long began;
    private volatile @Nullable Stopped reason;

    StopSignal(BooleanSupplier cancelled, @Nullable TimeLimit limit) {
        this.cancelled = cancelled;
        this.limit = limit;
        began = limit == null ? 0 : limit.nanoTime().getAsLong();
    }

    boolean requested() {
        if (reason == null) {
            if (cancelled.getAsBoolean()) {
                reason = Stopped.CANCELLED;
            } else if (limit != null && limit.reached()) {
                reason = Stopped.TIME;
            }
        }
        return reason != null;
    }

    /** Why the work is to end; null while it may go on. */
    @Nullable
    Stopped reason() {
        return reason;
    }

    /**
     * Whether a share of the time is used up, or the work is to end anyway.
     *
     * @param share 0 to 1
     */
    boolean past(double share) {
        if (requested()) {
            return true;
        }
        return limit != null && share() >= share;
    }

    /** Which share of the time is used up; 0 where there is no limit. */
    double share() {
        if (limit == null) {
            return 0;
        }
        double whole = Math.max(1, (double) limit.deadline() - began);
        return (limit.nanoTime().getAsLong() - began) / whole;
    }
}
