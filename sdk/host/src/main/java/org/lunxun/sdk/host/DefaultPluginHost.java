package org.lunxun.sdk.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.resource.Catalogue;
import org.lunxun.sdk.api.Capability;
import org.lunxun.sdk.api.Cursor;
import org.lunxun.sdk.api.Health;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.api.Settings;

/** The host: loads once, then passes every call through the gate. */
final class DefaultPluginHost implements PluginHost {

    /** The most pages of one answer. */
    private static final int PAGE_LIMIT = 10_000;

    private final HostOptions options;
    private final Gate gate;
    private final Path workspace;
    private final PlacedPlugins placed;
    private final Map<PluginId, LoadedPlugin> loaded = new TreeMap<>();
    private final List<PluginListing> refused;
    private volatile boolean closed;

    private DefaultPluginHost(HostOptions options, Path workspace) {
        this.options = options;
        this.workspace = workspace;
        gate = new Gate();
        placed = new PlacedPlugins(workspace);
        PluginLoading loading =
                new PluginLoading(gate, options.startLimit(), workspace, placed, new Verification(options.trust()));
        loading.providers(options.providers());
        if (options.folder() != null) {
            loading.folder(options.folder());
        }
        loading.loaded().forEach(plugin -> loaded.put(plugin.id(), plugin));
        refused = loading.refused();
    }

    static PluginHost open(HostOptions options) {
        Path workspace;
        try {
            workspace = options.workspace() == null
                    ? Files.createTempDirectory("lunxun-plugins-")
                    : Files.createTempDirectory(options.workspace(), "lunxun-plugins-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return new DefaultPluginHost(options, workspace);
        } catch (RuntimeException | Error e) {
            Unpacking.delete(workspace);
            throw e;
        }
    }

    @Override
    public List<PluginListing> plugins() {
        List<PluginListing> all = new ArrayList<>(refused);
        loaded.values().forEach(plugin -> all.add(plugin.listing()));
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
        T value = answer(config, inquiry, findings);
        return new SourceAnswer<>(config.source(), config.plugin(), value, findings);
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        placed.close();
        Unpacking.delete(workspace);
    }

    /** The answer, or null and a finding that says why there is none. */
    private <T> @Nullable T answer(SourceConfig config, Inquiry<T> inquiry, List<Finding> findings) {
        LoadedPlugin plugin = ready(config, inquiry.capability(), findings);
        if (plugin == null) {
            return null;
        }
        Settings settings = DeclaredSettings.read(plugin.listing().settings(), config, options.secrets(), findings);
        if (!findings.isEmpty()) {
            return null;
        }
        RowStore store = new RowStore(config, options.rowLimit(), options.byteLimit());
        Set<Cursor> seen = new HashSet<>();
        inquiry.since().ifPresent(seen::add);
        Optional<Cursor> since = inquiry.since();
        for (int page = 0; page < PAGE_LIMIT; page++) {
            Page<T> answered = page(plugin, config, settings, inquiry, since, store, findings);
            if (answered == null) {
                return null;
            }
            Cursor next = answered.next();
            if (next == null) {
                findings.addAll(store.findings());
                return answered.value().get();
            }
            if (!seen.add(next)) {
                findings.add(about(
                        config,
                        ProviderReason.CURSOR_REPEATED,
                        "The cursor (" + ForeignText.safe(next.value()) + ") came twice: the pages run in a circle."));
                return null;
            }
            since = Optional.of(next);
        }
        findings.add(about(config, ProviderReason.ROW_REFUSED, "The answer has more than " + PAGE_LIMIT + " pages."));
        return null;
    }

    /** One page that was read to its end. */
    private record Page<T>(Supplier<T> value, @Nullable Cursor next) {}

    private <T> @Nullable Page<T> page(
            LoadedPlugin plugin,
            SourceConfig config,
            Settings settings,
            Inquiry<T> inquiry,
            Optional<Cursor> since,
            RowStore store,
            List<Finding> findings) {
        Instant now = options.clock().instant();
        Call call = new Call(options.callLimit());
        CallRequest request = new CallRequest(
                call,
                settings,
                now,
                now.plus(options.callLimit()),
                options.rowLimit(),
                options.byteLimit(),
                since,
                inquiry.subject());
        CountingSink sink = new CountingSink(call, store, inquiry.subject().offerings());
        Outcome<Page<T>> outcome = gate.pass(plugin.id().value(), plugin.loader(), call, () -> {
            Supplier<T> value = inquiry.question().ask(plugin.provider(), request, sink, store);
            sink.finish();
            return new Page<>(value, sink.next());
        });
        if (outcome instanceof Outcome.Answered<Page<T>> answered) {
            return answered.value();
        }
        Outcome.Failed<Page<T>> failed = (Outcome.Failed<Page<T>>) outcome;
        if (failed.memory()) {
            plugin.quarantine();
            throw new OutOfMemoryError("Plugin " + plugin.id() + " used up the memory; it is no longer called.");
        }
        findings.add(about(config, failed.reason(), failed.detail()));
        return null;
    }

    private @Nullable LoadedPlugin ready(SourceConfig config, Capability capability, List<Finding> findings) {
        LoadedPlugin plugin = loaded.get(config.plugin());
        if (closed || plugin == null) {
            findings.add(about(
                    config,
                    ProviderReason.PLUGIN_REFUSED,
                    closed ? "The host is closed." : "The plugin is not loaded. Maybe its file was refused."));
            return null;
        }
        if (plugin.quarantined()) {
            findings.add(about(config, ProviderReason.PLUGIN_FAILED, "The plugin used up the memory before."));
            return null;
        }
        if (!plugin.listing().capabilities().contains(capability)) {
            findings.add(
                    about(config, ProviderReason.CAPABILITY_MISSING, "The plugin does not have " + capability + "."));
            return null;
        }
        return plugin;
    }

    private static Finding about(SourceConfig config, ProviderReason reason, String detail) {
        return Finding.at(Severity.LOST, reason, Location.ofFile(config.source().value()))
                .with("plugin", config.plugin())
                .with("detail", detail);
    }
}
