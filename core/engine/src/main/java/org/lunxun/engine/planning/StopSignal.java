package org.lunxun.engine.planning;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Whether the work is to end before its effort is used up; once asked to, it stays so. May be asked on any thread. */
final class StopSignal {

    private final BooleanSupplier cancelled;
    private final @Nullable TimeLimit limit;
    private final long began;
    private volatile @Nullable Stopped reason;
    private volatile boolean shortened;

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

    /** Why the work ended before its effort was used up; null where it did not. */
    @Nullable
    Stopped reason() {
        return reason == null && shortened ? Stopped.TIME : reason;
    }

    /**
     * How far a stage has come by the clock, where that is further than its work has come.
     *
     * @param from which share of the time was used up when it began, 0 to 1
     * @param to which share it may use up
     * @param done which share of its work is done, 0 to 1
     * @return 0 while the work is ahead, 1 or more to end the stage
     */
    double ahead(double from, double to, double done) {
        if (requested()) {
            return 1;
        }
        double used = limit == null ? 0 : (share() - from) / Math.max(1e-9, to - from);
        if (used <= done) {
            return 0;
        }
        shortened |= done < 1;
        return used;
    }

    /**
     * Whether a stage has to end by the clock.
     *
     * @param to which share of the time it may use up, 0 to 1
     * @param done which share of its work is done, 0 to 1
     * @return 0 to go on, 1 to end the stage
     */
    double over(double to, double done) {
        if (requested()) {
            return 1;
        }
        if (limit == null || share() < to) {
            return 0;
        }
        shortened |= done < 1;
        return 1;
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
