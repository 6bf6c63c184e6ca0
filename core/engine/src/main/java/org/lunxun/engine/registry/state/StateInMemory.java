package org.lunxun.engine.registry.state;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lunxun.engine.registry.MergedRegistry;
import org.lunxun.engine.registry.SourceSeen;
import org.lunxun.model.resource.Catalogue;
import org.lunxun.model.resource.SourceId;

/** Keeps rows and marks in maps; the registry can be made of them again. */
final class StateInMemory implements SyncState {

    private final Map<SourceId, KeptRows> kept = new HashMap<>();
    private final Map<SourceId, StagedAnswer> staged = new HashMap<>();
    private SyncMemory memory = SyncMemory.EMPTY;

    @Override
    public synchronized SyncMemory memory() {
        return memory;
    }

    @Override
    public synchronized Catalogue catalogue(SourceId source) {
        return kept(source).rows();
    }

    @Override
    public synchronized SourceSeen seen(SourceId source) {
        return kept(source).seen();
    }

    private KeptRows kept(SourceId source) {
        return kept.getOrDefault(source, new KeptRows(Catalogue.EMPTY, SourceSeen.UNKNOWN));
    }

    @Override
    public synchronized Optional<StagedAnswer> staged(SourceId source) {
        return Optional.ofNullable(staged.get(source));
    }

    @Override
    public synchronized void stage(StagedAnswer answer) {
        staged.put(answer.source(), answer);
    }

    @Override
    public synchronized void commit(SyncMemory next, Map<SourceId, KeptRows> changed, MergedRegistry merged) {
        memory = next;
        kept.putAll(changed);
        kept.keySet().retainAll(next.sources().keySet());
        staged.clear();
    }
}
