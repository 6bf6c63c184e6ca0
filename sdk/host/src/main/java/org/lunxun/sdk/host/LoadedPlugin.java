package org.lunxun.sdk.host;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.resource.SourceId;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.api.TrainingProvider;

/** One version of a plugin, from its loading to its unloading. */
final class LoadedPlugin {

    /** What is done when the last call has ended. */
    interface Ending {
        void unload(LoadedPlugin plugin);
    }

    private final PluginListing listing;
    private final PluginId id;
    private final ProviderWiring.Wired wired;
    private final Gate gate;
    private final @Nullable Path path;
    private final Ending ending;
    private final Bulkhead places;
    private final Map<SourceId, CircuitBreaker> breakers = new ConcurrentHashMap<>();
    private Standing standing = Standing.loaded();

    LoadedPlugin(
            PluginListing listing,
            PluginId id,
            ProviderWiring.Wired wired,
            Gate gate,
            @Nullable Path path,
            Bulkhead places,
            Ending ending) {
        this.listing = listing;
        this.id = id;
        this.wired = wired;
        this.gate = gate;
        this.path = path;
        this.places = places;
        this.ending = ending;
    }

    PluginId id() {
        return id;
    }

    TrainingProvider provider() {
        return wired.provider();
    }

    /** The way to its provider. */
    Gate gate() {
        return gate;
    }

    /** Closes the provider and the way to it; its last call has ended, or nobody waits for it. */
    Outcome<Boolean> close(Duration limit) {
        return gate.close(new Call(limit), wired.end());
    }

    ClassLoader loader() {
        return gate.loader();
    }

    /** The file that it was loaded from, null for a provider without a file. */
    @Nullable
    Path path() {
        return path;
    }

    /** The places for calls under way. */
    Bulkhead places() {
        return places;
    }

    CircuitBreaker breaker(SourceId source, java.util.function.Supplier<CircuitBreaker> made) {
        return breakers.computeIfAbsent(source, key -> made.get());
    }

    synchronized Standing standing() {
        return standing;
    }

    /** Begins a call, unless it takes none; then {@link #leave} must follow. */
    synchronized boolean enter() {
        if (standing instanceof Standing.Serving) {
            standing = standing.called();
            return true;
        }
        return false;
    }

    /** Ends a call; the last one of a version that was told to stop unloads it. */
    void leave() {
        step(Standing::returned);
    }

    void quarantine() {
        step(Standing::poisoned);
    }

    /** No new calls; it is unloaded now or with its last call. */
    void stop() {
        step(Standing::stopped);
    }

    private void step(java.util.function.UnaryOperator<Standing> next) {
        boolean over;
        synchronized (this) {
            boolean before = standing instanceof Standing.Stopped;
            standing = next.apply(standing);
            over = !before && standing instanceof Standing.Stopped;
        }
        if (over) {
            ending.unload(this);
        }
    }

    /** How the plugin stands now. */
    PluginListing listing() {
        if (!(standing() instanceof Standing.Quarantined)) {
            return listing;
        }
        return listing.with(
                PluginListing.State.QUARANTINED,
                List.of(Finding.of(Severity.PROBLEM, ProviderReason.PLUGIN_FAILED)
                        .with("plugin", id)
                        .with("detail", "The plugin used up the memory.")));
    }
}
