package org.lunxun.sdk.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.finding.Severity;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.api.SdkVersion;
import org.lunxun.sdk.api.TrainingProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns a folder of files into loaded plugins and refusals, file by file in the order of their names. */
final class PluginLoading {

    private static final Logger LOG = LoggerFactory.getLogger(PluginLoading.class);

    /** One file on its way: how far it has come. */
    private static final class Candidate {
        final String name;
        List<Path> classPath = List.of();
        Verification.Verified verified = Verification.Verified.UNSEEN;

        @Nullable
        PluginManifest manifest;

        @Nullable
        PluginFile file;

        @Nullable
        RefusedException refused;

        final Path path;

        @Nullable
        Path own;

        Candidate(Path path) {
            this.path = path;
            name = String.valueOf(path.getFileName());
        }
    }

    private final Patience patience;
    private final Duration limit;
    private final PlacedPlugins placed;
    private final StoppedLoaders stopped;
    private final Verification verification;
    private final Announcer announcer;
    private final PluginCalls calls;
    private final LoadedPlugin.Ending ending;
    private final List<LoadedPlugin> loaded = new ArrayList<>();
    private final List<PluginListing> refused = new ArrayList<>();

    PluginLoading(
            Patience patience,
            Duration limit,
            PlacedPlugins placed,
            StoppedLoaders stopped,
            Verification verification,
            Announcer announcer,
            PluginCalls calls,
            LoadedPlugin.Ending ending) {
        this.patience = patience;
        this.limit = limit;
        this.placed = placed;
        this.stopped = stopped;
        this.verification = verification;
        this.announcer = announcer;
        this.calls = calls;
        this.ending = ending;
    }

    List<LoadedPlugin> loaded() {
        return List.copyOf(loaded);
    }

    List<PluginListing> refused() {
        return List.copyOf(refused);
    }

    /** Loads providers that need no file. */
    void providers(List<TrainingProvider> providers) {
        for (TrainingProvider provider : providers) {
            ClassLoader loader = provider.getClass().getClassLoader();
            Gate first = new Gate("?", loader, patience);
            Outcome<ProviderFacts> facts = first.pass(new Call(limit), () -> ProviderFacts.ask(provider));
            first.close();
            if (facts instanceof Outcome.Answered<ProviderFacts> answered) {
                PluginId id = answered.value().id();
                if (loaded.stream().anyMatch(other -> other.id().equals(id))) {
                    refuse("", id, null, idTwice(id, "two providers"));
                } else {
                    // It belongs to whoever gave it, who also ends it.
                    ProviderWiring.Wired given = new ProviderWiring.Wired(provider, () -> {});
                    Gate gate = new Gate(id.value(), loader, patience);
                    ready(null, null, given, gate, answered.value(), Verification.Verified.UNSEEN);
                }
            } else {
                refuse("", null, null, cannotStart(provider.getClass().getName(), facts));
            }
        }
    }

