package org.lunxun.engine.triage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.resource.BaseId;

/**
 * Finds out which bases that could each go alone must stay because others go, too. The better ones stay: those without a
 * veto first, then by falling optimistic end of the quality, equal ones together. So a higher score never makes a base go.
 */
final class JointClosing {

    private final Supply supply;

    /** What each base that may go teaches to those who lack it. */
    private final Map<BaseId, List<NeedGroup>> taught = new HashMap<>();

    /** How many bases that stay teach each need. */
    private final Map<NeedGroup, Integer> teachersLeft = new HashMap<>();

    private final Map<LevelCode, Long> seatsWanted = new HashMap<>();
    private final Map<LevelCode, Long> seatsLeft = new HashMap<>();

    private JointClosing(Supply supply, Set<BaseId> going) {
        this.supply = supply;
        for (NeedGroup need : supply.needs()) {
            int left = 0;
            for (BaseId base : supply.teachers(need)) {
                if (going.contains(base)) {
                    taught.computeIfAbsent(base, any -> new ArrayList<>()).add(need);
                } else {
                    left++;
                }
            }
            teachersLeft.put(need, left);
        }
        supply.cadres().forEach((level, cadres) -> {
            long all = 0;
            long left = 0;
            for (Map.Entry<BaseId, Long> seats : supply.coverSeats(level).entrySet()) {
                all += seats.getValue();
                left += going.contains(seats.getKey()) ? 0 : seats.getValue();
            }
            seatsWanted.put(level, Math.min(cadres, all));
            seatsLeft.put(level, left);
        });
    }

    /**
     * The needs that would stay open if all went, for each base that must stay.
     *
     * @param closing the bases that could each go alone
     * @param supply what the classes offer
     * @return the bases that must stay, each with at least one need, in order
     */
    static Map<BaseId, List<NeedGroup>> staying(List<BaseCase> closing, Supply supply) {
        Set<BaseId> going = new HashSet<>();
        closing.forEach(each -> going.add(each.base().id()));
        return new JointClosing(supply, going).run(closing);
    }

    private Map<BaseId, List<NeedGroup>> run(List<BaseCase> closing) {
        Comparator<BaseCase> bestFirst = Comparator.comparing(BaseCase::stopped).thenComparing(each -> -each.rank());
        List<BaseCase> order = closing.stream().sorted(bestFirst).toList();
        Map<BaseId, List<NeedGroup>> staying = new HashMap<>();
        int next = 0;
        while (next < order.size()) {
            // Equals are looked at together, before any of them stays.
            int first = next;
            Map<BaseId, List<NeedGroup>> equals = new HashMap<>();
            while (next < order.size() && bestFirst.compare(order.get(first), order.get(next)) == 0) {
                BaseId base = order.get(next).base().id();
                List<NeedGroup> open = open(base);
                if (!open.isEmpty()) {
                    equals.put(base, open);
                }
                next++;
            }
            equals.keySet().forEach(this::stay);
            staying.putAll(equals);
        }
        return staying;
    }

    /** The needs to which a base contributes and that stay open when all go that are still going. */
    private List<NeedGroup> open(BaseId base) {
        List<NeedGroup> open = new ArrayList<>();
        for (NeedGroup need : taught.getOrDefault(base, List.of())) {
            if (teachersLeft.getOrDefault(need, 0) == 0) {
                open.add(need);
            }
        }
        seatsWanted.forEach((level, wanted) -> {
            if (wanted > seatsLeft.getOrDefault(level, 0L)
                    && supply.coverSeats(level).containsKey(base)) {
                open.add(new NeedGroup(null, level));
            }
        });
        open.sort(Comparator.naturalOrder());
        return open;
    }

    private void stay(BaseId base) {
        taught.getOrDefault(base, List.of()).forEach(need -> teachersLeft.merge(need, 1, Integer::sum));
        seatsWanted.keySet().forEach(level -> {
            long seats = supply.coverSeats(level).getOrDefault(base, 0L);
            seatsLeft.merge(level, seats, Long::sum);
        });
    }
}
