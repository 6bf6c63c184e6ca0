package org.lunxun.sdk.host;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.sdk.api.Capability;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.api.Setting;

/**
 * One plugin file and what became of it.
 *
 * @param file the file's name, without its folder; empty for a provider that was given without a file
 * @param id the plugin's id, null when the file does not state a usable one
 * @param version its version, empty when not stated
 * @param provider who made it, empty when not stated
 * @param description what it is, empty when not stated
 * @param state loaded, refused, stopped or quarantined
 * @param capabilities what it can be asked for, in the order of {@link Capability}; empty when it is not loaded
 * @param settings the settings that it reads; empty when it is not loaded
 * @param findings why it was refused or quarantined, or that nobody trusted has signed it; otherwise empty
 * @param signer the file of the trusted key that signed it, empty when there is none
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record PluginListing(
        String file,
        @Nullable PluginId id,
        String version,
        String provider,
        String description,
        State state,
        Set<Capability> capabilities,
        List<Setting<?>> settings,
        List<Finding> findings,
        String signer) {

    /** What became of a plugin file. */
    @Stability(Stability.Level.EXPERIMENTAL)
    public enum State {
        /** Loaded; it can be called. */
        READY,
        /** Not loaded. */
        REFUSED,
        /** Told to stop by {@link PluginHost#disable}, or by the end of the host. */
        DISABLED,
        /** Loaded, but no longer called, since it used up the memory. */
        QUARANTINED
    }

    /** Copies the collections; the order of capabilities and settings is kept. */
    public PluginListing {
        capabilities = Copies.inOrder(capabilities);
        settings = List.copyOf(settings);
        findings = List.copyOf(findings);
    }

    /** What is left to say of a plugin that was told to stop; its settings may hold classes of it in memory. */
    PluginListing disabled() {
        return new PluginListing(
                file, id, version, provider, description, State.DISABLED, Set.of(), List.of(), List.of(), signer);
    }

    PluginListing with(State value, List<Finding> why) {
        return new PluginListing(file, id, version, provider, description, value, capabilities, settings, why, signer);
    }
}
