package org.lunxun.sync;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.registry.MergedRegistry;
import org.lunxun.model.Stability;

/**
 * What came of a sync.
 *
 * @param end how it ended
 * @param report what it did; empty lists when it was cancelled
 * @param made the registry, null when it was not made anew
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record SyncResult(
        End end, SyncReport report, @Nullable MergedRegistry made) {

    /** How a sync can end. */
    @Stability(Stability.Level.EXPERIMENTAL)
    public enum End {
        /** Something was new: dataset, report and state are written. */
        WRITTEN,
        /** Nothing was new: no file was touched. */
        UNCHANGED,
        /** It was cancelled: what was read so far is kept for the next sync, the dataset is as it was. */
        CANCELLED
    }

    /**
     * The registry behind the dataset.
     *
     * @return empty unless it was made anew
     */
    public Optional<MergedRegistry> registry() {
        return Optional.ofNullable(made);
    }
}
