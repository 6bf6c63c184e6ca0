package org.lunxun.engine.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.RotationDataset;

/** What would raise the score of a valid plan most: a place given up, taken, or exchanged for what is in its way. */
final class SmallGains {

    private static final double LEAST = 1e-6;

    private final RotationDataset dataset;
    private final RotationProblem problem;
    private final DraftPlan draft;
    private final Replacement replacement;

    SmallGains(RotationDataset dataset, RotationProblem problem, Collection<Assignment> rows) {
        this.dataset = dataset;
        this.problem = problem;
        draft = new DraftPlan(problem);
        replacement = new Replacement(draft);
        Map<CadreId, Set<OfferingId>> held = new HashMap<>();
        rows.forEach(
                row -> held.computeIfAbsent(row.cadre(), id -> new HashSet<>()).add(row.offering()));
        for (int c = 0; c < problem.cadres.size; c++) {
            Set<OfferingId> mine = held.getOrDefault(cadre(c), Set.of());
            for (int z = problem.pairs.from[c]; z < problem.pairs.from[c + 1]; z++) {
                int k = problem.classOf(c, z);
                boolean wanted = !problem.pairs.promised[z] && mine.contains(offering(k));
                if (wanted && draft.goesWith(c, k) && draft.fits(c, z)) {
                    draft.add(c, z);
                }
            }
            draft.update(c);
        }
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
        if (holds(c, z)) {
            return replacement.mayLeave(k, z) ? -replacement.pointsOf(c, z) : 0;
        }
        if (draft.taken[k] + 1 < problem.classes.min[k]) {
            return 0;
        }
        double gain = replacement.pointsWith(c, z) - draft.points(c);
        if (gain <= most) {
            return gain;
        }
        draft.mark();
        boolean possible = replacement.tryPut(c, z);
        draft.rollback();
        draft.keep();
        return possible ? gain : 0;
    }

    private boolean holds(int c, int z) {
        for (int i = 0; i < draft.count(c); i++) {
            if (draft.pair(c, i) == z) {
                return true;
            }
        }
        return false;
    }

    private SmallMends.Mend change(int c, int z) {
        if (holds(c, z)) {
            return new SmallMends.Mend(List.of(row(c, z)), List.of());
        }
        List<Integer> before = new ArrayList<>();
        for (int i = 0; i < draft.count(c); i++) {
            before.add(draft.pair(c, i));
        }
        draft.mark();
        replacement.tryPut(c, z);
        List<Assignment> removed = before.stream()
                .filter(pair -> !holds(c, pair))
                .map(pair -> row(c, pair))
                .sorted()
                .toList();
        draft.rollback();
        draft.keep();
        return new SmallMends.Mend(removed, List.of(row(c, z)));
    }

    private Assignment row(int c, int z) {
        return Assignment.of(cadre(c), offering(problem.classOf(c, z)));
    }

    private CadreId cadre(int c) {
        return dataset.cadres().get(problem.cadres.row[c]).id();
    }

    private OfferingId offering(int k) {
        return dataset.offerings().get(problem.classes.row[k]).id();
    }
}
