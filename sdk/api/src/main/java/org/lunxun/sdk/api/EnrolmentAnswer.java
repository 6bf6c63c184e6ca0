package org.lunxun.sdk.api;

import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;

/**
 * What became of a request for a place.
 *
 * @param state accepted, on the waiting list, or refused
 * @param refusal why it was refused, null when it was not
 * @param words a sentence for the person who plans, may be empty
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record EnrolmentAnswer(State state, @Nullable Refusal refusal, String words) {

    /** What can become of a request. */
    @Stability(Stability.Level.EXPERIMENTAL)
    public enum State {
        /** Done as asked. */
        ACCEPTED,
        /** There is no place now; the person is on the waiting list. */
        WAIT_LISTED,
        /** Not done; nothing has changed. */
        REFUSED
    }

    /** Why a request is refused. */
    @Stability(Stability.Level.EXPERIMENTAL)
    public enum Refusal {
        /** No place is free, and there is no waiting list. */
        CLASS_FULL,
        /** The provider has no such class. */
        CLASS_UNKNOWN,
        /** The class is over, cancelled, or no longer takes or releases anybody. */
        CLASS_CLOSED,
        /** The class is not for this person. */
        NOT_ADMITTED,
        /** The key is not that of an enrolment. */
        KEY_UNKNOWN,
        /** The key is that of another class or another person. */
        KEY_TAKEN,
        /** Something else; the words say what. */
        OTHER
    }

    /**
     * Checks that a refusal says why; use the methods below instead, which stay the same when a component is added.
     *
     * @throws IllegalArgumentException when a refusal has no reason, or another state has one
     */
    public EnrolmentAnswer {
        if ((state == State.REFUSED) != (refusal != null)) {
            throw new IllegalArgumentException(
                    "The refusal of an answer that is %s must be %s.%nMaybe use EnrolmentAnswer.refused(…)."
                            .formatted(state, state == State.REFUSED ? "given" : "left out"));
        }
    }

    /**
     * Done as asked.
     *
     * @return the answer
     */
    public static EnrolmentAnswer accepted() {
        return new EnrolmentAnswer(State.ACCEPTED, null, "");
    }

    /**
     * On the waiting list.
     *
     * @return the answer
     */
    public static EnrolmentAnswer waitListed() {
        return new EnrolmentAnswer(State.WAIT_LISTED, null, "");
    }

    /**
     * Not done.
     *
     * @param why the reason
     * @param words a sentence for the person who plans, may be empty
     * @return the answer
     */
    public static EnrolmentAnswer refused(Refusal why, String words) {
        return new EnrolmentAnswer(State.REFUSED, why, words);
    }
}
