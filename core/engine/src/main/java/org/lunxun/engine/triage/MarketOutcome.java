package org.lunxun.engine.triage;

import org.lunxun.model.Stability;

/** What can be proposed for a provider under contract. */
@Stability(Stability.Level.EXPERIMENTAL)
public enum MarketOutcome implements Outcome {
    /** It is contracted again. */
    CONTRACT,
    /** Its contract runs on, and it is looked at again at the next appraisal. */
    WATCH,
    /** Its contract runs on, and it is inspected on site. */
    INSPECT,
    /** It is contracted on condition that it mends by a date. */
    RECTIFY,
    /** It is not contracted again. */
    NO_CONTRACT;

    static MarketOutcome of(Direction direction) {
        return switch (direction) {
            case STRENGTHEN, KEEP -> CONTRACT;
            case INSPECT -> INSPECT;
            case WATCH -> WATCH;
            case RECTIFY -> RECTIFY;
            case PHASE_OUT -> NO_CONTRACT;
        };
    }

    @Override
    public LegalKind legalKind() {
        return LegalKind.MARKET;
    }
}
