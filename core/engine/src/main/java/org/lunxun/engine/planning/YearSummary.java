package org.lunxun.engine.planning;

import java.math.BigDecimal;
import java.time.Year;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;

/**
 * What a plan does in one calendar year. A class belongs to the year in which it starts, as its cost does (rule 10).
 *
 * @param year the year
 * @param firstCovered cadres whose first covering class starts in it; nobody whom a record covers
 * @param coveredToDate cadres covered by its end, by records or by classes of this or an earlier year
 * @param classesOffered offerings that start in it, inside the horizon
 * @param classesHeld those of them that anyone attends
 * @param seatsOffered seats of its offerings, those without a limit left out
 * @param residentialPlaces places given in residential classes
 * @param onlinePlaces places given online
 * @param hours hours of all these places
 * @param spent yuan, exact
 * @param limit the year's budget in yuan, null for no limit
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record YearSummary(
        Year year,
        int firstCovered,
        int coveredToDate,
        int classesOffered,
        int classesHeld,
        long seatsOffered,
        long residentialPlaces,
        long onlinePlaces,
        double hours,
        BigDecimal spent,
        @Nullable BigDecimal limit) {

    /**
     * All places given.
     *
     * @return residential and online
     */
    public long places() {
        return residentialPlaces + onlinePlaces;
    }
}
