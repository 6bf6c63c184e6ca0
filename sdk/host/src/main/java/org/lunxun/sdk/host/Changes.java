package org.lunxun.sdk.host;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.sdk.api.Cursor;

/**
 * Rows of a source, all pages together.
 *
 * @param <T> what holds the rows
 * @param rows the rows in the order in which they came: all of them, or those that changed since the cursor that was given
 * @param removed what the source no longer has; empty when everything was asked for
 * @param cursor from where to ask next time; null: ask for everything
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Changes<T>(
        T rows, List<Removal> removed, @Nullable Cursor cursor) {

    /** Copies the removals. */
    public Changes {
        removed = List.copyOf(removed);
    }

    /**
     * One row that is no more.
     *
     * @param kind what it was
     * @param id its id, as the source wrote it
     */
    @Stability(Stability.Level.EXPERIMENTAL)
    public record Removal(RowKind kind, String id) {}
}
