package org.lunxun.engine.triage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lunxun.model.Stability;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.rotation.RotationDataset;

/**
 * Estimates by counting seats what the rotation loses without a base. A topic stays open for a level when no other base
 * teaches it there; a level stays open when fewer of its cadres than before find a seat that counts as 'trained once'.
 * Dates, places and budgets are not looked at: it is for triage without a planner.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class SeatCount implements LossWithoutBase {

    private final Supply supply;
    private final Map<BaseId, List<NeedGroup>> alone = new HashMap<>();
    private final Map<LevelCode, Long> seats = new HashMap<>();

    SeatCount(Supply supply) {
        this.supply = supply;
        for (NeedGroup need : supply.needs()) {
            Collection<BaseId> teachers = supply.teachers(need);
            if (teachers.size() == 1) {
                alone.computeIfAbsent(teachers.iterator().next(), base -> new ArrayList<>())
                        .add(need);
            }
        }
        for (LevelCode level : supply.cadres().keySet()) {
            seats.put(
                    level,
                    supply.coverSeats(level).values().stream()
                            .mapToLong(Long::longValue)
                            .sum());
        }
    }

    /**
     * The estimate for the bases of a dataset.
     *
     * @param dataset the dataset
     * @return the estimate
     * @throws IllegalArgumentException when a need is of a cadre that the dataset lacks
     */
    public static SeatCount of(RotationDataset dataset) {
        return new SeatCount(Supply.of(dataset, BigDecimal.ONE));
    }

    @Override
    public Loss without(BaseId base) {
        List<NeedGroup> uncovered = new ArrayList<>(carriesAlone(base));
        for (Map.Entry<LevelCode, Long> level : supply.cadres().entrySet()) {
            long all = seats.getOrDefault(level.getKey(), 0L);
            long others = all - supply.coverSeats(level.getKey()).getOrDefault(base, 0L);
            if (Math.min(level.getValue(), all) > others) {
                uncovered.add(new NeedGroup(null, level.getKey()));
            }
        }
        return new Loss(null, false, uncovered);
    }

    /** The needs that no other base serves, in order. */
    List<NeedGroup> carriesAlone(BaseId base) {
        return alone.getOrDefault(base, List.of());
    }
}
