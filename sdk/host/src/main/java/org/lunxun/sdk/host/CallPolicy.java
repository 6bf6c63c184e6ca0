package org.lunxun.sdk.host;

import java.time.Duration;
import org.lunxun.model.Check;
import org.lunxun.model.Stability;

/**
 * How much a host bears of one plugin.
 *
 * @param atOnce the most calls of one plugin under way at once, abandoned ones that still run included, 1 to 1,000
 * @param attempts how often a source that cannot be reached is asked for one answer, 1 to 10
 * @param firstWait about how long is waited before the second attempt; doubles with each, and is up to half more or less
 * @param failures after how many failures in a row a source is not asked for a while, 1 to 1,000
 * @param pause how long that while is
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record CallPolicy(int atOnce, int attempts, Duration firstWait, int failures, Duration pause) {

    /** 32 at once, 3 attempts from 200 ms on, a pause of 30 s after 10 failures. */
    public static final CallPolicy DEFAULT = new CallPolicy(32, 3, Duration.ofMillis(200), 10, Duration.ofSeconds(30));

    /** Checks the ranges. */
    public CallPolicy {
        Check.range("calls at once", atOnce, 1, 1000);
        Check.range("attempts", attempts, 1, 10);
        Check.above0("seconds of a wait", firstWait.toMillis() / 1000.0, 1e9);
        Check.range("failures", failures, 1, 1000);
        Check.above0("seconds of a pause", pause.toMillis() / 1000.0, 1e9);
    }
}
