package org.lunxun.sdk.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.resource.Catalogue;
import org.lunxun.sdk.api.Capability;
import org.lunxun.sdk.api.Health;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.api.TrainingProvider;

/** The host: keeps one version of each plugin that takes calls, and passes every call to it. */
final class DefaultPluginHost implements PluginHost {

    private final HostOptions options;
    private final Announcer announcer;
    private final PluginCalls calls;
    private final Path workspace;
    private final PlacedPlugins placed;
    private final Patience patience;
    private final Verification verification;
    private final StoppedLoaders stopped = new StoppedLoaders();

    /** What takes calls, by id; a version that was told to stop is in here no more. */
    private final Map<PluginId, LoadedPlugin> current = new ConcurrentSkipListMap<>();

    /** What was told to stop and has no successor yet. */
    private final Map<PluginId, PluginListing> disabled = new ConcurrentSkipListMap<>();

    /** What is not unloaded yet, versions that were told to stop included. */
    private final Set<LoadedPlugin> alive = ConcurrentHashMap.newKeySet();

    private final List<PluginListing> refused;
    private volatile boolean closed;

    private DefaultPluginHost(HostOptions options, Path workspace, Patience patience) {
        this.options = options;
        this.patience = patience;
        this.workspace = workspace;
        announcer = new Announcer(options.listener(), options.clock());
        calls = new PluginCalls(options, announcer);
        placed = new PlacedPlugins(workspace, options.wiring());
        verification = new Verification(options.trust());
        PluginLoading all = loading();
        all.providers(options.providers());
        if (options.folder() != null) {
            all.folder(options.folder());
        }
        alive.addAll(all.loaded());
        all.loaded().forEach(plugin -> current.put(plugin.id(), plugin));
        refused = new CopyOnWriteArrayList<>(all.refused());
    }

    private PluginLoading loading() {
        return new PluginLoading(
                patience, options.startLimit(), placed, stopped, verification, announcer, calls, this::unload);
    }

    static DefaultPluginHost open(HostOptions options) {
        return open(options, Patience.REAL);
    }

