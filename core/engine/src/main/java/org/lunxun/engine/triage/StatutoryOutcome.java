package org.lunxun.engine.triage;

import org.lunxun.model.Stability;

/** What can be proposed for a statutory institution: never its withdrawal. */
@Stability(Stability.Level.EXPERIMENTAL)
public enum StatutoryOutcome implements Outcome {
    /** Developed first. */
    KEY_DEVELOPMENT,
    /** Kept as it is. */
    KEEP,
    /** Kept, and looked at again at the next appraisal. */
    WATCH,
    /** Kept, and inspected on site. */
    INSPECT,
    /** Kept, and mended by a date. */
    RECTIFY;

    static StatutoryOutcome of(Direction direction) {
        return switch (direction) {
            case STRENGTHEN -> KEY_DEVELOPMENT;
            case KEEP -> KEEP;
            case INSPECT -> INSPECT;
            case WATCH -> WATCH;
            case RECTIFY, PHASE_OUT -> RECTIFY;
        };
    }

    @Override
    public LegalKind legalKind() {
        return LegalKind.STATUTORY;
    }
}
