package org.lunxun.engine.triage;

import org.lunxun.model.Stability;

/** On which side of the line of grasp a base stands (抓大放小). */
@Stability(Stability.Level.EXPERIMENTAL)
public enum Side {
    /** Planned centrally: assigned training (组织调训). */
    GRASP,
    /** Left to a county, a department or the market: choice from a menu (自主选学). */
    RELEASE
}
