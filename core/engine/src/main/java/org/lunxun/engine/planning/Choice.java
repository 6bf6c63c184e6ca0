package org.lunxun.engine.planning;

import java.util.List;
import org.lunxun.engine.rules.Breach;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.OfferingId;

/**
 * A class that admits a cadre who does not attend it, and what it would mean to add it to the plan.
 *
 * @param offering the class
 * @param breaches what the plan would break besides what it breaks already; none: the class could be added
 * @param gain how much more the plan would be worth, less than 0 when it would be worth less; means nothing where
 *     something is broken
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Choice(OfferingId offering, List<Breach> breaches, double gain) {

    /** Copies the list. */
    public Choice {
        breaches = List.copyOf(breaches);
    }

    /**
     * Whether nothing is in the way.
     *
     * @return true when adding the class breaks no rule
     */
    public boolean possible() {
        return breaches.isEmpty();
    }
}
