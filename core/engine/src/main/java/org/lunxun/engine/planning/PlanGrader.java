package org.lunxun.engine.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.rules.Evaluation;
import org.lunxun.engine.rules.Evaluator;
import org.lunxun.model.Stability;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.RotationDataset;

/**
 * Names the small changes that help a plan most, one made by hand, say. Each stands on those before it. While rules are
 * broken a change mends: the one that takes away the most breaches a changed row, and of equal ones the one that leaves the
 * higher score. Then a change improves: a place taken, given up, or exchanged for what is in its way for the same cadre,
 * which raises the score most. Every change is tried by the evaluator before it is named. The plan itself stays as it is.
 *
 * <p>A change that mends costs an evaluation of the plan for each row that is in question; of many rows only the first
 * {@value #MOST_TRIED} are tried for each breach, of many breaches of a rule those that an {@link Evaluation} keeps as
 * examples, and fewer in very large plans.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class PlanGrader {

    static final int MOST_TRIED = 40;
    /** Rows that are evaluated for one change at most, over all that are tried. */
    private static final long MOST_ROWS = 20_000_000;

    private final RotationDataset dataset;
    private final Evaluator evaluator;
    private final SmallMends mends;
    private final RotationProblem problem;

    private PlanGrader(RotationDataset dataset) {
        this.dataset = dataset;
        evaluator = Evaluator.of(dataset);
        mends = new SmallMends(dataset);
        RotationDataset kept =
                dataset.toBuilder().promises(evaluator.promises().kept()).build();
        problem = ProblemCompiler.compile(kept, Set.of());
    }

    /**
     * Prepares grading.
     *
     * @param dataset the planning problem
     * @return the grader
     * @throws IllegalArgumentException when an id stands twice or a reference resolves to nothing
     */
    public static PlanGrader of(RotationDataset dataset) {
        return new PlanGrader(dataset);
    }

    /**
     * Evaluates a plan.
     *
     * @param rows the rows, good or bad, in any order
     * @return breaches, score and counts
     */
    public Evaluation evaluate(Collection<Assignment> rows) {
        return evaluator.evaluate(rows);
    }

    /**
     * The changes that help most, the first one first.
     *
     * @param rows the rows of the plan, good or bad, in any order
     * @param most how many changes to name at most, 0 or more
     * @return the changes; fewer where nothing small helps any more
     */
    public List<PlanChange> changes(Collection<Assignment> rows, int most) {
        List<PlanChange> changes = new ArrayList<>();
        List<Assignment> now = new ArrayList<>(rows);
        Evaluation evaluation = evaluator.evaluate(now);
        while (changes.size() < most) {
            PlanChange change = evaluation.valid() ? improve(now, evaluation) : mend(now, evaluation);
            if (change == null) {
                break;
            }
            changes.add(change);
            now = with(now, change.removed(), change.added());
            evaluation = evaluator.evaluate(now);
        }
        return changes;
    }

    private @Nullable PlanChange mend(List<Assignment> rows, Evaluation before) {
        PlanChange best = null;
        long tries = Math.max(MOST_TRIED, MOST_ROWS / Math.max(1, rows.size()));
        for (SmallMends.Mend mend : mends.of(before.examples(), rows, MOST_TRIED)) {
            if (tries-- <= 0) {
                break;
            }
            PlanChange change = tried(rows, before, mend.removed(), mend.added());
            if (change.breaches() > 0 && (best == null || mendsMore(change, best))) {
                best = change;
            }
        }
        return best;
    }

    private static boolean mendsMore(PlanChange a, PlanChange b) {
        long left = a.breaches() * b.rows();
        long right = b.breaches() * a.rows();
        return left > right || (left == right && a.gain() > b.gain());
    }

    private @Nullable PlanChange improve(List<Assignment> rows, Evaluation before) {
        SmallGains gains = new SmallGains(dataset, problem, rows);
        return gains.best()
                .map(gain -> tried(rows, before, gain.removed(), gain.added()))
                .filter(change -> change.breaches() == 0 && change.gain() > 0)
                .orElse(null);
    }

    private PlanChange tried(
            List<Assignment> rows, Evaluation before, List<Assignment> removed, List<Assignment> added) {
        Evaluation after = evaluator.evaluate(with(rows, removed, added));
        return new PlanChange(
                removed,
                added,
                count(before) - count(after),
                after.score().total() - before.score().total());
    }

    private static long count(Evaluation evaluation) {
        return evaluation.counts().values().stream().mapToLong(Long::longValue).sum();
    }

    /** The rows without one occurrence of each removed row, and with the added ones. */
    private static List<Assignment> with(List<Assignment> rows, List<Assignment> removed, List<Assignment> added) {
        List<Assignment> changed = new ArrayList<>(rows.size() + added.size());
        List<Assignment> gone = new ArrayList<>(removed);
        for (Assignment row : rows) {
            if (gone.isEmpty() || !gone.remove(row)) {
                changed.add(row);
            }
        }
        changed.addAll(added);
        return changed;
    }
}
