package org.lunxun.engine.registry.state;

import java.util.Map;
import java.util.Optional;
import org.lunxun.engine.registry.MergedRegistry;
import org.lunxun.engine.registry.SourceSeen;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.Catalogue;
import org.lunxun.model.resource.SourceId;

/**
 * The port through which a sync keeps what it must know the next time. Files and databases are adapters.
 *
 * <p>{@link #commit} is all or nothing: whoever reads later, even after a crash, sees what was before it or what is after
 * it. One sync at a time uses a state; {@link #stage} may be called by several threads of it at once. An adapter that
 * cannot read or write throws {@link java.io.UncheckedIOException}.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public interface SyncState {

    /**
     * A state that lives as long as the process.
     *
     * @return empty
     */
    static SyncState inMemory() {
        return new StateInMemory();
    }

    /**
     * What the last whole sync left.
     *
     * @return {@link SyncMemory#EMPTY} before the first one
     */
    SyncMemory memory();

    /**
     * The rows of a source as the last whole sync left them.
     *
     * @param source the source
     * @return empty lists when it never gave any
     */
    Catalogue catalogue(SourceId source);

    /**
     * Since when a source has said what it says in those rows.
     *
     * @param source the source
     * @return {@link SourceSeen#UNKNOWN} when it never gave any, or its syncs were not told a day
     */
    SourceSeen seen(SourceId source);

    /**
     * An answer that was staged and never applied.
     *
     * @param source the source
     * @return empty when there is none
     */
    Optional<StagedAnswer> staged(SourceId source);

    /**
     * Keeps an answer until the sync is applied.
     *
     * @param answer the answer; it takes the place of an older one of its source
     */
    void stage(StagedAnswer answer);

    /**
     * Applies a sync; staged answers are forgotten.
     *
     * @param memory what is known from now on; sources that are not in it are forgotten with their rows
     * @param changed the rows of the sources whose rows have changed
     * @param registry what all rows together became
     */
    void commit(SyncMemory memory, Map<SourceId, KeptRows> changed, MergedRegistry registry);
}
