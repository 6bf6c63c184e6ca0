package org.lunxun.engine.triage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.BaseId;

/**
 * What a responsible body has decided about a base. Triage proposes; only this counts.
 *
 * @param base the base
 * @param side grasp or release
 * @param direction where it goes
 * @param by the body that decided, not blank
 * @param on the day of the decision
 * @param document the number of the document that says so, not blank
 * @param reason why it differs from the proposal, empty where it does not
 * @param reviewedOn the day on which the body looked at what came of it, null before
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record BaseDecision(
        BaseId base,
        Side side,
        Direction direction,
        String by,
        LocalDate on,
        String document,
        String reason,
        @Nullable LocalDate reviewedOn) {

    /**
     * Checks that the decision can be answered for.
     *
     * @throws IllegalArgumentException when nobody decided, no document is named, or the review lies before the decision
     */
    public BaseDecision {
        if (by.isBlank() || document.isBlank()) {
            throw new IllegalArgumentException("The decision on base " + base
                    + " must name the body that decided and its document.\nMaybe it is a draft: leave it out.");
        }
        if (reviewedOn != null && reviewedOn.isBefore(on)) {
            throw new IllegalArgumentException("The review (" + reviewedOn + ") of the decision on base " + base
                    + " must not lie before it (" + on + ").\nMaybe the two dates were exchanged.");
        }
    }
}
