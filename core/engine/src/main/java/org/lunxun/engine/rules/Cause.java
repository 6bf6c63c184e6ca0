package org.lunxun.engine.rules;

import org.lunxun.model.Stability;

/** What exactly broke a rule that can be broken in several ways; stands in a breach as the argument {@code cause}. */
@Stability(Stability.Level.EXPERIMENTAL)
public enum Cause {
    /** Rule 1: no cadre has this id. */
    CADRE_UNKNOWN,
    /** Rule 1: no offering has this id. */
    OFFERING_UNKNOWN,
    /** Rule 1: the pair already stands in the plan. */
    REPEATED,
    /** Rule 1: a promised place is not in the plan. */
    PROMISE_NOT_KEPT,
    /** Rule 2: the level is not admitted. */
    LEVEL,
    /** Rule 2: the category is not admitted. */
    CATEGORY,
    /** Rule 2: the sector is not admitted. */
    SECTOR,
    /** Rule 2: the offering lies outside the horizon, at least in part. */
    HORIZON,
    /** Rule 2: the cadre retires on the offering's last day or before. */
    RETIREMENT,
    /** Rule 3: more attend than there are seats. */
    TOO_MANY,
    /** Rule 3: some attend, but fewer than the offering needs. */
    TOO_FEW,
    /** Rules 4 and 6: another offering is in the way. */
    OFFERING,
    /** Rule 4: an absence of the cadre is in the way. */
    ABSENCE,
    /** Rule 6: a record of a finished training is in the way. */
    RECORD
}
