package org.lunxun.examples.benchmarks;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.model.rotation.Assignment;

/** All slots, as Timefold's solution. */
@PlanningSolution
@Stability(Stability.Level.EXPERIMENTAL)
public final class SeatPlan {

    private @Nullable PeerProblem problem;

    private double missingSeat;

    @PlanningEntityCollectionProperty
    private List<Slot> slots = new ArrayList<>();

    @PlanningScore
    private @Nullable HardSoftLongScore score;

    /** For Timefold, which fills the fields when it copies a solution. */
    public SeatPlan() {}

    /**
     * The slots of a problem, filled from a plan.
     *
     * @param problem the problem
     * @param start the plan
     * @param missingSeat what a seat under the fewest of a class that runs takes off the score; infinite: it breaks a hard rule
     */
    static SeatPlan of(PeerProblem problem, List<Assignment> start, double missingSeat) {
        SeatPlan plan = new SeatPlan();
        plan.problem = problem;
        plan.missingSeat = missingSeat;
        Set<Assignment> rows = new HashSet<>(start);
        for (PeerCadre cadre : problem.cadres()) {
            Map<Integer, List<PeerPair>> years = new TreeMap<>();
            for (PeerPair pair : cadre.pairs()) {
                if (pair.choice().residential()) {
                    years.computeIfAbsent(pair.year(), year -> new ArrayList<>()).add(pair);
                } else {
                    plan.add(List.of(pair), rows.contains(pair.assignment()) ? pair : null);
                }
            }
            years.values().forEach(pairs -> plan.addYear(pairs, rows));
        }
        return plan;
    }

    /** As many slots as a cadre may attend residential classes in a year, or as there are. */
    private void addYear(List<PeerPair> pairs, Set<Assignment> rows) {
        List<PeerPair> taken =
                pairs.stream().filter(pair -> rows.contains(pair.assignment())).toList();
        int count = Math.min(problem().policy().residentialPerYear(), pairs.size());
        for (int slot = 0; slot < count; slot++) {
            add(pairs, slot < taken.size() ? taken.get(slot) : null);
        }
    }

    private void add(List<PeerPair> options, @Nullable PeerPair choice) {
        slots.add(new Slot(options, choice, choice != null && problem().promised(choice)));
    }

    PeerProblem problem() {
        return Objects.requireNonNull(problem);
    }

    double missingSeat() {
        return missingSeat;
    }

    List<Slot> slots() {
        return slots;
    }

    @Nullable HardSoftLongScore score() {
        return score;
    }

    /** The plan, without the classes that have too few; promised places stay. */
    List<Assignment> rows() {
        Map<Integer, List<PeerPair>> classes = new TreeMap<>();
        for (Slot slot : slots) {
            PeerPair choice = slot.choice();
            if (choice != null) {
                classes.computeIfAbsent(choice.offering(), number -> new ArrayList<>())
                        .add(choice);
            }
        }
        List<Assignment> rows = new ArrayList<>();
        classes.values().forEach(pairs -> pairs.stream()
                .filter(pair ->
                        pairs.size() >= pair.choice().seats().min() || problem().promised(pair))
                .forEach(pair -> rows.add(pair.assignment())));
        return rows;
    }
}
