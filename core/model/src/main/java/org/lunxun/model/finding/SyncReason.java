package org.lunxun.model.finding;

import org.lunxun.model.Stability;

/** What happened while catalogues came in from providers, and places went out to them. */
@Stability(Stability.Level.EXPERIMENTAL)
public enum SyncReason implements Reason {
    /** A source gave no whole answer: what it gave before is kept. */
    SOURCE_KEPT,
    /** A source is no longer configured: its rows are kept until a person confirms that they go. */
    SOURCE_LEFT,
    /** More of a source is gone than the guard allows: its answer is not applied until a person confirms it. */
    REMOVAL_REFUSED,
    /** A source no longer shows some rows: they are kept for a while. */
    ROWS_MISSING,
    /** A provider refused a place: the plan has to be made anew there. */
    PLACE_REFUSED,
    /** A provider put somebody on the waiting list. */
    PLACE_WAIT_LISTED,
    /** It is not known what became of a place: the provider is asked again. */
    PLACE_UNCERTAIN,
    /** A place belongs to a class that no configured provider enrols for. */
    PLACE_WITHOUT_PROVIDER,
    /** A provider cancelled a place by itself: the plan has to be made anew there. */
    PLACE_TAKEN_BACK,
    /** A provider gave a place to somebody else who is on the roster. */
    PLACE_SUBSTITUTED,
    /** A provider gave a place that it had refused, taken back or put on the waiting list. */
    PLACE_GIVEN_AFTER_ALL,
    /** A provider does not list a place that it had given: it is taken to stand as it stood. */
    PLACE_NOT_LISTED,
    /** A provider says something of a place that contradicts what it answered, or names nobody of the roster. */
    PLACE_CONTRADICTED,
    /** A provider lists places that were not asked for here. */
    PLACES_UNKNOWN,
    /** A provider did not tell how places stand: they are taken to stand as they stood. */
    PLACES_NOT_TOLD;

    @Override
    public String code() {
        return "sync." + name();
    }
}
