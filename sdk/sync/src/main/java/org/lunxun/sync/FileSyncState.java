package org.lunxun.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lunxun.engine.registry.MergedRegistry;
import org.lunxun.engine.registry.Registry;
import org.lunxun.engine.registry.SourceSeen;
import org.lunxun.engine.registry.Survivorship;
import org.lunxun.engine.registry.state.KeptRows;
import org.lunxun.engine.registry.state.SourceMark;
import org.lunxun.engine.registry.state.StagedAnswer;
import org.lunxun.engine.registry.state.SyncMemory;
import org.lunxun.engine.registry.state.SyncState;
import org.lunxun.exchange.text.AtomicFile;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.Catalogue;
import org.lunxun.model.resource.SourceCatalogue;
import org.lunxun.model.resource.SourceId;

/**
 * The state of a sync as files of one folder. {@code state.json} is the one truth: it names the files of rows, each of which
 * is called after what it holds, so that a sync which is killed leaves the old state or the new one.
 *
 * <ul>
 *   <li>{@code state.json}: cursors, missing rows, people's decisions, fingerprints;
 *   <li>{@code rows/…jsonl}: the rows of a source, one a line;
 *   <li>{@code seen/…jsonl}: since when a source has said what it says, where its syncs were told a day;
 *   <li>{@code registry/…jsonl}: each merged entry with the source of each field, and since when it has told it;
 *   <li>{@code staged/…jsonl}: answers of a sync that has not ended;
 *   <li>{@code lock}: held by the sync that is at work.
 * </ul>
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class FileSyncState implements SyncState, AutoCloseable {

    private static final String ROWS = "rows";
    private static final String SEEN = "seen";
    private static final String REGISTRY = "registry";
    private static final String STAGED = "staged";
    private static final String ENDING = ".jsonl";

    private final Path folder;
    private final FolderLock lock;
    private SyncMemory memory;

    private FileSyncState(Path folder, FolderLock lock, SyncMemory memory) {
        this.folder = folder;
        this.lock = lock;
        this.memory = memory;
    }

    /**
     * Opens a state, and keeps others out until it is closed.
     *
     * @param folder the folder; made when it is missing
     * @return the state
     * @throws SyncException when another sync is at work there, or {@code state.json} cannot be read
     */
    public static FileSyncState open(Path folder) {
        FolderLock lock = FolderLock.take(folder);
        try {
            return new FileSyncState(folder, lock, StateJson.read(folder.resolve(StateJson.FILE)));
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    @Override
    public SyncMemory memory() {
        return memory;
    }

    @Override
    public Catalogue catalogue(SourceId source) {
        String rows = memory.mark(source).rows();
        if (rows.isEmpty()) {
            return Catalogue.EMPTY;
        }
        Path file = folder.resolve(ROWS).resolve(rows + ENDING);
        try {
            return RowLines.read(file, 0, line -> {});
        } catch (IOException | RuntimeException e) {
            throw unreadable(file, e);
        }
    }

    @Override
    public SourceSeen seen(SourceId source) {
        String seen = memory.mark(source).seen();
        if (seen.isEmpty()) {
            return SourceSeen.UNKNOWN;
        }
        Path file = folder.resolve(SEEN).resolve(seen + ENDING);
        try {
            return SeenFile.read(file);
        } catch (IOException | RuntimeException e) {
            throw unreadable(file, e);
        }
    }

    /**
     * The merged values as the last whole sync left them, the resource library among them.
     *
     * @return empty lists before the first sync
     */
    public Catalogue merged() {
        if (memory.recipe().isEmpty()) {
            return Catalogue.EMPTY;
        }
        Path file = folder.resolve(REGISTRY).resolve(memory.recipe() + ENDING);
        try {
            return RegistryFile.read(file);
        } catch (IOException | RuntimeException e) {
            throw unreadable(file, e);
        }
    }

    /**
     * The registry as the last whole sync left it, with members and origins: made again of the rows.
     *
     * @param config whose order of trust counts
     * @return the registry; an empty one before the first sync
     */
    public MergedRegistry registry(SyncConfig config) {
        return Registry.merge(
                memory.sources().keySet().stream()
                        .map(source -> new SourceCatalogue(source, catalogue(source)))
                        .toList(),
                Survivorship.byTrust(config.trust()),
                memory.decisions(),
                memory.sources().keySet().stream().collect(Collectors.toMap(source -> source, this::seen)));
    }

    @Override
    public Optional<StagedAnswer> staged(SourceId source) {
        Path file = stagedFile(source);
        try {
            return Files.isRegularFile(file) ? Optional.of(StagedFile.read(file, source)) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            throw unreadable(file, e);
        }
    }

    @Override
    public void stage(StagedAnswer answer) {
        try {
            StagedFile.write(stagedFile(answer.source()), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path stagedFile(SourceId source) {
        return folder.resolve(STAGED).resolve(Fingerprint.of(List.of(source.value())) + ENDING);
    }

    @Override
    public void commit(SyncMemory next, Map<SourceId, KeptRows> changed, MergedRegistry registry) {
        try {
            for (Map.Entry<SourceId, KeptRows> each : changed.entrySet()) {
                write(next.mark(each.getKey()), each.getValue());
            }
            if (!next.recipe().equals(memory.recipe())) {
                RegistryFile.write(folder.resolve(REGISTRY).resolve(next.recipe() + ENDING), registry);
            }
            StateJson.write(folder.resolve(StateJson.FILE), next);
            memory = next;
            sweep();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(SourceMark mark, KeptRows kept) throws IOException {
        AtomicFile.write(folder.resolve(ROWS).resolve(mark.rows() + ENDING), out -> RowLines.write(out, kept.rows()));
        if (!mark.seen().isEmpty()) {
            SeenFile.write(folder.resolve(SEEN).resolve(mark.seen() + ENDING), kept.seen());
        }
    }

    /** Takes away what the state no longer names. */
    private void sweep() throws IOException {
        sweep(ROWS, named(SourceMark::rows));
        sweep(SEEN, named(SourceMark::seen));
        sweep(REGISTRY, Set.of(memory.recipe() + ENDING));
        sweep(STAGED, Set.of());
        Files.deleteIfExists(folder.resolve(STAGED));
    }

    private Set<String> named(Function<SourceMark, String> fingerprint) {
        return memory.sources().values().stream()
                .map(mark -> fingerprint.apply(mark) + ENDING)
                .collect(Collectors.toSet());
    }

    private void sweep(String name, Set<String> named) throws IOException {
        Path place = folder.resolve(name);
        if (Files.isDirectory(place)) {
            try (Stream<Path> files = Files.list(place)) {
                for (Path file : files.toList()) {
                    if (!named.contains(String.valueOf(file.getFileName()))) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    private static SyncException unreadable(Path file, Exception e) {
        return new SyncException(
                "The state (" + file + ") cannot be read: " + e.getMessage(),
                "it was changed by hand, or comes from another version; without the folder of the state the next sync begins anew.",
                e);
    }

    /** Lets others in. */
    @Override
    public void close() {
        lock.close();
    }
}
