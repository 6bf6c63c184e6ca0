package org.lunxun.engine.planning;

import java.util.List;
import org.lunxun.model.Stability;
import org.lunxun.model.rotation.Assignment;

/**
 * A small change of a plan: some rows less, some more.
 *
 * @param removed rows to take away
 * @param added rows to add
 * @param breaches how many breaches fewer there are with it, as the evaluator counts them
 * @param gain how many points more the score is with it; of a plan that breaks rules a score means little
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record PlanChange(List<Assignment> removed, List<Assignment> added, long breaches, double gain) {

    /** Copies the lists. */
    public PlanChange {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }

    /**
     * How large the change is.
     *
     * @return rows taken away and rows added
     */
    public int rows() {
        return removed.size() + added.size();
    }
}
