package org.lunxun.engine.triage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.BaseId;

/**
 * The draft of a proposal as its base saw it, until when it may reply, and what it replied. The reply stands beside the decision.
 *
 * @param base the base
 * @param draftOn the day on which the base got the draft
 * @param until the last day on which it may reply
 * @param repliedOn the day of its reply, null when there is none
 * @param reply what it says, empty when there is none
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record BaseReply(
        BaseId base,
        LocalDate draftOn,
        LocalDate until,
        @Nullable LocalDate repliedOn,
        String reply) {

    /**
     * Checks the order of the days.
     *
     * @throws IllegalArgumentException when the window ends or the reply came before the draft, or a reply has no day or no words
     */
    public BaseReply {
        if (until.isBefore(draftOn) || (repliedOn != null && repliedOn.isBefore(draftOn))) {
            throw new IllegalArgumentException("The window for the reply of base " + base + " (until " + until
                    + ") and its reply must not lie before the draft (" + draftOn
                    + ").\nMaybe two dates were exchanged.");
        }
        if (reply.isBlank() != (repliedOn == null)) {
            throw new IllegalArgumentException(
                    "The reply of base " + base + " must have a day and words, or neither.\nMaybe one was left out.");
        }
    }

    /**
     * Whether a decision on a day comes too early: the base may still reply, and has not.
     *
     * @param day the day of the decision
     * @return true up to the last day of the window, unless the reply was there by then
     */
    public boolean tooEarly(LocalDate day) {
        return !day.isAfter(until) && (repliedOn == null || repliedOn.isAfter(day));
    }

    /**
     * Whether the reply came after the window.
     *
     * @return false, too, when there is none
     */
    public boolean late() {
        return repliedOn != null && repliedOn.isAfter(until);
    }
}