    /** Loads the files of a folder; one that is not there holds none. */
    void folder(Path folder) {
        List<Candidate> candidates = new ArrayList<>();
        for (Path path : files(folder)) {
            candidates.add(inspected(path));
        }
        refuseTwins(candidates);
        for (Candidate candidate : candidates) {
            start(candidate);
        }
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Files.isRegularFile(folder) ? List.of(folder) : List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(PluginFile::looksLikeOne)
                    .sorted(Comparator.comparing(path -> String.valueOf(path.getFileName())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Candidate inspected(Path path) {
        Candidate candidate = new Candidate(path);
        try {
            candidate.own = placed.folder();
            PluginFile.Placed copy = PluginFile.place(path, candidate.own, verification);
            candidate.verified = copy.verified();
            candidate.classPath = copy.classPath();
            PluginManifest manifest = PluginFile.manifest(candidate.classPath);
            candidate.manifest = manifest;
            manifest.checkRange(SdkVersion.current());
            candidate.file = PluginFile.checked(candidate.name, manifest, candidate.classPath);
        } catch (RefusedException e) {
            candidate.refused = e;
            forget(candidate);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return candidate;
    }

    private static void forget(Candidate candidate) {
        if (candidate.own != null) {
            Unpacking.delete(candidate.own);
        }
    }

    /** Neither of two files with one id is loaded: which one is meant, only a person knows. */
    private void refuseTwins(List<Candidate> candidates) {
        Map<PluginId, List<Candidate>> byId = new TreeMap<>();
        for (Candidate candidate : candidates) {
            if (candidate.manifest != null) {
                byId.computeIfAbsent(candidate.manifest.id(), id -> new ArrayList<>())
                        .add(candidate);
            }
        }
        Set<PluginId> builtIn = loaded.stream().map(LoadedPlugin::id).collect(Collectors.toSet());
        byId.forEach((id, twins) -> {
            if (twins.size() > 1 || builtIn.contains(id)) {
                String names = twins.stream().map(twin -> twin.name).collect(Collectors.joining(", "));
                for (Candidate twin : twins) {
                    twin.refused = idTwice(id, builtIn.contains(id) ? names + " and a provider without a file" : names);
                }
            }
        });
    }

    private static RefusedException idTwice(PluginId id, String names) {
        return new RefusedException(
                Refusal.ID_TWICE,
                "The id (" + id + ") must be one file's only, it is that of " + names
                        + ". Maybe an old version was left behind.");
    }

    private void start(Candidate candidate) {
        PluginFile file = candidate.file;
        Path own = candidate.own;
        if (candidate.refused != null || file == null || own == null) {
            forget(candidate);
            PluginManifest manifest = candidate.manifest;
            refuse(candidate.name, manifest == null ? null : manifest.id(), manifest, candidate.refused);
            return;
        }
        PluginManifest manifest = file.manifest();
        Gate gate = null;
        ProviderWiring.Wired provider = null;
        try {
            Gate made = new Gate(manifest.id().value(), placed.load(file, own), patience);
            gate = made;
            ProviderWiring.Wired wired = new ProviderSearch(made, limit, placed.wiring(file)).provider(file);
            provider = wired;
            ready(candidate, file, wired, made, made.pass(new Call(limit), () -> ProviderFacts.ask(wired.provider())));
        } catch (RefusedException e) {
            unload(manifest, gate, provider);
            forget(candidate);
            refuse(file.name(), manifest.id(), manifest, e);
        } catch (RuntimeException e) {
            unload(manifest, gate, provider);
            forget(candidate);
            refuse(
                    file.name(),
                    manifest.id(),
                    manifest,
                    new RefusedException(Refusal.UNREADABLE, "The plugin cannot be loaded: " + ForeignText.of(e)));
        }
    }

    private void unload(PluginManifest manifest, @Nullable Gate gate, ProviderWiring.@Nullable Wired provider) {
        if (gate != null) {
            if (provider != null) {
                gate.close(new Call(limit), provider.end());
            }
            gate.close();
            placed.unload(gate.loader());
            stopped.add(manifest.id(), manifest.version(), gate.loader());
        }
    }

    private void ready(
            Candidate candidate,
            PluginFile file,
            ProviderWiring.Wired provider,
            Gate gate,
            Outcome<ProviderFacts> outcome)
            throws RefusedException {
        PluginManifest manifest = file.manifest();
        if (!(outcome instanceof Outcome.Answered<ProviderFacts> answered)) {
            throw cannotStart(manifest.id().value(), outcome);
        }
        ProviderFacts facts = answered.value();
        if (!facts.id().equals(manifest.id())) {
            throw new RefusedException(
                    Refusal.ID_DIFFERS,
                    "The id of the provider (" + facts.id() + ") must be the Plugin-Id of the manifest ("
                            + manifest.id() + "). Maybe one was renamed.");
        }
        ready(manifest, candidate.path, provider, gate, facts, candidate.verified);
    }

    private void ready(
            @Nullable PluginManifest manifest,
            @Nullable Path path,
            ProviderWiring.Wired provider,
            Gate gate,
            ProviderFacts facts,
            Verification.Verified verified) {
        String file = path == null ? "" : String.valueOf(path.getFileName());
        PluginId id = facts.id();
        PluginListing listing = new PluginListing(
                file,
                id,
                manifest == null ? "" : manifest.version(),
                manifest == null ? "" : manifest.provider(),
                manifest == null ? "" : manifest.description(),
                PluginListing.State.READY,
                facts.capabilities(),
                facts.settings(),
                unverified(file, id, verified.warning()),
                verified.signer());
        loaded.add(new LoadedPlugin(listing, id, provider, gate, path, calls.places(id.value()), ending));
        LOG.info("Plugin {} {} is ready.", id, listing.version());
        announcer.happened(
                HostEvent.Kind.LOADED,
                id,
                file,
                listing.version() + (verified.signer().isEmpty() ? "" : " signed with " + verified.signer()));
        announcer.happened(HostEvent.Kind.GRANTED, id, file, String.valueOf(facts.capabilities()));
    }

    private static List<Finding> unverified(String file, PluginId id, @Nullable RefusedException warning) {
        if (warning == null) {
            return List.of();
        }
        LOG.warn("Plugin file {} is loaded all the same: {}", ForeignText.safe(file), warning.detail());
        return List.of(Finding.at(Severity.PROBLEM, ProviderReason.PLUGIN_UNVERIFIED, Location.ofFile(file))
                .with("plugin", id)
                .with("why", warning.why().code())
                .with("detail", warning.detail()));
    }

    static RefusedException cannotStart(String what, Outcome<?> outcome) {
        if (outcome instanceof Outcome.Failed<?> failed) {
            Refusal why =
                    failed.reason() == ProviderReason.PLUGIN_TIMED_OUT ? Refusal.START_TIMED_OUT : Refusal.CANNOT_START;
            return new RefusedException(
                    why, "The provider (" + what + ") cannot be made: " + failed.detail() + " Maybe ask its maker.");
        }
        throw new IllegalStateException("It was answered.");
    }

    private void refuse(
            String file, @Nullable PluginId id, @Nullable PluginManifest manifest, @Nullable RefusedException why) {
        Finding finding = Finding.at(Severity.LOST, ProviderReason.PLUGIN_REFUSED, Location.ofFile(file));
        if (id != null) {
            finding = finding.with("plugin", id);
        }
        if (why != null) {
            finding = finding.with("why", why.why().code()).with("detail", why.detail());
            LOG.warn("Plugin file {} is refused: {}", ForeignText.safe(file), why.detail());
        }
        announcer.happened(
                HostEvent.Kind.REFUSED, id, file, why == null ? "" : why.why().code() + ": " + why.detail());
        refused.add(new PluginListing(
                file,
                id,
                manifest == null ? "" : manifest.version(),
                manifest == null ? "" : manifest.provider(),
                manifest == null ? "" : manifest.description(),
                PluginListing.State.REFUSED,
                Set.of(),
                List.of(),
                List.of(finding),
                ""));
    }
}
