package org.lunxun.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lunxun.engine.registry.MergeDecision;
import org.lunxun.engine.registry.MergedEntry;
import org.lunxun.engine.registry.MergedRegistry;
import org.lunxun.engine.registry.Registry;
import org.lunxun.engine.registry.ResourceKind;
import org.lunxun.engine.registry.SourceSeen;
import org.lunxun.engine.registry.Survivorship;
import org.lunxun.engine.registry.state.KeptRows;
import org.lunxun.engine.registry.state.SourceMark;
import org.lunxun.engine.registry.state.SyncMemory;
import org.lunxun.engine.registry.state.SyncState;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.resource.Catalogue;
import org.lunxun.model.resource.SourceCatalogue;
import org.lunxun.model.resource.SourceId;
import org.lunxun.sdk.host.PluginHost;
import org.lunxun.sdk.host.SourceConfig;

/**
 * One registry out of many sources, kept: asks every configured source, compares the answers with what is known, merges all
 * rows, and writes the dataset, a report and the state, in this order. A sync that is killed ends, when it is run again,
 * where it would have ended; a sync that brings nothing new touches no file.
 *
 * <p>A source that gives no whole answer keeps its rows. So does one of which more is gone at once than the guard allows,
 * and one that is no longer configured, until a person confirms the removal. What merely does not come is kept for a while.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class Sync {

    /** Changes with the way in which rows become a dataset, so that an old dataset is made anew. */
    private static final String MAKING = "1";

    private final SyncRequest request;
    private final SyncState state;
    private final SyncListener listener;
    private final SyncMemory memory;
    private final DatasetOutput output;

    private Sync(SyncRequest request, SyncState state, SyncListener listener) {
        this.request = request;
        this.state = state;
        this.listener = listener;
        this.memory = state.memory();
        this.output = new DatasetOutput(request);
    }

    /**
     * Runs a sync.
     *
     * @param request what to do
     * @param host speaks with the sources; several threads ask it at once
     * @param state what is known; no other sync may use it at the same time
     * @param listener hears how far it has come
     * @return what came of it
     * @throws SyncException when the roster cannot be used, or nothing is known and no source gives anything; nothing was
     *     written then
     * @throws IOException when the dataset cannot be written; the state is as it was
     * @throws UncheckedIOException when the state cannot be read or written
     */
    public static SyncResult run(SyncRequest request, PluginHost host, SyncState state, SyncListener listener)
            throws IOException {
        return new Sync(request, state, listener).run(host);
    }

    private SyncResult run(PluginHost host) throws IOException {
        output.checkRoster();
        Optional<List<SourceUpdate>> read = new SourceRound(request, host, state).updates(listener);
        if (read.isEmpty()) {
            return new SyncResult(SyncResult.End.CANCELLED, new SyncReport(List.of(), List.of(), List.of()), null);
        }
        List<SourceUpdate> updates = new ArrayList<>(read.get());
        updates.addAll(left());
        updates.sort(Comparator.comparing(update -> update.mark().source()));
        refuseNothing(updates);
        SortedMap<SourceId, SourceMark> marks = new TreeMap<>();
        updates.stream()
                .filter(update -> update.tally().outcome() != SourceTally.Outcome.GONE)
                .forEach(update -> marks.put(update.mark().source(), update.mark()));
        SyncMemory next = new SyncMemory(marks, decisions(), recipe(marks), memory.files());
        if (next.equals(memory) && output.isAsWritten(memory.files())) {
            return new SyncResult(SyncResult.End.UNCHANGED, report(updates, List.of(), List.of()), null);
        }
        return write(updates, next);
    }

    private SyncResult write(List<SourceUpdate> updates, SyncMemory next) throws IOException {
        Map<SourceId, Catalogue> rows = new LinkedHashMap<>();
        Map<SourceId, SourceSeen> seen = new LinkedHashMap<>();
        Map<SourceId, KeptRows> changed = new LinkedHashMap<>();
        for (SourceUpdate update : updates) {
            SourceId source = update.mark().source();
            if (next.sources().containsKey(source)) {
                KeptRows kept = new KeptRows(
                        update.rows() == null ? state.catalogue(source) : update.rows(),
                        update.seen() == null ? state.seen(source) : update.seen());
                rows.put(source, kept.rows());
                seen.put(source, kept.seen());
                if (!update.mark().rows().equals(memory.mark(source).rows())) {
                    changed.put(source, kept);
                }
            }
        }
        listener.merging(rows.values().stream().mapToInt(CatalogueIndex::size).sum());
        MergedRegistry registry = Registry.merge(
                rows.entrySet().stream()
                        .map(each -> new SourceCatalogue(each.getKey(), each.getValue()))
                        .toList(),
                Survivorship.byTrust(request.config().trust()),
                next.decisions(),
                seen);
        SyncReport report = report(updates, kinds(rows, registry), registry.findings());
        listener.writing();
        SortedMap<String, String> files = output.write(registry.catalogue(), report);
        state.commit(new SyncMemory(next.sources(), next.decisions(), next.recipe(), files), changed, registry);
        return new SyncResult(SyncResult.End.WRITTEN, report, registry);
    }

    /** The sources that are known and no longer configured. */
    private List<SourceUpdate> left() {
        TreeSet<SourceId> left = new TreeSet<>(memory.sources().keySet());
        request.config().sources().stream().map(SourceConfig::source).toList().forEach(left::remove);
        List<SourceUpdate> updates = new ArrayList<>();
        for (SourceId source : left) {
            SourceUpdate stays = SourceUpdate.left(memory.mark(source), state.catalogue(source));
            int rows = stays.tally().after();
            updates.add(
                    request.confirmed().contains(source)
                            ? new SourceUpdate(
                                    stays.mark(),
                                    Catalogue.EMPTY,
                                    null,
                                    new SourceTally(
                                            source,
                                            SourceTally.Outcome.GONE,
                                            rows,
                                            0,
                                            0,
                                            0,
                                            0,
                                            rows,
                                            0,
                                            List.of(),
                                            List.of()),
                                    List.of(),
                                    false)
                            : stays);
        }
        return updates;
    }

    /** A first sync in which nobody answers makes no dataset without classes. */
    private void refuseNothing(List<SourceUpdate> updates) {
        if (memory.recipe().isEmpty()
                && updates.stream().allMatch(update -> update.tally().outcome() == SourceTally.Outcome.KEPT)) {
            List<Finding> findings = updates.stream()
                    .flatMap(update -> update.findings().stream())
                    .toList();
            throw new SyncException(
                    "No source gave anything, and nothing is known from before: "
                            + findings.get(0).reason().code()
                            + findings.get(0)
                                    .argument("detail")
                                    .map(": "::concat)
                                    .orElse(""),
                    "the plugins are not there, or not trusted: 'lunxun plugin list' tells.");
        }
    }

    /** What people decided before and now; on one pair the newest stands, and no sync takes one away. */
    private List<MergeDecision> decisions() {
        TreeMap<MergeDecision, MergeDecision> decisions = new TreeMap<>();
        for (List<MergeDecision> each : List.of(memory.decisions(), request.decisions())) {
            for (MergeDecision decision : each) {
                decisions.remove(decision);
                decisions.put(decision, decision);
            }
        }
        return List.copyOf(decisions.values());
    }

    private String recipe(SortedMap<SourceId, SourceMark> marks) throws IOException {
        List<String> texts = new ArrayList<>(List.of(MAKING, output.inputs()));
        request.config().trust().forEach(source -> texts.add(source.value()));
        decisions().forEach(decision -> texts.add(decision.toString()));
        marks.forEach((source, mark) -> texts.addAll(List.of(source.value(), mark.rows(), mark.seen())));
        return Fingerprint.of(texts);
    }

    private static SyncReport report(
            List<SourceUpdate> updates, List<SyncReport.KindTally> kinds, List<Finding> merged) {
        List<Finding> findings = new ArrayList<>();
        updates.forEach(update -> findings.addAll(update.findings()));
        findings.addAll(merged);
        return new SyncReport(updates.stream().map(SourceUpdate::tally).toList(), kinds, findings);
    }

    private static List<SyncReport.KindTally> kinds(Map<SourceId, Catalogue> rows, MergedRegistry registry) {
        List<SyncReport.KindTally> kinds = new ArrayList<>();
        for (ResourceKind kind : ResourceKind.values()) {
            int all = rows.values().stream()
                    .mapToInt(each -> kind.rows(each).size())
                    .sum();
            List<? extends MergedEntry<?, ?>> entries =
                    switch (kind) {
                        case BASE -> registry.bases();
                        case COURSE -> registry.courses();
                        case OFFERING -> registry.offerings();
                        case LECTURER -> registry.lecturers();
                        case MATERIAL -> registry.materials();
                    };
            int members =
                    entries.stream().mapToInt(entry -> entry.members().size()).sum();
            kinds.add(new SyncReport.KindTally(
                    kind.word(), all, all - members, members - entries.size(), entries.size()));
        }
        return kinds;
    }
}
