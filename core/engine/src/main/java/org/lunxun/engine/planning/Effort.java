package org.lunxun.engine.planning;

import org.lunxun.model.Stability;

/** How much work a planner does: a number of work units derived from the instance, never seconds. */
@Stability(Stability.Level.EXPERIMENTAL)
public enum Effort {
    /** A good plan soon. */
    QUICK,
    /** A plan near the bound. */
    STANDARD,
    /** The best that much work finds. */
    THOROUGH
}
