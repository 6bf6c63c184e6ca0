package org.lunxun.sdk.http;

import java.time.Duration;
import org.lunxun.model.Stability;

/**
 * How much a client bears of one source.
 *
 * @param bytes the most bytes of one answer's body, 1 to 2·10⁹
 * @param requestTime how long one request may take until its answer is whole; the deadline of the call ends it earlier
 * @param attempts how often a request that may be repeated is sent, 1 to 10
 * @param firstWait how long is waited before the second attempt where the source does not say; doubles with each
 * @param longestWait the longest wait before another attempt; a source that asks for more is not asked again
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record WebLimits(int bytes, Duration requestTime, int attempts, Duration firstWait, Duration longestWait) {

    private static final WebLimits STANDARD =
            new WebLimits(32_000_000, Duration.ofSeconds(30), 4, Duration.ofMillis(500), Duration.ofMinutes(2));

    /**
     * Checks the ranges; use {@link #standard} and the copies, which stay the same when a component is added.
     *
     * @throws IllegalArgumentException when a value is outside its range
     */
    public WebLimits {
        within("bytes of an answer", bytes, 1, 2_000_000_000);
        within("attempts", attempts, 1, 10);
        positive("time of a request", requestTime);
        positive("first wait", firstWait);
        positive("longest wait", longestWait);
    }

    /**
     * 32 MB an answer, 30 s a request, 4 attempts, waits from half a second to 2 minutes.
     *
     * @return the limits
     */
    public static WebLimits standard() {
        return STANDARD;
    }

    /**
     * The same with another limit of bytes.
     *
     * @param value the most bytes of one answer's body
     * @return a copy
     */
    public WebLimits withBytes(int value) {
        return new WebLimits(value, requestTime, attempts, firstWait, longestWait);
    }

    /**
     * The same with another time for a request.
     *
     * @param value how long one request may take
     * @return a copy
     */
    public WebLimits withRequestTime(Duration value) {
        return new WebLimits(bytes, value, attempts, firstWait, longestWait);
    }

    /**
     * The same with another number of attempts.
     *
     * @param value how often a request that may be repeated is sent
     * @return a copy
     */
    public WebLimits withAttempts(int value) {
        return new WebLimits(bytes, requestTime, value, firstWait, longestWait);
    }

    /**
     * The same with other waits.
     *
     * @param first before the second attempt
     * @param longest before any attempt
     * @return a copy
     */
    public WebLimits withWaits(Duration first, Duration longest) {
        return new WebLimits(bytes, requestTime, attempts, first, longest);
    }

    private static void within(String what, int value, int low, int high) {
        if (value < low || value > high) {
            throw new IllegalArgumentException(
                    "The %s (%s) must be from %s to %s.%nMaybe start from WebLimits.standard()."
                            .formatted(what, value, low, high));
        }
    }

    private static void positive(String what, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(
                    "The %s (%s) must be above zero.%nMaybe start from WebLimits.standard().".formatted(what, value));
        }
    }
}
