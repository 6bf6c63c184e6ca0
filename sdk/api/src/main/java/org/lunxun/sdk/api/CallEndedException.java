package org.lunxun.sdk.api;

import org.lunxun.model.Stability;

/** Thrown by a sink when the host takes no more rows of this call; a plugin lets it pass. */
@Stability(Stability.Level.EXPERIMENTAL)
public final class CallEndedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says why the call is over.
     *
     * @param message which limit was reached
     */
    public CallEndedException(String message) {
        super(message, null, false, false);
    }
}
