package org.lunxun.engine.registry.state;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.registry.RowKey;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.Catalogue;
import org.lunxun.model.resource.SourceId;

/**
 * The answer of a source in a sync that has not been applied yet: a sync that is killed goes on from there.
 *
 * @param source the source
 * @param settings a fingerprint of its plugin and settings
 * @param since the cursor that was asked from, null: everything was asked for
 * @param rows the rows that came
 * @param removed what the source says that it no longer has
 * @param cursor from where to ask next time, null: ask for everything
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record StagedAnswer(
        SourceId source,
        String settings,
        @Nullable String since,
        Catalogue rows,
        List<RowKey> removed,
        @Nullable String cursor) {

    /** Copies the list. */
    public StagedAnswer {
        removed = List.copyOf(removed);
    }
}
