package org.lunxun.engine.planning;

import java.util.List;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.PlanReason;
import org.lunxun.model.people.CadreId;

/**
 * A cadre who is not trained once in the plan, and what binds.
 *
 * @param cadre who
 * @param reason what blocks the class that comes nearest to being possible
 * @param arguments what the words need: {@code offering}, {@code unit}, {@code base}, {@code year} as far as they apply
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Uncovered(CadreId cadre, PlanReason reason, List<Finding.Argument> arguments) {

    /** Copies the arguments. */
    public Uncovered {
        arguments = List.copyOf(arguments);
    }
}
