package org.lunxun.engine.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.PlanReason;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.rotation.RotationDataset;

/** Says of each cadre who is not trained once what stands between the cadre and the class that comes nearest. */
final class Blockers {

    private final RotationDataset dataset;
    private final RotationProblem problem;
    private final DraftPlan draft;
    private final CadreValue value;

    Blockers(RotationDataset dataset, DraftPlan draft) {
        this.dataset = dataset;
        this.draft = draft;
        problem = draft.problem;
        value = new CadreValue(problem);
    }

    List<Uncovered> uncovered() {
        List<Uncovered> list = new ArrayList<>();
        for (int c = 0; c < problem.cadres.size; c++) {
            if (!covered(c)) {
                list.add(explain(c));
            }
        }
        list.sort(Comparator.comparing(Uncovered::cadre));
        return list;
    }

    private boolean covered(int c) {
        boolean covered = problem.cadres.recordedCover[c];
        for (int i = 0; i < draft.count(c); i++) {
            covered |= problem.classes.covers[problem.classOf(c, draft.pair(c, i))];
        }
        return covered;
    }

    private Uncovered explain(int c) {
        value.startHeld(draft, c);
        int nearest = ClassArrays.NONE;
        int fewest = Integer.MAX_VALUE;
        double most = 0;
        for (int z = problem.pairs.from[c]; z < problem.pairs.from[c + 1]; z++) {
            int k = problem.classOf(c, z);
            if (problem.classes.covers[k]) {
                int blocks = blockers(c, z).size();
                double gain = value.gain(k);
                if (blocks < fewest || (blocks == fewest && gain > most)) {
                    nearest = z;
                    fewest = blocks;
                    most = gain;
                }
            }
        }
        CadreId id = dataset.cadres().get(problem.cadres.row[c]).id();
        if (nearest == ClassArrays.NONE) {
            int barred = problem.cadres.barredClass[c];
            return new Uncovered(id, problem.cadres.barredBy(c), barred < 0 ? List.of() : arguments(c, barred, null));
        }
        List<PlanReason> blockers = blockers(c, nearest);
        PlanReason reason = blockers.isEmpty() ? PlanReason.OUTBID : blockers.get(0);
        return new Uncovered(id, reason, arguments(c, problem.classOf(c, nearest), reason));
    }

    /** What keeps a cadre from a class as the plan stands, the cadre's own plan first. */
    List<PlanReason> blockers(int c, int z) {
        List<PlanReason> found = new ArrayList<>();
        int local = problem.localBase(c) + problem.pairs.local[z];
        int k = problem.units.localClass[local];
        PlanReason own = own(c, k);
        if (own != null) {
            found.add(own);
        }
        if (draft.taken[k] + 1 < problem.classes.min[k]) {
            found.add(PlanReason.CLASS_TOO_SMALL);
        }
        if (draft.left[k] < 1) {
            found.add(PlanReason.CLASS_FULL);
        }
        int day = draft.fullDay(c, local);
        if (day >= 0) {
            found.add(day < problem.rows.leaders ? PlanReason.UNIT_AT_WORK : PlanReason.LEADERS_AT_HOME);
        }
        if (draft.fullPlace(k) >= 0) {
            found.add(PlanReason.BASE_PLACES);
        }
        if (!draft.moneyFits(k)) {
            found.add(PlanReason.BUDGET);
        }
        return found;
    }

    private @Nullable PlanReason own(int c, int k) {
        if (draft.goesWith(c, k)) {
            return null;
        }
        ClassArrays classes = problem.classes;
        for (int i = 0; i < draft.count(c); i++) {
            int other = problem.classOf(c, draft.pair(c, i));
            boolean away = classes.residential[other] && classes.residential[k];
            if (away && classes.first[k] <= classes.last[other] && classes.first[other] <= classes.last[k]) {
                return PlanReason.CLASH;
            }
            if (!away && problem.clash(other, k)) {
                return PlanReason.REPEAT;
            }
        }
        return PlanReason.YEAR_LIMIT;
    }

    private List<Finding.Argument> arguments(int c, int k, @Nullable PlanReason reason) {
        List<Finding.Argument> words = new ArrayList<>();
        var offering = dataset.offerings().get(problem.classes.row[k]);
        words.add(new Finding.Argument("offering", offering.id().value()));
        if (reason == PlanReason.UNIT_AT_WORK || reason == PlanReason.LEADERS_AT_HOME) {
            int row = problem.units.row[problem.cadres.unit[c]];
            words.add(new Finding.Argument("unit", dataset.units().get(row).id().value()));
        }
        if (reason == PlanReason.BASE_PLACES) {
            words.add(new Finding.Argument("base", offering.base().value()));
        }
        if (reason == PlanReason.BUDGET) {
            words.add(new Finding.Argument("year", problem.classes.years[problem.classes.year[k]].toString()));
        }
        return words;
    }
}
