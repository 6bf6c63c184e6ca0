package org.lunxun.engine.triage;

import java.util.List;
import java.util.Optional;
import org.lunxun.engine.appraisal.BaseAppraisal;
import org.lunxun.engine.appraisal.Estimate;
import org.lunxun.model.Check;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.finding.TriageReason;

/**
 * Retains the strong and phases out the weak by two lines of quality (留优去差), under the appraisal's uncertainty. A base is
 * weak when even the optimistic end of its interval is below the line of the weak: it is inspected while too few people
 * answered, rectified while a need would stay open without it, and else phased out. It is watched where the line lies
 * within the interval, and strong when even the pessimistic end is at or above the line of the strong; too few people make
 * no base strong: it is kept.
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

    /**
     * The same rule with another line of the weak.
     *
     * @param value the line, 0 to that of the strong
     * @return a copy
     */
    public QualityLine withWeak(double value) {
        return new QualityLine(value, strong, fewestRespondents);
    }

    /**
     * The same rule with another line of the strong.
     *
     * @param value the line, that of the weak to 1
     * @return a copy
     */
    public QualityLine withStrong(double value) {
        return new QualityLine(weak, value, fewestRespondents);
    }

    /**
     * Where an estimate lies against the lines.
     *
     * @param estimate the quality of a base, 0 to 1
     * @return its standing
     */
    public Standing standing(Estimate estimate) {
        if (estimate.high() < weak) {
            return Standing.WEAK;
        }
        if (estimate.low() < weak) {
            return Standing.UNSURE;
        }
        return estimate.low() < strong ? Standing.SUFFICIENT : Standing.STRONG;
    }

    @Override
    public List<Margin> margins(BaseCase base) {
        return QualityMargins.of(this, base.appraisal(), base.dimensionWeights());
    }

    /** Whether two standings of a base lead to the same decision. */
    boolean alike(Standing one, Standing other, BaseAppraisal base) {
        return one == other
                || (thin(base) && one.compareTo(Standing.UNSURE) > 0 && other.compareTo(Standing.UNSURE) > 0);
    }

    private boolean thin(BaseAppraisal appraisal) {
        return !appraisal.silent() && appraisal.respondents() < fewestRespondents;
    }

    private Decision<Direction> line(BaseCase base, LossWithoutBase loss) {
        BaseAppraisal appraisal = base.appraisal();
        Estimate estimate = appraisal.estimate();
        if (estimate == null) {
            return new Decision<>(name(), Direction.INSPECT, List.of(Finding.of(Severity.NOTICE, TriageReason.SILENT)));
        }
        return switch (standing(estimate)) {
            case WEAK -> weak(base, estimate, loss);
            case UNSURE ->
                new Decision<>(
                        name(), Direction.WATCH, List.of(why(TriageReason.QUALITY_UNSURE, appraisal, estimate, weak)));
            case SUFFICIENT ->
                new Decision<>(
                        name(),
                        Direction.KEEP,
                        List.of(why(TriageReason.QUALITY_SUFFICIENT, appraisal, estimate, weak)));
            case STRONG -> strong(appraisal, estimate);
        };
    }

    private Decision<Direction> weak(BaseCase base, Estimate estimate, LossWithoutBase loss) {
        Finding why = why(TriageReason.QUALITY_WEAK, base.appraisal(), estimate, weak);
        return thin(base.appraisal())
                ? new Decision<>(name(), Direction.INSPECT, List.of(why, tooFew(base.appraisal())))
                : Closing.of(name(), List.of(why), loss.without(base.base().id()));
    }

    private Decision<Direction> strong(BaseAppraisal appraisal, Estimate estimate) {
        Finding why = why(TriageReason.QUALITY_STRONG, appraisal, estimate, strong);
        return thin(appraisal)
                ? new Decision<>(name(), Direction.KEEP, List.of(why, tooFew(appraisal)))
                : new Decision<>(name(), Direction.STRENGTHEN, List.of(why));
    }

    private Finding tooFew(BaseAppraisal appraisal) {
        return Finding.of(Severity.NOTICE, TriageReason.EVIDENCE_THIN)
                .with("respondents", appraisal.respondents())
                .with("fewest", fewestRespondents);
    }

    private static Finding why(TriageReason reason, BaseAppraisal appraisal, Estimate estimate, double line) {
        Finding why = Finding.of(Severity.NOTICE, reason);
        if (appraisal.shown()) {
            why = why.with("quality", estimate.value());
            why = estimate.width() > 0 ? why.with("low", estimate.low()).with("high", estimate.high()) : why;
        }
        return why.with("line", line).with("origin", appraisal.origin()).with("respondents", appraisal.respondents());
    }
}
