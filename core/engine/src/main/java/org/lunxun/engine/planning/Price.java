package org.lunxun.engine.planning;

import org.lunxun.model.Stability;

/**
 * What one more unit of a scarce thing is worth to the plan, by the prices that prove the bound.
 *
 * @param scarce what is scarce
 * @param owner the id of the offering, unit, base or year that has it, or the group that a floor asks for
 * @param first the first day that the price is for, as ISO 8601; empty where days play no role
 * @param last the last such day; empty where days play no role
 * @param price score points for one more unit (a seat, a person away, a place), for a budget: for a thousand yuan
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Price(Scarce scarce, String owner, String first, String last, double price) {

    /** What can be scarce. */
    @Stability(Stability.Level.EXPERIMENTAL)
    public enum Scarce {
        /** Seats of an offering. */
        SEATS,
        /** Cadres of a unit who may be away on a day. */
        UNIT_AT_WORK,
        /** Leaders of a unit who may be away on a day. */
        LEADERS_AT_HOME,
        /** People whom a base can house on a day. */
        PLACES,
        /** Money of a year. */
        BUDGET,
        /** A floor of coverage: what the plan gains where one person less is asked for. */
        COVERAGE
    }
}
