package org.lunxun.sdk.api;

import java.util.Optional;
import org.lunxun.model.Stability;

/**
 * The host asks for rows, page by page: everything, or what changed since a cursor.
 *
 * <p>A provider that has no pages and no changes ignores the cursor and hands over everything.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public interface PageRequest extends ProviderRequest {

    /**
     * Where to go on: the cursor that the provider gave last, of the page before or of the last complete answer.
     *
     * @return empty when everything is wanted, from the first page on
     */
    Optional<Cursor> since();

    /**
     * The most rows that the sink takes in all pages together, findings and removals included.
     *
     * @return at least 1; the row after it ends the call without an answer
     */
    int rowLimit();

    /**
     * About how many bytes of text the sink takes in all pages together.
     *
     * @return at least 1; the row that exceeds it ends the call without an answer
     */
    long byteLimit();
}
