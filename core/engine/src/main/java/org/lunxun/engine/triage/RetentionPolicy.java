package org.lunxun.engine.triage;

import java.util.List;
import java.util.Optional;
import org.lunxun.model.Stability;

/** A named rule on what to retain and what to phase out. A list of such rules is data: the first that speaks decides. */
@Stability(Stability.Level.EXPERIMENTAL)
public interface RetentionPolicy {

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
     * @param loss tells what the rotation loses without it; ask only when phasing out is possible
     * @return empty when the rule leaves the base to the next one
     */
    Optional<Decision<Direction>> decide(BaseCase base, LossWithoutBase loss);

    /**
     * What the rule makes of what a later rule has decided. Asked of every rule of the list, also of those that were silent.
     *
     * @param base the base
     * @param decided what was decided
     * @return the same, unless the rule has something against it
     */
    default Decision<Direction> temper(BaseCase base, Decision<Direction> decided) {
        return decided;
    }

    /**
     * The smallest changes of the rule's numbers beyond which it says otherwise of a base.
     *
     * @param base a base of which it speaks
     * @return empty where the rule has no numbers, as a veto
     */
    default List<Margin> margins(BaseCase base) {
        return List.of();
    }
}
