package org.lunxun.engine.registry.state;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lunxun.engine.registry.MergeDecision;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.SourceId;

/**
 * What the last whole sync left, without the rows themselves.
 *
 * @param sources what is known of each source
 * @param decisions what people decided on pairs of bases, in order, one a pair
 * @param recipe a fingerprint of all that the dataset was made from; empty before the first sync
 * @param files a fingerprint of each file that was written, by its name
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record SyncMemory(
        SortedMap<SourceId, SourceMark> sources,
        List<MergeDecision> decisions,
        String recipe,
        SortedMap<String, String> files) {

    /** Nothing was ever read. */
    public static final SyncMemory EMPTY = new SyncMemory(new TreeMap<>(), List.of(), "", new TreeMap<>());

    /** Copies the collections. */
    public SyncMemory {
        sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
        decisions = List.copyOf(decisions);
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * What is known of a source.
     *
     * @param source the source
     * @return the mark of an unread one when nothing is
     */
    public SourceMark mark(SourceId source) {
        return sources.getOrDefault(source, SourceMark.unread(source));
    }
}
