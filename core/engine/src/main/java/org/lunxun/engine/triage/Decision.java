package org.lunxun.engine.triage;

import java.util.List;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;

/**
 * What one policy says of one base, and why. It is proposed, never decided: only people decide.
 *
 * @param <T> what is chosen from
 * @param policy the name of the policy
 * @param choice what it proposes
 * @param reasons why: codes with arguments, at least one
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Decision<T>(String policy, T choice, List<Finding> reasons) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException when there is no reason
     */
    public Decision {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException(
                    "The reasons (none) of decision %s by policy %s must be one or more.%nMaybe the policy forgot to say why."
                            .formatted(choice, policy));
        }
    }
}
