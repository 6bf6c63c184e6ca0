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
 * inspected while too few people answered, rectified while a need would stay open without it, and else phased out. Too
 * few people make no base strong, either: it is kept.
 *
 * @param weak the line of the weak, 0 to 1
 * @param strong the line of the strong, {@code weak} to 1
 * @param fewestRespondents the fewest respondents of the survey on whom phasing out or making stronger may rest, 0 or
 *     more
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record QualityLine(double weak, double strong, long fewestRespondents) implements RetentionPolicy {

    /** Weak below 0.5, strong from 0.8, either on 30 respondents at least; the numbers are Lunxun's own. */
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
        boolean thin = appraisal.origin() == QualityOrigin.SURVEY && appraisal.respondents() < fewestRespondents;
        if (appraisal.quality() >= weak) {
            boolean isStrong = appraisal.quality() >= strong;
            Finding why = isStrong
                    ? why(TriageReason.QUALITY_STRONG, appraisal, strong)
                    : why(TriageReason.QUALITY_SUFFICIENT, appraisal, weak);
            return isStrong && thin
                    ? new Decision<>(name(), Direction.KEEP, List.of(why, thin(appraisal)))
                    : new Decision<>(name(), isStrong ? Direction.STRENGTHEN : Direction.KEEP, List.of(why));
        }
        Finding isWeak = why(TriageReason.QUALITY_WEAK, appraisal, weak);
        return thin
                ? new Decision<>(name(), Direction.INSPECT, List.of(isWeak, thin(appraisal)))
                : Closing.of(name(), List.of(isWeak), loss.without(base.base().id()));
    }

    private Finding thin(BaseAppraisal appraisal) {
        return Finding.of(Severity.NOTICE, TriageReason.EVIDENCE_THIN)
                .with("respondents", appraisal.respondents())
                .with("fewest", fewestRespondents);
    }

    private static Finding why(TriageReason reason, BaseAppraisal appraisal, double line) {
        Finding why = Finding.of(Severity.NOTICE, reason);
        return (appraisal.shown() ? why.with("quality", appraisal.quality()) : why)
                .with("line", line)
                .with("origin", appraisal.origin())
                .with("respondents", appraisal.respondents());
    }
}
