package org.lunxun.engine.triage;

import org.lunxun.model.Stability;

/** Where the interval of a base's quality lies against the two lines of quality, from below upwards. */
@Stability(Stability.Level.EXPERIMENTAL)
public enum Standing {
    /** Even the optimistic end is below the line of the weak. */
    WEAK,
    /** The line of the weak lies within the interval. */
    UNSURE,
    /** The whole interval is at or above the line of the weak, not the whole of it at or above that of the strong. */
    SUFFICIENT,
    /** Even the pessimistic end is at or above the line of the strong. */
    STRONG
}
