package org.lunxun.examples.benchmarks;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;

/** What Timefold decides: which class, if any, fills a cadre's year, or whether a class online is attended. */
@PlanningEntity
@Stability(Stability.Level.EXPERIMENTAL)
public final class Slot {

    private List<PeerPair> pairs = List.of();

    /** The numbers of the classes, so that two cadres can swap theirs. */
    @ValueRangeProvider
    private List<Integer> options = List.of();

    @PlanningVariable(allowsUnassigned = true)
    private @Nullable Integer choice;

    @PlanningPin
    @SuppressWarnings("UnusedVariable") // Timefold reads it.
    private boolean promised;

    /** For Timefold, which fills the fields when it copies a solution. */
    public Slot() {}

    Slot(List<PeerPair> pairs, @Nullable PeerPair choice, boolean promised) {
        this.pairs = pairs;
        options = pairs.stream().map(PeerPair::offering).toList();
        this.choice = choice == null ? null : choice.offering();
        this.promised = promised;
    }

    @Nullable PeerPair choice() {
        return choice == null ? null : pairs.get(options.indexOf(choice));
    }
}
