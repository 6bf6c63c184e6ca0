package org.lunxun.engine.triage;

import org.lunxun.model.Stability;

/** What can be proposed for a designated base. */
@Stability(Stability.Level.EXPERIMENTAL)
public enum DesignatedOutcome implements Outcome {
    /** The designation is renewed. */
    RENEW,
    /** The designation stands, and the base is looked at again at the next appraisal. */
    WATCH,
    /** The designation stands, and the base is inspected on site. */
    INSPECT,
    /** The designation stands on condition that the base mends by a date. */
    RECTIFY,
    /** The designation is withdrawn. */
    WITHDRAW_DESIGNATION;

    static DesignatedOutcome of(Direction direction) {
        return switch (direction) {
            case STRENGTHEN, KEEP -> RENEW;
            case INSPECT -> INSPECT;
            case WATCH -> WATCH;
            case RECTIFY -> RECTIFY;
            case PHASE_OUT -> WITHDRAW_DESIGNATION;
        };
    }

    @Override
    public LegalKind legalKind() {
        return LegalKind.DESIGNATED;
    }
}
