package org.lunxun.engine.triage;

import java.util.List;
import java.util.Optional;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.finding.TriageReason;

/** Has a base looked at on site when nothing is known of its quality. Silence is no bad mark. */
@Stability(Stability.Level.EXPERIMENTAL)
public record Silence() implements RetentionPolicy {

    @Override
    public String name() {
        return "silence";
    }

    @Override
    public Optional<Decision<Direction>> decide(BaseCase base, LossWithoutBase loss) {
        return base.appraisal().estimate() == null
                ? Optional.of(new Decision<>(
                        name(), Direction.INSPECT, List.of(Finding.of(Severity.NOTICE, TriageReason.SILENT))))
                : Optional.empty();
    }
}
