package org.lunxun.sdk.api;

import org.lunxun.model.Stability;

/** The host asks for everything that a source offers. */
@Stability(Stability.Level.EXPERIMENTAL)
public interface CatalogueRequest extends ProviderRequest {

    /**
     * The most rows that the sink takes, findings included.
     *
     * @return at least 1; the row after it ends the call without an answer
     */
    int rowLimit();

    /**
     * About how many bytes of text the sink takes.
     *
     * @return at least 1; the row that exceeds it ends the call without an answer
     */
    long byteLimit();
}
