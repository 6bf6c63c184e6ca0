package org.lunxun.engine.triage;

import java.math.BigDecimal;
import java.util.List;
import org.lunxun.model.Stability;

/**
 * The rules of a triage as data. The first rule of a list that speaks decides; the curve and the line speak last, and
 * always.
 *
 * @param measure in what work is counted
 * @param daysPerOnlineHour how many days an hour of an online class is taken for, 0 or more
 * @param sides what comes before the curve
 * @param curve the line of grasp
 * @param retentions what comes before the line of quality
 * @param line the line of quality
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record TriagePolicy(
        WorkMeasure measure,
        BigDecimal daysPerOnlineHour,
        List<SidePolicy> sides,
        ConcentrationCurve curve,
        List<RetentionPolicy> retentions,
        QualityLine line) {

    /**
     * Seat-days, eight online hours a day; institutional roles and what nobody else carries before the curve; vetoes and
     * silence before the line. The numbers are Lunxun's own.
     */
    public static final TriagePolicy DEFAULT = new TriagePolicy(
            WorkMeasure.SEAT_DAYS,
            new BigDecimal("0.125"),
            List.of(new InstitutionalRole(), new CarriesAlone()),
            ConcentrationCurve.DEFAULT,
            List.of(new DocumentedVeto(), Silence.DEFAULT),
            QualityLine.DEFAULT);

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException when the days are negative
     */
    public TriagePolicy {
        sides = List.copyOf(sides);
        retentions = List.copyOf(retentions);
        if (daysPerOnlineHour.signum() < 0) {
            throw new IllegalArgumentException(
                    "The days per online hour (%s) of a triage policy must be 0 or more.%nMaybe use 0 to leave online classes out."
                            .formatted(daysPerOnlineHour));
        }
    }

    /**
     * The same policy with another line of grasp.
     *
     * @param value the line
     * @return a copy
     */
    public TriagePolicy withCurve(ConcentrationCurve value) {
        return new TriagePolicy(measure, daysPerOnlineHour, sides, value, retentions, line);
    }

    /**
     * The same policy with another line of quality.
     *
     * @param value the line
     * @return a copy
     */
    public TriagePolicy withLine(QualityLine value) {
        return new TriagePolicy(measure, daysPerOnlineHour, sides, curve, retentions, value);
    }

    /**
     * The same policy with another measure of work.
     *
     * @param value the measure
     * @return a copy
     */
    public TriagePolicy withMeasure(WorkMeasure value) {
        return new TriagePolicy(value, daysPerOnlineHour, sides, curve, retentions, line);
    }
}
