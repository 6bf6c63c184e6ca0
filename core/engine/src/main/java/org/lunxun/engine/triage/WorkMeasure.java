package org.lunxun.engine.triage;

import org.lunxun.model.Stability;

/** In what the work of a base is counted. */
@Stability(Stability.Level.EXPERIMENTAL)
public enum WorkMeasure {
    /** Seats times days of the class; an online class has as many days as the policy makes of its hours. */
    SEAT_DAYS,
    /** Seats. */
    SEATS,
    /** Seat-days times the quality that plans use: how much good training a base carries. */
    VALUE
}
