package org.lunxun.engine.triage;

import java.util.List;
import java.util.Optional;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.finding.TriageReason;

/** Grasps the bases of institutional role, the main channel and main position (主渠道主阵地): the user's list comes first. */
@Stability(Stability.Level.EXPERIMENTAL)
public record InstitutionalRole() implements SidePolicy {

    @Override
    public String name() {
        return "institutional-role";
    }

    @Override
    public Optional<Decision<Side>> decide(BaseCase base) {
        return base.institutional()
                ? Optional.of(new Decision<>(
                        name(), Side.GRASP, List.of(Finding.of(Severity.NOTICE, TriageReason.INSTITUTIONAL_ROLE))))
                : Optional.empty();
    }
}
