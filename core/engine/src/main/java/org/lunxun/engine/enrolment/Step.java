package org.lunxun.engine.enrolment;

import org.lunxun.model.Stability;

/** What a provider can be asked for one place. */
@Stability(Stability.Level.EXPERIMENTAL)
public enum Step {
    /** Keep a place. */
    RESERVE,
    /** Take the place that is kept. */
    CONFIRM,
    /** Give the place back. */
    CANCEL
}
