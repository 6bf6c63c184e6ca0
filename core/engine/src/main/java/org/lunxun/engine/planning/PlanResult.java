package org.lunxun.engine.planning;

import java.util.ArrayList;
import java.util.List;
import org.lunxun.engine.rules.Evaluation;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.rotation.Assignment;

/**
 * What a planner yields.
 *
 * @param found whether there is a valid plan; without one the assignments are empty and the findings say why
 * @param assignments the rows of the plan, sorted by cadre and offering
 * @param evaluation what the evaluator says of them
 * @param bound a proved upper bound of every valid plan's score, at least this plan's; after planning again, of every valid plan
 *     that keeps at least as many places of the {@link EarlierPlan}; where floors of coverage are asked for, of every valid plan that
 *     misses them by no more people in all
 * @param stopped why the work ended
 * @param prices what one more unit of each scarce thing is worth, sorted; only prices above 0
 * @param uncovered the cadres who are not trained once, each with the binding reason, sorted by id
 * @param findings what else was noticed
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record PlanResult(
        boolean found,
        List<Assignment> assignments,
        Evaluation evaluation,
        double bound,
        Stopped stopped,
        List<Price> prices,
        List<Uncovered> uncovered,
        List<Finding> findings) {

    /** Copies the lists. */
    public PlanResult {
        assignments = List.copyOf(assignments);
        prices = List.copyOf(prices);
        uncovered = List.copyOf(uncovered);
        findings = List.copyOf(findings);
    }

    /**
     * The score of the plan.
     *
     * @return the sum of its parts
     */
    public double score() {
        return evaluation.score().total();
    }

    /**
     * The same with more to notice.
     *
     * @param more further findings
     * @return a copy
     */
    public PlanResult withFindings(List<Finding> more) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(more);
        return new PlanResult(found, assignments, evaluation, bound, stopped, prices, uncovered, all);
    }

    /**
     * How far the plan may be from the best one.
     *
     * @return (bound − score) / max(1, |bound|), 0 or more
     */
    public double gap() {
        return Math.max(0, (bound - score()) / Math.max(1, Math.abs(bound)));
    }
}
