package org.lunxun.sync;

import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;

/** A sync cannot begin: its configuration, state or roster cannot be used. Nothing was written. */
@Stability(Stability.Level.EXPERIMENTAL)
public final class SyncException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SyncException(String what, String maybe) {
        this(what, maybe, null);
    }

    SyncException(String what, String maybe, @Nullable Throwable cause) {
        super(what + "\nMaybe " + maybe, cause);
    }
}
