package org.lunxun.engine.planning;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lunxun.engine.rules.AbsenceLimit;
import org.lunxun.model.finding.PlanReason;
import org.lunxun.model.people.Unit;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.Topic;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.RotationDataset;

/**
 * Turns a dataset into arrays. Pairs that no plan can hold are left out: those that a rule of one person forbids, and
 * those of a class that cannot reach its fewest attendees even if everyone who could came.
 */
final class ProblemCompiler {

    private final RotationDataset dataset;
    private final CadreOrder order;
    private final ClassArrays classes;
    private final Cells cells;
    private final PersonalRules personal;
    private final PairSet refused;
    private final Map<Topic, Integer> topics = new HashMap<>();
    private final int[] awayLimit;
    private final boolean[] shut;
    private final int[] buffer;

    private ProblemCompiler(RotationDataset dataset, Set<OfferingId> closed, Set<Assignment> refused) {
        this.dataset = dataset;
        order = new CadreOrder(dataset);
        classes = new ClassArrays(dataset, topics);
        cells = new Cells(dataset, classes, order);
        int[] classOfRow = new int[dataset.offerings().size()];
        Arrays.fill(classOfRow, ClassArrays.NONE);
        shut = new boolean[classes.size];
        for (int k = 0; k < classes.size; k++) {
            classOfRow[classes.row[k]] = k;
            shut[k] = closed.contains(dataset.offerings().get(classes.row[k]).id());
        }
        personal = new PersonalRules(dataset, classes, order, topics, classOfRow);
        this.refused = pairs(refused);
        awayLimit = new int[order.unitRow.length];
        List<Unit> units = dataset.units();
        for (int u = 0; u < awayLimit.length; u++) {
            int size = order.unitFrom[u + 1] - order.unitFrom[u];
            awayLimit[u] = AbsenceLimit.of(dataset.policy(), units.get(order.unitRow[u]), size);
        }
        buffer = new int[classes.size];
    }

    /**
     * Compiles.
     *
     * @param dataset the planning problem; every reference in it resolves and its promises contradict no rule
     * @param closed offerings that nobody new may attend
     */
    static RotationProblem compile(RotationDataset dataset, Set<OfferingId> closed) {
        return compile(PlanRequest.builder(dataset).closed(closed).build());
    }

    /**
     * Compiles what a request asks for.
     *
     * @param request its dataset's references resolve and its promises contradict no rule
     */
    static RotationProblem compile(PlanRequest request) {
        ProblemCompiler compiler = new ProblemCompiler(request.dataset(), request.closed(), request.refused());
        EarlierPlan earlier = request.earlier();
        Staying staying = earlier == null
                ? Staying.NOTHING
                : new Staying(compiler.pairs(earlier.assignments()), earlier.weight());
        return compiler.compile(staying, request.floors());
    }

    private PairSet pairs(Collection<Assignment> rows) {
        return PairSet.of(dataset, classes, order, personal, rows);
    }

    private RotationProblem compile(Staying staying, List<CoverageFloor> floors) {
        shutTooSmall();
        Kinds kinds = new Kinds(dataset, order, floors);
        CadreArrays cadres = new CadreArrays(dataset, order, topics, kinds);
        int units = order.unitRow.length;
        int[] pairFrom = new int[cadres.size + 1];
        int[] localFrom = new int[units + 1];
        Growing pairClass = new Growing();
        Growing localClass = new Growing();
        int[] stamp = new int[classes.size];
        int[] used = new int[classes.size];
        for (int u = 0; u < units; u++) {
            int count = 0;
            int begin = pairClass.size;
            for (int c = order.unitFrom[u]; c < order.unitFrom[u + 1]; c++) {
                int found = possible(c);
                for (int i = 0; i < found; i++) {
                    if (stamp[buffer[i]] != u + 1) {
                        stamp[buffer[i]] = u + 1;
                        used[count++] = buffer[i];
                    }
                    pairClass.add(buffer[i]);
                }
                pairFrom[c + 1] = pairClass.size;
                noteIfBarred(c, found, cadres);
            }
            Arrays.sort(used, 0, count);
            for (int i = begin; i < pairClass.size; i++) {
                pairClass.values[i] = Arrays.binarySearch(used, 0, count, pairClass.values[i]);
            }
            for (int i = 0; i < count; i++) {
                localClass.add(used[i]);
            }
            localFrom[u + 1] = localClass.size;
        }
        int[] local = pairClass.trimmed();
        UnitArrays unitArrays = units(localFrom, localClass.trimmed(), cadres);
        PairArrays pairs =
                new PairArrays(pairFrom, local, promised(pairFrom, local, unitArrays), new float[local.length]);
        return new RotationProblem(
                classes,
                cadres,
                unitArrays,
                pairs,
                new ScarceRows(dataset, classes, unitArrays),
                staying,
                Floors.of(floors, kinds, dataset.policy()),
                dataset.policy().residentialPerYear(),
                dataset.policy().repeatTopicDays());
    }

