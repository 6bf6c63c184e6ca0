package org.lunxun.sdk.host;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.finding.ProviderReason;

/** The life of one call: when it must end, and whether and why it has. */
final class Call {

    /** Why a call is over. */
    record Over(ProviderReason reason, String detail) {}

    private final Duration limit;
    private final long endsAt;
    private @Nullable Over over;

    /** A call that begins now and lasts no longer than this. */
    Call(Duration limit) {
        this.limit = limit;
        endsAt = System.nanoTime() + limit.toNanos();
    }

    Duration limit() {
        return limit;
    }

    /** Ends the call; the first reason stands. */
    synchronized Over end(ProviderReason reason, String detail) {
        Over first = over;
        if (first == null) {
            first = new Over(reason, detail);
            over = first;
        }
        return first;
    }

    /** Why the call is over, null while it runs. */
    synchronized @Nullable Over over() {
        if (over == null && endsAt - System.nanoTime() <= 0) {
            end(ProviderReason.PLUGIN_TIMED_OUT, "The time for this call is over.");
        }
        return over;
    }

    Duration timeLeft() {
        return over() != null ? Duration.ZERO : Duration.ofNanos(Math.max(0, endsAt - System.nanoTime()));
    }
}
