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

    @ValueRangeProvider
    private List<PeerPair> options = List.of();

    @PlanningVariable(allowsUnassigned = true)
    private @Nullable PeerPair choice;

    @PlanningPin
    private boolean promised;

    /** For Timefold, which fills the fields when it copies a solution. */
    public Slot() {}

    Slot(List<PeerPair> options, @Nullable PeerPair choice, boolean promised) {
        this.options = options;
        this.choice = choice;
        this.promised = promised;
    }

    List<PeerPair> options() {
        return options;
    }

    @Nullable PeerPair choice() {
        return choice;
    }

    boolean promised() {
        return promised;
    }
}
