package org.lunxun.engine.planning;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.RotationDataset;

/** The rows of a plan as a draft, and back. */
final class DraftRows {

    final DraftPlan draft;
    private final RotationDataset dataset;
    private final RotationProblem problem;

    /** Takes the rows of a plan that keeps all rules; of another one, those that can be kept together. */
    DraftRows(RotationDataset dataset, RotationProblem problem, Collection<Assignment> rows) {
        this.dataset = dataset;
        this.problem = problem;
        draft = new DraftPlan(problem);
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

    boolean holds(int c, int z) {
        for (int i = 0; i < draft.count(c); i++) {
            if (draft.pair(c, i) == z) {
                return true;
            }
        }
        return false;
    }

    Assignment row(int c, int z) {
        return Assignment.of(cadre(c), offering(problem.classOf(c, z)));
    }

    CadreId cadre(int c) {
        return dataset.cadres().get(problem.cadres.row[c]).id();
    }

    OfferingId offering(int k) {
        return dataset.offerings().get(problem.classes.row[k]).id();
    }
}
