package org.lunxun.sdk.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;

/**
 * Whether a source can be used.
 *
 * @param state up, degraded or down
 * @param reason why it is not up, one sentence; empty when it is
 * @param since since when it is so, null when unknown
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Health(State state, String reason, @Nullable Instant since) {

    /** The states of a source. */
    @Stability(Stability.Level.EXPERIMENTAL)
    public enum State {
        /** Everything works. */
        UP,
        /** It works in part, or slowly. */
        DEGRADED,
        /** It does not work. */
        DOWN
    }

    /**
     * Checks that what is not up says why; use the methods below instead, which stay the same when a component is added.
     *
     * @throws IllegalArgumentException when a reason is missing
     */
    public Health {
        if (state != State.UP && reason.isBlank()) {
            throw new IllegalArgumentException(
                    "The reason of a source that is %s must not be empty.%nMaybe say what a person could do about it."
                            .formatted(state));
        }
    }

    /**
     * A source that works.
     *
     * @return the health
     */
    public static Health up() {
        return new Health(State.UP, "", null);
    }

    /**
     * A source that works in part.
     *
     * @param reason what does not work, one sentence
     * @return the health
     */
    public static Health degraded(String reason) {
        return new Health(State.DEGRADED, reason, null);
    }

    /**
     * A source that does not work.
     *
     * @param reason why, one sentence
     * @return the health
     */
    public static Health down(String reason) {
        return new Health(State.DOWN, reason, null);
    }

    /**
     * The same state with the time when it began.
     *
     * @param time since when it is so
     * @return a copy
     */
    public Health since(Instant time) {
        return new Health(state, reason, time);
    }
}
