package org.lunxun.engine.triage;

import org.lunxun.model.Stability;

/** What is proposed for a base, in the words that fit what it legally is. */
@Stability(Stability.Level.EXPERIMENTAL)
public sealed interface Outcome permits StatutoryOutcome, DesignatedOutcome, MarketOutcome {

    /**
     * The outcome's name.
     *
     * @return upper-case words with underscores, unique for the legal kind
     */
    String name();

    /**
     * For which bases it is.
     *
     * @return the legal kind
     */
    LegalKind legalKind();

    /**
     * The key under which words for it are kept.
     *
     * @return for example {@code outcome.STATUTORY.KEEP}
     */
    default String code() {
        return "outcome." + legalKind() + "." + name();
    }

    /**
     * The outcome for a legal kind and a direction. A statutory institution is never withdrawn: what points there is
     * rectified.
     *
     * @param kind what the base legally is
     * @param direction where the proposal points
     * @return the outcome
     */
    static Outcome of(LegalKind kind, Direction direction) {
        return switch (kind) {
            case STATUTORY -> StatutoryOutcome.of(direction);
            case DESIGNATED -> DesignatedOutcome.of(direction);
            case MARKET -> MarketOutcome.of(direction);
        };
    }
}
