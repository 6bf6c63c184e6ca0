package org.lunxun.model.people;

import org.lunxun.model.DateRange;
import org.lunxun.model.Stability;

/**
 * A time at which a cadre cannot be sent to a residential class. It carries no reason.
 *
 * @param cadre who
 * @param dates when, both ends included
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Absence(CadreId cadre, DateRange dates) {

    /**
     * The absence of a cadre.
     *
     * @param cadre who
     * @param dates when, both ends included
     * @return the absence
     */
    public static Absence of(CadreId cadre, DateRange dates) {
        return new Absence(cadre, dates);
    }
}
