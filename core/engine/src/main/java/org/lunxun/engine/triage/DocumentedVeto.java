package org.lunxun.engine.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.finding.TriageReason;

/**
 * Lets a documented veto fact in force speak before any score. Where the rotation stays coverable the base is phased
 * out, else it is rectified, and its needs want a replacement.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record DocumentedVeto() implements RetentionPolicy {

    @Override
    public String name() {
        return "documented-veto";
    }

    @Override
    public Optional<Decision<Direction>> decide(BaseCase base, LossWithoutBase loss) {
        List<Finding> reasons = new ArrayList<>();
        for (Veto veto : base.vetoes()) {
            if (veto.standing() == Veto.Standing.IN_FORCE) {
                reasons.add(Finding.of(Severity.NOTICE, TriageReason.VETO)
                        .with("document", veto.fact().document())
                        .with("date", String.valueOf(veto.fact().date()))
                        .with("authority", veto.fact().source()));
            }
        }
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Closing.of(name(), reasons, loss.without(base.base().id())));
    }
}
