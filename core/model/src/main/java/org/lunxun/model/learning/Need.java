package org.lunxun.model.learning;

import org.jspecify.annotations.Nullable;
import org.lunxun.model.Check;
import org.lunxun.model.Stability;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.Topic;

/**
 * One topic that a cadre lacks.
 *
 * @param cadre who
 * @param topic what
 * @param gap how much of it is lacking, above 0 and at most 1
 * @param evidence what shows it, null when nothing was written down
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Need(
        CadreId cadre, Topic topic, double gap, @Nullable NeedEvidence evidence) {

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException when the gap is outside it
     */
    public Need {
        Check.above0("gap", gap, 1);
    }

    /**
     * A need without evidence.
     *
     * @param cadre who
     * @param topic what
     * @param gap above 0 and at most 1
     * @return the need
     */
    public static Need of(CadreId cadre, Topic topic, double gap) {
        return new Need(cadre, topic, gap, null);
    }

    /**
     * The same need with its evidence.
     *
     * @param shown what shows it
     * @return a copy
     */
    public Need withEvidence(NeedEvidence shown) {
        return new Need(cadre, topic, gap, shown);
    }
}
