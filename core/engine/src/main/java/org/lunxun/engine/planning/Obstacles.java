package org.lunxun.engine.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lunxun.model.finding.PlanReason;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.rotation.RotationDataset;

/** Finds what is used up on the way of a cadre into a class. */
final class Obstacles {

    private final RotationDataset dataset;
    private final RotationProblem problem;
    private final DraftRows rows;
    private final DraftPlan draft;

    Obstacles(RotationDataset dataset, RotationProblem problem, DraftRows rows) {
        this.dataset = dataset;
        this.problem = problem;
        this.rows = rows;
        draft = rows.draft;
    }

    /** All of them, with the places given up that do not go together with the class. */
    List<Obstacle> of(int c, int z, int[] givenUp) {
        draft.mark();
        for (int pair : givenUp) {
            draft.remove(c, pair);
        }
        List<Obstacle> found = new ArrayList<>();
        seats(c, z, found);
        unit(c, z, found);
        base(problem.classOf(c, z), found);
        money(problem.classOf(c, z), found);
        draft.rollback();
        draft.keep();
        return found;
    }

    private void seats(int c, int z, List<Obstacle> found) {
        int k = problem.classOf(c, z);
        String id = rows.offering(k).value();
        int lacking = problem.classes.min[k] - draft.taken[k] - 1;
        if (lacking > 0) {
            found.add(whole(PlanReason.CLASS_TOO_SMALL, id, lacking));
        }
        if (draft.left[k] < 1) {
            found.add(whole(PlanReason.CLASS_FULL, id, 1));
        }
    }

    private void unit(int c, int z, List<Obstacle> found) {
        int local = problem.localBase(c) + problem.pairs.local[z];
        int unit = problem.cadres.unit[c];
        String id = dataset.units().get(problem.units.row[unit]).id().value();
        Days away = new Days();
        Days leaders = new Days();
        for (int d = problem.units.dayFrom[local]; d < problem.units.dayTo[local]; d++) {
            away.add(draft.daysLeft[d] < 1, problem.units.day[d]);
            boolean full = problem.cadres.leader[c] && draft.daysLeft[problem.rows.leaders + d] < 1;
            leaders.add(full, problem.units.day[d]);
        }
        if (away.any) {
            found.add(away.obstacle(PlanReason.UNIT_AT_WORK, id, List.of()));
        }
        if (leaders.any) {
            found.add(leaders.obstacle(PlanReason.LEADERS_AT_HOME, id, leadersAway(unit, c, leaders)));
        }
    }

    private List<CadreId> leadersAway(int unit, int but, Days days) {
        List<CadreId> away = new ArrayList<>();
        for (int c = problem.units.cadreFrom[unit]; c < problem.units.cadreFrom[unit + 1]; c++) {
            if (c != but && problem.cadres.leader[c] && isAway(c, days)) {
                away.add(rows.cadre(c));
            }
        }
        away.sort(null);
        return away;
    }

    private boolean isAway(int c, Days days) {
        for (int i = 0; i < draft.count(c); i++) {
            int k = problem.classOf(c, draft.pair(c, i));
            boolean meets = problem.classes.first[k] <= days.last && days.first <= problem.classes.last[k];
            if (problem.classes.residential[k] && meets) {
                return true;
            }
        }
        return false;
    }

    private void base(int k, List<Obstacle> found) {
        Days days = new Days();
        for (int r = problem.rows.placeFrom[k]; r < problem.rows.placeTo[k]; r++) {
            days.add(draft.left[r] < 1, problem.rows.placeDay[r - problem.rows.places]);
        }
        if (days.any) {
            String id = dataset.bases().get(problem.classes.base[k]).id().value();
            found.add(days.obstacle(PlanReason.BASE_PLACES, id, List.of()));
        }
    }

    private void money(int k, List<Obstacle> found) {
        if (!draft.moneyFits(k)) {
            int year = problem.classes.year[k];
            double scale = problem.classes.money.thousandYuan() / 1000.0;
            double missing = (problem.classes.cost[k] - draft.moneyLeft[year]) / scale;
            found.add(whole(PlanReason.BUDGET, problem.classes.years[year].toString(), missing));
        }
    }

    private static Obstacle whole(PlanReason reason, String owner, double missing) {
        return new Obstacle(reason, owner, null, null, missing, List.of());
    }

    /** The days on which something is used up. */
    private static final class Days {
        private boolean any;
        private int first;
        private int last;

        void add(boolean full, int day) {
            if (full) {
                first = any ? Math.min(first, day) : day;
                last = any ? Math.max(last, day) : day;
                any = true;
            }
        }

        Obstacle obstacle(PlanReason reason, String owner, List<CadreId> users) {
            return new Obstacle(reason, owner, date(first), date(last), 1, users);
        }

        private static LocalDate date(int day) {
            return LocalDate.ofEpochDay(day);
        }
    }
}
