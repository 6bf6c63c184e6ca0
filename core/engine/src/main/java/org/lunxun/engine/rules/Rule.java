package org.lunxun.engine.rules;

import org.lunxun.model.Stability;

/** The hard rules of FORMAT 1, in its order; what one breach is follows the independent verifier. */
@Stability(Stability.Level.EXPERIMENTAL)
public enum Rule {
    /** Every id exists, no pair stands twice, promised places are kept. A breach is a row, or a promise. */
    KNOWN,
    /** Level, category and sector are admitted, in the horizon, before retirement. A breach is a pair. */
    ELIGIBLE,
    /** At most the seats, at least the least number when anyone attends. A breach is an offering. */
    SEATS,
    /** Residential classes share no day with one another or an absence. A breach is such a pair. */
    CLASH,
    /** At most so many residential classes start in a calendar year. A breach is a cadre in a year. */
    YEAR_LIMIT,
    /** Classes of one main topic lie far enough apart. A breach is two that follow each other. */
    NO_REPEAT,
    /** Enough of a unit's cadres stay at work. A breach is a unit on a day. */
    UNIT_AT_WORK,
    /** One of a unit's leaders stays. A breach is a unit on a day. */
    LEADERS_AT_HOME,
    /** A base houses no more than its places. A breach is a base on a day. */
    PLACES,
    /** A year's budget is kept. A breach is a year. */
    BUDGET;

    /**
     * The number of the rule in FORMAT 1.
     *
     * @return 1 to 10
     */
    public int number() {
        return ordinal() + 1;
    }
}
