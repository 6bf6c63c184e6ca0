package org.lunxun.engine.triage;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.lunxun.model.Stability;

/**
 * How much of a topic some cadres lack. The sums are exact, so that no order of rows changes them.
 *
 * @param cadres how many cadres lack it, 1 or more
 * @param withEvidence for how many of them something was written down that shows it
 * @param gap the sum of their gaps
 * @param unmet what is left of it after the classes that they attend: gap × (1 − min(1, Σ weight of the topic × quality of the
 *     base)), as in FORMAT.md's score
 * @param by the first day on which the need of one of them ends: it expires, the cadre retires, or the horizon is over
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record NeedSum(int cadres, int withEvidence, BigDecimal gap, BigDecimal unmet, LocalDate by) {

    /** Both together; they have no cadre in common. */
    NeedSum plus(NeedSum other) {
        return new NeedSum(
                cadres + other.cadres,
                withEvidence + other.withEvidence,
                gap.add(other.gap),
                unmet.add(other.unmet),
                by.isBefore(other.by) ? by : other.by);
    }
}
