package org.lunxun.engine.triage;

import java.util.List;
import java.util.Optional;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.TriageReason;

/** Grasps the bases that carry what nobody else can: some topic that some level lacks is taught by them alone. */
@Stability(Stability.Level.EXPERIMENTAL)
public record CarriesAlone() implements SidePolicy {

    @Override
    public String name() {
        return "carries-alone";
    }

    @Override
    public Optional<Decision<Side>> decide(BaseCase base) {
        List<NeedGroup> alone = base.carriesAlone();
        return alone.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Decision<>(name(), Side.GRASP, List.of(NeedReasons.of(TriageReason.CARRIES_ALONE, alone))));
    }
}
