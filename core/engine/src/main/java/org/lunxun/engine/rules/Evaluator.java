package org.lunxun.engine.rules;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.lunxun.model.Stability;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.RotationDataset;

/**
 * Says whether a plan keeps the hard rules and what it is worth (FORMAT 1, 'Hard rules' and 'Score').
 *
 * <p>Rows with unknown ids and repeated pairs count for rule 1 only; all else is taken over the remaining pairs. The
 * order of the rows plays no role, but for the order of the examples of rule 1. Money and shares of units are compared
 * as exact decimals. An evaluator never changes; several threads may use it at once.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class Evaluator {

    private static final List<RuleCheck> CHECKS = List.of(
            new Eligibility(),
            new Seating(),
            new OneCadre(),
            new Unavailable(),
            new RecordedTopics(),
            new UnitsAtWork(),
            new Housing(),
            new Money());

    private final Problem problem;

    private Evaluator(Problem problem) {
        this.problem = problem;
    }

    /**
     * Prepares the evaluation of plans for a dataset.
     *
     * @param dataset the planning problem
     * @return the evaluator
     * @throws IllegalArgumentException when an id stands twice or a reference resolves to nothing
     */
    public static Evaluator of(RotationDataset dataset) {
        return new Evaluator(new Problem(dataset));
    }

    /**
     * Evaluates a plan.
     *
     * @param rows the rows of the plan, good or bad, in any order
     * @return its breaches, score and counts
     */
    public Evaluation evaluate(Collection<Assignment> rows) {
        Breaches breaches = new Breaches();
        PlanTable plan = new PlanTable(problem, rows, breaches);
        CHECKS.forEach(check -> check.check(problem, plan, breaches));
        Outcomes outcomes = new Outcomes(problem, plan);
        BigDecimal cost = Money.total(problem, plan);
        return new Evaluation(breaches.counts(), breaches.examples(), outcomes.score(cost), outcomes.facts(plan, cost));
    }

    /**
     * Finds the promised places of the dataset that contradict a hard rule.
     *
     * @return the promises, those that can stand together apart from those that cannot
     */
    public Promises promises() {
        return Promises.of(problem);
    }
}
