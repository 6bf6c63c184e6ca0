package org.lunxun.engine.triage;

import java.util.List;
import java.util.Optional;
import org.lunxun.model.Stability;

/** A named rule on what to grasp and what to release. A list of such rules is data: the first that speaks decides. */
@Stability(Stability.Level.EXPERIMENTAL)
public interface SidePolicy {

    /**
     * The name under which the decision says who made it.
     *
     * @return lower-case words joined by hyphens
     */
    String name();

    /**
     * What the rule says of a base.
     *
     * @param base the base
     * @return empty when it leaves the base to the next rule
     */
    Optional<Decision<Side>> decide(BaseCase base);

    /**
     * The smallest changes of the rule's numbers beyond which it says otherwise of a base.
     *
     * @param base a base of which it speaks
     * @return empty where the rule has no numbers, as a list
     */
    default List<Margin> margins(BaseCase base) {
        return List.of();
    }
}