    /** The same with somebody else to wait for calls. */
    static DefaultPluginHost open(HostOptions options, Patience patience) {
        Path workspace;
        try {
            workspace = options.workspace() == null
                    ? Files.createTempDirectory("lunxun-plugins-")
                    : Files.createTempDirectory(options.workspace(), "lunxun-plugins-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return new DefaultPluginHost(options, workspace, patience);
        } catch (RuntimeException | Error e) {
            Unpacking.delete(workspace);
            throw e;
        }
    }

    @Override
    public List<PluginListing> plugins() {
        List<PluginListing> all = new ArrayList<>(refused);
        current.values().forEach(plugin -> all.add(plugin.listing()));
        all.addAll(disabled.values());
        all.sort(Comparator.comparing(PluginListing::file)
                .thenComparing(
                        listing -> listing.id() == null ? "" : listing.id().value()));
        return List.copyOf(all);
    }

    @Override
    public ProviderAnswer catalogue(SourceConfig config) {
        SourceAnswer<Changes<Catalogue>> answer = ask(config, Inquiry.catalogue(Optional.empty()));
        Changes<Catalogue> changes = answer.value();
        return new ProviderAnswer(
                config.source(),
                config.plugin(),
                changes != null,
                changes == null ? Catalogue.EMPTY : changes.rows(),
                answer.findings());
    }

    @Override
    public Health health(SourceConfig config) {
        SourceAnswer<Health> answer = ask(config, Inquiry.health());
        return answer.find().orElseGet(() -> {
            Finding first = answer.findings().get(0);
            return Health.down(first.argument("detail").orElse(first.reason().name()));
        });
    }

    @Override
    public <T> SourceAnswer<T> ask(SourceConfig config, Inquiry<T> inquiry) {
        List<Finding> findings = new ArrayList<>();
        T value = null;
        LoadedPlugin plugin = entered(config, inquiry.capability(), findings);
        if (plugin != null) {
            try {
                value = calls.answer(plugin, config, inquiry, findings);
            } finally {
                plugin.leave();
            }
        }
        return new SourceAnswer<>(config.source(), config.plugin(), value, findings);
    }

    @Override
    public synchronized PluginListing replace(Path file) {
        if (closed) {
            throw new IllegalStateException("The host is closed.");
        }
        PluginLoading one = loading();
        one.folder(file);
        if (one.loaded().isEmpty() && one.refused().isEmpty()) {
            throw new IllegalArgumentException(
                    "The plugin file (" + file + ") must be a file.\nMaybe it has another name.");
        }
        if (one.loaded().isEmpty()) {
            return one.refused().get(0);
        }
        LoadedPlugin successor = one.loaded().get(0);
        PluginListing listing = successor.listing();
        alive.add(successor);
        LoadedPlugin before = current.put(successor.id(), successor);
        disabled.remove(successor.id());
        refused.removeIf(old -> old.file().equals(listing.file()));
        if (before != null) {
            announcer.happened(
                    HostEvent.Kind.UPGRADED,
                    successor.id(),
                    listing.file(),
                    before.listing().version() + " to " + listing.version());
            before.stop();
        }
        return listing;
    }

    @Override
    public synchronized boolean disable(PluginId id) {
        LoadedPlugin plugin = current.remove(id);
        if (plugin == null) {
            return false;
        }
        disabled.put(id, plugin.listing().disabled());
        announcer.happened(
                HostEvent.Kind.DISABLED,
                id,
                plugin.listing().file(),
                plugin.listing().version());
        plugin.stop();
        return true;
    }

    @Override
    public List<PluginRemains> remains() {
        return List.copyOf(stopped.remains());
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        for (LoadedPlugin plugin : current.values()) {
            disabled.put(plugin.id(), plugin.listing().disabled());
            plugin.stop();
        }
        current.clear();
        alive.forEach(this::unload);
        placed.close();
        Unpacking.delete(workspace);
    }

    /** The loader of the version that takes calls. */
    @Nullable
    ClassLoader loader(PluginId id) {
        LoadedPlugin plugin = current.get(id);
        return plugin == null ? null : plugin.loader();
    }

    /** The provider of the version that takes calls; whoever calls it goes past the gate. */
    @Nullable
    TrainingProvider provider(PluginId id) {
        LoadedPlugin plugin = current.get(id);
        return plugin == null ? null : plugin.provider();
    }

    /** The last call of a version has ended, or nobody waits for it. */
    private void unload(LoadedPlugin plugin) {
        if (!alive.remove(plugin)) {
            return;
        }
        ClassLoader loader = plugin.loader();
        Outcome<?> ended = plugin.close(options.startLimit());
        if (ended instanceof Outcome.Failed<?> failed) {
            announcer.happened(
                    HostEvent.Kind.FAILED,
                    plugin.id(),
                    plugin.listing().file(),
                    "It could not be closed: " + failed.detail());
        }
        placed.unload(loader);
        List<String> holders = List.of();
        if (plugin.path() != null) {
            stopped.add(plugin.id(), plugin.listing().version(), loader);
            holders = StoppedLoaders.holders(loader, LivingThread.all());
        }
        announcer.happened(
                HostEvent.Kind.UNLOADED,
                plugin.id(),
                plugin.listing().file(),
                plugin.listing().version()
                        + (holders.isEmpty() ? "" : ", still held by " + String.join(", ", holders)));
    }

    private @Nullable LoadedPlugin entered(SourceConfig config, Capability capability, List<Finding> findings) {
        while (true) {
            LoadedPlugin plugin = current.get(config.plugin());
            if (closed || plugin == null) {
                findings.add(PluginCalls.about(config, ProviderReason.PLUGIN_REFUSED, absent(config.plugin())));
                return null;
            }
            if (!plugin.listing().capabilities().contains(capability)) {
                findings.add(PluginCalls.about(
                        config, ProviderReason.CAPABILITY_MISSING, "The plugin does not have " + capability + "."));
                return null;
            }
            if (plugin.enter()) {
                return plugin;
            }
            if (plugin.standing() instanceof Standing.Quarantined) {
                findings.add(PluginCalls.about(
                        config, ProviderReason.PLUGIN_FAILED, "The plugin used up the memory before."));
                return null;
            }
            // Its successor has just come, or it has just been disabled: look again.
            Thread.onSpinWait();
        }
    }

    private String absent(PluginId id) {
        return closed
                ? "The host is closed."
                : disabled.containsKey(id)
                        ? "The plugin is disabled."
                        : "The plugin is not loaded. Maybe its file was refused.";
    }
}
