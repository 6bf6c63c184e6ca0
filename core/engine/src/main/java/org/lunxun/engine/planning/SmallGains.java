package org.lunxun.engine.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.RotationDataset;

/** What would raise the score of a valid plan most: a place given up, taken, or exchanged for what is in its way. */
final class SmallGains {

    private static final double LEAST = 1e-6;

    private final RotationProblem problem;
    private final DraftRows rows;
    private final DraftPlan draft;
    private final Replacement replacement;

    SmallGains(RotationDataset dataset, RotationProblem problem, Collection<Assignment> rows) {
        this.problem = problem;
        this.rows = new DraftRows(dataset, problem, rows);
        draft = this.rows.draft;
        replacement = new Replacement(draft);
    }

    /** The best of all; empty where nothing gains. */
    Optional<SmallMends.Mend> best() {
        double most = LEAST;
        int bestCadre = -1;
        int bestPair = -1;
        for (int c = 0; c < problem.cadres.size; c++) {
            for (int z = problem.pairs.from[c]; z < problem.pairs.from[c + 1]; z++) {
                double gain = gain(c, z, most);
                if (gain > most) {
                    most = gain;
                    bestCadre = c;
                    bestPair = z;
                }
            }
        }
        return bestCadre < 0 ? Optional.empty() : Optional.of(change(bestCadre, bestPair));
    }

    /** What a pair gains when it is taken, or given up if it is held; something not above {@code most} if that is sure. */
    private double gain(int c, int z, double most) {
        int k = problem.classOf(c, z);
        if (rows.holds(c, z)) {
            return replacement.mayLeave(k, z) ? -replacement.pointsOf(c, z) : 0;
        }
        if (draft.taken[k] + 1 < problem.classes.min[k]) {
            return 0;
        }
        double gain = replacement.pointsWith(c, z) - draft.pointsWithLift(c);
        if (gain <= most) {
            return gain;
        }
        draft.mark();
        boolean possible = replacement.tryPut(c, z);
        draft.rollback();
        draft.keep();
        return possible ? gain : 0;
    }

    private SmallMends.Mend change(int c, int z) {
        if (rows.holds(c, z)) {
            return new SmallMends.Mend(List.of(rows.row(c, z)), List.of());
        }
        List<Integer> before = new ArrayList<>();
        for (int i = 0; i < draft.count(c); i++) {
            before.add(draft.pair(c, i));
        }
        draft.mark();
        replacement.tryPut(c, z);
        List<Assignment> removed = before.stream()
                .filter(pair -> !rows.holds(c, pair))
                .map(pair -> rows.row(c, pair))
                .sorted()
                .toList();
        draft.rollback();
        draft.keep();
        return new SmallMends.Mend(removed, List.of(rows.row(c, z)));
    }
}
