package org.lunxun.engine.triage;

import org.lunxun.model.Stability;

/** Where a proposal points, whatever the base legally is; from phasing out upwards (留优去差). */
@Stability(Stability.Level.EXPERIMENTAL)
public enum Direction {
    /** Towards the end of the base's role. */
    PHASE_OUT,
    /** Kept on condition that it mends by a date. */
    RECTIFY,
    /** Left as it is until somebody has looked at it on site. */
    INSPECT,
    /** Kept, and looked at again at the next appraisal: it is not sure on which side of the line it is. */
    WATCH,
    /** Kept as it is. */
    KEEP,
    /** Made stronger. */
    STRENGTHEN
}
