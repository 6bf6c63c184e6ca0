package org.lunxun.engine.planning;

import org.lunxun.model.Stability;

/** Why a planner ended. */
@Stability(Stability.Level.EXPERIMENTAL)
public enum Stopped {
    /** Nothing was left to improve, or the plan meets its bound. */
    CONVERGED,
    /** The effort was used up. */
    EFFORT,
    /** The time limit came first. */
    TIME,
    /** The caller cancelled. */
    CANCELLED
}
