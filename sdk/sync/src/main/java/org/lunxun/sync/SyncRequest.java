package org.lunxun.sync;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.registry.MergeDecision;
import org.lunxun.model.Check;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.SourceId;

/**
 * What a sync is to do; made by {@link #of} and changed by the {@code with} methods.
 *
 * @param config which sources become which dataset
 * @param out the folder of the dataset
 * @param day the day of the sync, null: none is told, and each sync counts for what is missing
 * @param confirmed the sources whose removals a person confirmed
 * @param whole the sources that are asked for everything, whatever their cursor
 * @param decisions what people decided on pairs of bases since the last sync
 * @param threads how many sources are asked at once, 1 or more
 * @param cancelled becomes true when the sync shall end soon
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record SyncRequest(
        SyncConfig config,
        Path out,
        @Nullable LocalDate day,
        Set<SourceId> confirmed,
        Set<SourceId> whole,
        List<MergeDecision> decisions,
        int threads,
        BooleanSupplier cancelled) {

    private static final int MOST_THREADS = 64;

    /** Checks the number of threads and copies the collections. */
    public SyncRequest {
        confirmed = Collections.unmodifiableSet(new TreeSet<>(confirmed));
        whole = Collections.unmodifiableSet(new TreeSet<>(whole));
        decisions = List.copyOf(decisions);
        Check.range("number of threads", threads, 1, MOST_THREADS);
    }

    /**
     * A sync of a configuration, four sources at once.
     *
     * @param config which sources become which dataset
     * @param out the folder of the dataset
     * @return the request
     */
    public static SyncRequest of(SyncConfig config, Path out) {
        return new SyncRequest(config, out, null, Set.of(), Set.of(), List.of(), 4, () -> false);
    }

    /**
     * The same with a day: syncs of one day count once for what is missing.
     *
     * @param value the day, null: none is told
     * @return a copy
     */
    public SyncRequest withDay(@Nullable LocalDate value) {
        return new SyncRequest(config, out, value, confirmed, whole, decisions, threads, cancelled);
    }

    /**
     * The same with removals that a person confirmed.
     *
     * @param value the sources
     * @return a copy
     */
    public SyncRequest withConfirmed(Set<SourceId> value) {
        return new SyncRequest(config, out, day, value, whole, decisions, threads, cancelled);
    }

    /**
     * The same with sources that are asked for everything: what they no longer have is noticed, too.
     *
     * @param value the sources
     * @return a copy
     */
    public SyncRequest withWhole(Set<SourceId> value) {
        return new SyncRequest(config, out, day, confirmed, value, decisions, threads, cancelled);
    }

    /**
     * The same with decisions of people; they are kept from now on.
     *
     * @param value decisions on pairs of bases
     * @return a copy
     */
    public SyncRequest withDecisions(List<MergeDecision> value) {
        return new SyncRequest(config, out, day, confirmed, whole, value, threads, cancelled);
    }

    /**
     * The same with another number of sources that are asked at once.
     *
     * @param value 1 to 64; it changes no result
     * @return a copy
     */
    public SyncRequest withThreads(int value) {
        return new SyncRequest(config, out, day, confirmed, whole, decisions, value, cancelled);
    }

    /**
     * The same with a way to end it.
     *
     * @param value becomes true when the sync shall end soon
     * @return a copy
     */
    public SyncRequest withCancelled(BooleanSupplier value) {
        return new SyncRequest(config, out, day, confirmed, whole, decisions, threads, value);
    }
}
