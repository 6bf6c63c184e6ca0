package org.lunxun.engine.triage;

import java.util.List;
import java.util.Optional;
import org.lunxun.engine.appraisal.BaseAppraisal;
import org.lunxun.engine.rules.QualityOrigin;
import org.lunxun.model.Check;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.finding.TriageReason;

/**
 * Retains the strong and phases out the weak by two lines of quality (留优去差). Below the line of the weak a base is
 * inspected while too few people answered, rectified while a need would stay open without it, and else phased out.
 *
 * @param weak the line of the weak, 0 to 1
 * @param strong the line of the strong, {@code weak} to 1
 * @param fewestRespondents the fewest respondents of the survey on whom phasing out may rest, 0 or more
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record QualityLine(double weak, double strong, long fewestRespondents) implements RetentionPolicy {

    /** Weak below 0.5, strong from 0.8, phased out on 30 respondents at least; the numbers are Lunxun's own. */
    public static final QualityLine DEFAULT = new QualityLine(0.5, 0.8, 30);

    /**
     * Checks the lines.
     *
     * @throws IllegalArgumentException when one is outside its range
     */
    public QualityLine {
        Check.range("line of the weak", weak, 0, 1);
        Check.range("line of the strong", strong, weak, 1);
        Check.range("fewest respondents", (double) fewestRespondents, 0, 1e9);
    }

    @Override
    public String name() {
        return "quality-line";
    }

    @Override
    public Optional<Decision<Direction>> decide(BaseCase base, LossWithoutBase loss) {
        return Optional.of(line(base, loss));
    }

    private Decision<Direction> line(BaseCase base, LossWithoutBase loss) {
        BaseAppraisal appraisal = base.appraisal();
        if (appraisal.quality() >= strong) {
            return new Decision<>(
                    name(), Direction.STRENGTHEN, List.of(why(TriageReason.QUALITY_STRONG, appraisal, strong)));
        }
        if (appraisal.quality() >= weak) {
            return new Decision<>(
                    name(), Direction.KEEP, List.of(why(TriageReason.QUALITY_SUFFICIENT, appraisal, weak)));
        }
        Finding isWeak = why(TriageReason.QUALITY_WEAK, appraisal, weak);
        if (appraisal.origin() == QualityOrigin.SURVEY && appraisal.respondents() < fewestRespondents) {
            Finding thin = Finding.of(Severity.NOTICE, TriageReason.EVIDENCE_THIN)
                    .with("respondents", appraisal.respondents())
                    .with("fewest", fewestRespondents);
            return new Decision<>(name(), Direction.INSPECT, List.of(isWeak, thin));
        }
        return Closing.of(name(), List.of(isWeak), loss.without(base.base().id()));
    }

    private static Finding why(TriageReason reason, BaseAppraisal appraisal, double line) {
        Finding why = Finding.of(Severity.NOTICE, reason);
        return (appraisal.shown() ? why.with("quality", appraisal.quality()) : why)
                .with("line", line)
                .with("origin", appraisal.origin())
                .with("respondents", appraisal.respondents());
    }
}
