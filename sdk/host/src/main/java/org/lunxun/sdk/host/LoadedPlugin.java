package org.lunxun.sdk.host;

import java.util.List;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.finding.Severity;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.api.TrainingProvider;

/** A plugin that can be called, until it has used up the memory. */
final class LoadedPlugin {

    private final PluginListing listing;
    private final PluginId id;
    private final TrainingProvider provider;
    private final ClassLoader loader;
    private volatile boolean quarantined;

    LoadedPlugin(PluginListing listing, PluginId id, TrainingProvider provider, ClassLoader loader) {
        this.listing = listing;
        this.id = id;
        this.provider = provider;
        this.loader = loader;
    }

    PluginId id() {
        return id;
    }

    TrainingProvider provider() {
        return provider;
    }

    ClassLoader loader() {
        return loader;
    }

    boolean quarantined() {
        return quarantined;
    }

    void quarantine() {
        quarantined = true;
    }

    /** How the plugin stands now. */
    PluginListing listing() {
        if (!quarantined) {
            return listing;
        }
        return new PluginListing(
                listing.file(),
                id,
                listing.version(),
                listing.provider(),
                listing.description(),
                PluginListing.State.QUARANTINED,
                listing.capabilities(),
                listing.settings(),
                List.of(Finding.of(Severity.PROBLEM, ProviderReason.PLUGIN_FAILED)
                        .with("plugin", id)
                        .with("detail", "The plugin used up the memory.")),
                listing.signer());
    }
}
