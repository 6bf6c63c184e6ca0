package org.lunxun.model.finding;

import org.lunxun.model.Stability;

/** Why a cadre is not covered or a class is not held, and what a plan has to say of itself. */
@Stability(Stability.Level.EXPERIMENTAL)
public enum PlanReason implements Reason {
    /** No class that would cover the cadre admits the cadre's level, category and sector in time. */
    NO_ELIGIBLE_CLASS,
    /** Every such class that could be attended is full. */
    CLASS_FULL,
    /** A class does not reach the least number of seats. */
    CLASS_TOO_SMALL,
    /** The unit would have too many away. */
    UNIT_AT_WORK,
    /** No leader of the unit would stay. */
    LEADERS_AT_HOME,
    /** The base would be over its places. */
    BASE_PLACES,
    /** The year's budget would be exceeded. */
    BUDGET,
    /** It clashes with another class or an absence of the cadre. */
    CLASH,
    /** The cadre already has the residential classes of that year. */
    YEAR_LIMIT,
    /** The main topic was learnt too shortly before or after. */
    REPEAT,
    /** The place is worth more to others. */
    OUTBID,
    /** Triage proposals are undecided: the plan is a simulation. */
    SIMULATION,
    /** Classes of bases that were decided to be closed or released are left out; score and bound are of what is left. */
    RESTRICTED,
    /** Fewer of a group are trained once than was asked for. */
    FLOOR_MISSED,
    /** No valid plan was found. */
    NO_VALID_PLAN,
    /** The work was cut short by time or cancellation. */
    STOPPED_EARLY,
    /** A row of a plan equals an earlier one; it counts once. */
    ROW_REPEATED;

    @Override
    public String code() {
        return "plan." + name();
    }
}
