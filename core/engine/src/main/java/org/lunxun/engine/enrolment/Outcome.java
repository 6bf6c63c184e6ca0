package org.lunxun.engine.enrolment;

import org.lunxun.model.Stability;

/** What a provider can answer for one place. */
@Stability(Stability.Level.EXPERIMENTAL)
public enum Outcome {
    /** Done as asked. */
    ACCEPTED,
    /** There is no place now; the person is on the waiting list. */
    WAIT_LISTED,
    /** Not done. */
    REFUSED
}
