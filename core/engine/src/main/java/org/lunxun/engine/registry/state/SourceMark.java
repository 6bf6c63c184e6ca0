package org.lunxun.engine.registry.state;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.SourceId;

/**
 * What is known of a source besides its rows.
 *
 * @param source the source
 * @param settings a fingerprint of its plugin and settings: a cursor is worth something under the same ones only
 * @param rows a fingerprint of its rows, missing ones included; empty when it never gave any
 * @param cursor from where to ask next time, null: ask for everything
 * @param missing what it no longer shows and is kept for a while, in order
 * @param seen a fingerprint of since when it has said what it says; empty when that is not known
 * @param noticed a fingerprint of the findings of its last answer; empty when there were none
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record SourceMark(
        SourceId source,
        String settings,
        String rows,
        @Nullable String cursor,
        List<MissingRow> missing,
        String seen,
        String noticed) {

    /** Copies the list. */
    public SourceMark {
        missing = List.copyOf(missing);
    }

    /**
     * A source that has not been asked yet.
     *
     * @param source the source
     * @return nothing is known of it
     */
    public static SourceMark unread(SourceId source) {
        return new SourceMark(source, "", "", null, List.of(), "", "");
    }
}
