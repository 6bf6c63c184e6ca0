package org.lunxun.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.registry.state.KeptRows;
import org.lunxun.engine.registry.state.SourceMark;
import org.lunxun.engine.registry.state.StagedAnswer;
import org.lunxun.engine.registry.state.SyncMemory;
import org.lunxun.engine.registry.state.SyncState;
import org.lunxun.model.resource.SourceId;
import org.lunxun.sdk.host.PluginHost;
import org.lunxun.sdk.host.SourceConfig;

/** Asks the sources, several at once, and compares each answer with what is known. */
final class SourceRound {

    private static final long LOOK_MILLIS = 50;
    private static final long READERS_MINUTES = 1;

    private final SyncRequest request;
    private final PluginHost host;
    private final SyncState state;
    private final SyncMemory memory;

    SourceRound(SyncRequest request, PluginHost host, SyncState state) {
        this.request = request;
        this.host = host;
        this.state = state;
        this.memory = state.memory();
    }

    /** One update for each source, in no order; empty when the sync was cancelled before all were read. */
    Optional<List<SourceUpdate>> updates(SyncListener listener) {
        List<SourceConfig> sources = request.config().sources();
        ExecutorService readers = Executors.newFixedThreadPool(Math.min(request.threads(), sources.size()), work -> {
            Thread thread = new Thread(work, "sync-source");
            thread.setDaemon(true);
            return thread;
        });
        try {
            CompletionService<SourceUpdate> reading = new ExecutorCompletionService<>(readers);
            sources.forEach(source -> reading.submit(reader(source)));
            List<SourceUpdate> updates = new ArrayList<>();
            while (updates.size() < sources.size()) {
                SourceUpdate update = next(reading);
                if (update == null) {
                    return Optional.empty();
                }
                updates.add(update);
                listener.read(update.tally(), update.resumed(), updates.size(), sources.size());
            }
            return Optional.of(updates);
        } finally {
            readers.shutdownNow();
            awaitReaders(readers);
        }
    }

    /** No reader touches the state after the round; the host abandons a call at its limit, so that this ends. */
    private static void awaitReaders(ExecutorService readers) {
        try {
            readers.awaitTermination(READERS_MINUTES, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The next update that is ready, null when the sync is cancelled. */
    private @Nullable SourceUpdate next(CompletionService<SourceUpdate> reading) {
        try {
            while (!request.cancelled().getAsBoolean()) {
                Future<SourceUpdate> done = reading.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (done != null) {
                    return done.get();
                }
            }
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException own) {
                throw own;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private KeptRows kept(SourceId source) {
        return new KeptRows(state.catalogue(source), state.seen(source));
    }

    private Callable<SourceUpdate> reader(SourceConfig source) {
        return () -> {
            SourceMark mark = memory.mark(source.source());
            SourceAnswerRead read = SourceAnswerRead.of(
                    source, mark, host, state, request.whole().contains(source.source()));
            SourceUpdate update = SourceUpdate.of(mark, () -> kept(source.source()), read, request);
            StagedAnswer answer = read.answer();
            // What was noticed is not staged with the rows: such a source is asked again.
            if (answer != null
                    && !read.resumed()
                    && read.findings().isEmpty()
                    && !update.mark().equals(mark)) {
                state.stage(answer);
            }
            return update;
        };
    }
}