    private boolean[] promised(int[] pairFrom, int[] local, UnitArrays units) {
        boolean[] promised = new boolean[local.length];
        if (!dataset.promises().isEmpty()) {
            for (int c = 0; c < order.row.length; c++) {
                for (int z = pairFrom[c]; z < pairFrom[c + 1]; z++) {
                    promised[z] = personal.promised(c, units.localClass[units.localFrom[order.unit[c]] + local[z]]);
                }
            }
        }
        return promised;
    }

    /** Puts the classes that a cadre could attend into the buffer, in their order. */
    private int possible(int c) {
        int found = 0;
        for (int k : cells.classes[cells.ofCadre[c]]) {
            boolean affordable = classes.cost[k] <= classes.budget[classes.year[k]];
            if (personal.promised(c, k)
                    || (!shut[k] && affordable && !refused.holds(c, k) && personal.obstacle(c, k) == null)) {
                buffer[found++] = k;
            }
        }
        return found;
    }

    /** Of a cadre whom no class in the buffer covers, notes what is against one that would. */
    private void noteIfBarred(int c, int found, CadreArrays cadres) {
        for (int i = 0; i < found; i++) {
            if (classes.covers[buffer[i]]) {
                return;
            }
        }
        for (int k : cells.classes[cells.ofCadre[c]]) {
            PlanReason reason = personal.obstacle(c, k);
            boolean unaffordable = classes.cost[k] > classes.budget[classes.year[k]];
            if (classes.covers[k] && reason != PlanReason.NO_ELIGIBLE_CLASS) {
                PlanReason other = unaffordable ? PlanReason.BUDGET : PlanReason.CLASS_TOO_SMALL;
                cadres.bar(c, k, reason == null ? other : reason);
                return;
            }
        }
    }

    /**
     * Shuts classes that cannot reach their fewest attendees: who could come is counted, of each unit no more than may be
     * away at once, and no more in all than the base houses and the year's budget pays.
     */
    private void shutTooSmall() {
        int[] reach = new int[classes.size];
        int[] ofUnit = new int[classes.size];
        int[] stamp = new int[classes.size];
        boolean[] promised = new boolean[classes.size];
        for (int u = 0; u + 1 < order.unitFrom.length; u++) {
            for (int c = order.unitFrom[u]; c < order.unitFrom[u + 1]; c++) {
                int found = possible(c);
                for (int i = 0; i < found; i++) {
                    int k = buffer[i];
                    if (stamp[k] != u + 1) {
                        stamp[k] = u + 1;
                        ofUnit[k] = 0;
                    }
                    promised[k] |= personal.promised(c, k);
                    if (!classes.residential[k] || ofUnit[k] < awayLimit[u]) {
                        ofUnit[k]++;
                        reach[k]++;
                    }
                }
            }
        }
        for (int k = 0; k < classes.size; k++) {
            Integer places = dataset.bases().get(classes.base[k]).places();
            long most = Math.min(reach[k], classes.max[k]);
            if (classes.residential[k] && places != null) {
                most = Math.min(most, places);
            }
            if (classes.cost[k] > 0) {
                most = Math.min(most, classes.budget[classes.year[k]] / classes.cost[k]);
            }
            shut[k] |= !promised[k] && most < classes.min[k];
        }
    }

    private UnitArrays units(int[] localFrom, int[] localClass, CadreArrays cadres) {
        int[] leaders = new int[awayLimit.length];
        for (int c = 0; c < cadres.size; c++) {
            leaders[cadres.unit[c]] += cadres.leader[c] ? 1 : 0;
        }
        int[] leaderLimit = new int[leaders.length];
        for (int u = 0; u < leaders.length; u++) {
            leaderLimit[u] = leaders[u] < 2 ? ScarceRows.UNLIMITED : leaders[u] - 1;
        }
        BusyDays days = new BusyDays(classes, localFrom, localClass);
        return new UnitArrays(order.unitRow, order.unitFrom, localFrom, localClass, days, awayLimit, leaderLimit);
    }

    /** Numbers whose count is not known before. */
    private static final class Growing {
        private int[] values = new int[1024];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size + size / 2);
            }
            values[size++] = value;
        }

        int[] trimmed() {
            return Arrays.copyOf(values, size);
        }
    }
}
