package org.lunxun.sdk.api;

import org.lunxun.model.Stability;

/**
 * Takes one page of rows. A provider says at the end of the page how it goes on, or nothing: then this page was the last,
 * and the next synchronisation asks for everything again.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public interface PageSink extends ProviderSink {

    /**
     * There is another page: the host asks again, with this cursor.
     *
     * @param cursor where the next page begins; one that this synchronisation has not seen yet
     */
    void continueAt(Cursor cursor);

    /**
     * This was the last page: the host keeps this cursor and asks from here next time.
     *
     * @param cursor the state of the source that has now been handed over
     */
    void completeAt(Cursor cursor);
}
