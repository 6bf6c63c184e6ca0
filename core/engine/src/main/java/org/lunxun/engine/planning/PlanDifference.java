package org.lunxun.engine.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lunxun.model.Stability;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.RotationDataset;

/**
 * What a new plan has otherwise than an earlier one.
 *
 * @param changes every place that only one of the two has, by cadre, then by class
 * @param kept how many places both have
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record PlanDifference(List<Change> changes, int kept) {

    /** What became of a place. */
    @Stability(Stability.Level.EXPERIMENTAL)
    public enum Kind {
        /** The cadre or the class is no longer there, the place is refused, or no plan may put the cadre into the class. */
        IMPOSSIBLE,
        /** The place is possible by itself, and given up all the same. */
        GIVEN_UP,
        /** The place is new. */
        NEW
    }

    /**
     * One change.
     *
     * @param kind what became of the place
     * @param place the cadre and the class
     */
    @Stability(Stability.Level.EXPERIMENTAL)
    public record Change(Kind kind, Assignment place) {}

    /** Copies the list. */
    public PlanDifference {
        changes = List.copyOf(changes);
    }

    /**
     * Compares two plans.
     *
     * @param request what the new plan was made for
     * @param earlier the rows of the earlier plan
     * @param now the rows of the new plan
     * @return what differs
     */
    public static PlanDifference between(
            PlanRequest request, Collection<Assignment> earlier, Collection<Assignment> now) {
        Set<Assignment> before = new HashSet<>(earlier);
        Set<Assignment> after = new HashSet<>(now);
        Set<Assignment> gone = new HashSet<>(before);
        gone.removeAll(after);
        Set<Assignment> possible = possible(request, gone);
        List<Change> changes = new ArrayList<>();
        Set<Assignment> all = new TreeSet<>(before);
        all.addAll(after);
        for (Assignment place : all) {
            if (!before.contains(place)) {
                changes.add(new Change(Kind.NEW, place));
            } else if (!after.contains(place)) {
                changes.add(new Change(possible.contains(place) ? Kind.GIVEN_UP : Kind.IMPOSSIBLE, place));
            }
        }
        return new PlanDifference(changes, before.size() - gone.size());
    }

    private static Set<Assignment> possible(PlanRequest request, Set<Assignment> places) {
        RotationDataset dataset = request.dataset();
        Map<CadreId, List<Assignment>> asked = new HashMap<>();
        places.forEach(each ->
                asked.computeIfAbsent(each.cadre(), cadre -> new ArrayList<>()).add(each));
        Set<Assignment> possible = new HashSet<>();
        RotationProblem problem = ProblemCompiler.compile(request);
        for (int c = 0; c < problem.cadres.size && !asked.isEmpty(); c++) {
            CadreId cadre = dataset.cadres().get(problem.cadres.row[c]).id();
            List<Assignment> ofCadre = asked.getOrDefault(cadre, List.of());
            for (int z = problem.pairs.from[c]; z < problem.pairs.from[c + 1] && !ofCadre.isEmpty(); z++) {
                int k = problem.classOf(c, z);
                Assignment pair = Assignment.of(
                        cadre, dataset.offerings().get(problem.classes.row[k]).id());
                if (ofCadre.contains(pair)) {
                    possible.add(pair);
                }
            }
        }
        return possible;
    }

    /**
     * How many places there are of a kind.
     *
     * @param kind the kind
     * @return 0 or more
     */
    public long count(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    /**
     * Who is moved: people who give up a place that they could have kept.
     *
     * @return the cadres, by id
     */
    public List<CadreId> moved() {
        return changes.stream()
                .filter(change -> change.kind() == Kind.GIVEN_UP)
                .map(change -> change.place().cadre())
                .distinct()
                .sorted()
                .toList();
    }
}
