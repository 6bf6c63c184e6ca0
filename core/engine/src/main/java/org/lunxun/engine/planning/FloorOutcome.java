package org.lunxun.engine.planning;

import java.util.Collection;
import java.util.List;
import org.lunxun.model.Stability;

/**
 * What became of a {@link CoverageFloor}.
 *
 * @param floor the floor
 * @param cadres cadres of its group, the retired included
 * @param asked how many of them were to be trained once
 * @param covered how many are
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record FloorOutcome(CoverageFloor floor, int cadres, int asked, int covered) {

    /**
     * Looks at a plan.
     *
     * @param floors what was asked for
     * @param summary the statistics of the plan
     * @return one outcome for each floor, in their order
     */
    public static List<FloorOutcome> of(Collection<CoverageFloor> floors, PlanSummary summary) {
        return floors.stream().map(floor -> of(floor, summary)).toList();
    }

    private static FloorOutcome of(CoverageFloor floor, PlanSummary summary) {
        List<? extends GroupCoverage<?>> groups =
                switch (floor.by()) {
                    case LEVEL -> summary.byLevel();
                    case CATEGORY -> summary.byCategory();
                    case SECTOR -> summary.bySector();
                    case REGION -> summary.byRegion();
                };
        for (GroupCoverage<?> each : groups) {
            if (each.group() != null && each.group().toString().equals(floor.group())) {
                Coverage coverage = each.coverage();
                return new FloorOutcome(floor, coverage.cadres(), floor.asked(coverage.cadres()), coverage.covered());
            }
        }
        return new FloorOutcome(floor, 0, 0, 0);
    }

    /**
     * Whether the plan reaches the floor.
     *
     * @return whether as many are covered as were asked for
     */
    public boolean met() {
        return covered >= asked;
    }
}
