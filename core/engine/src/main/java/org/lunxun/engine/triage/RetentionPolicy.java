package org.lunxun.engine.triage;

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
}
