package org.lunxun.sdk.host;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.SourceId;
import org.lunxun.sdk.api.PluginId;

/**
 * One configured source: which plugin reads it, with which settings.
 *
 * @param source the source
 * @param plugin the plugin that speaks with it
 * @param settings the settings as text, by key; a secret is a reference, see {@link SecretSource}
 * @param folder where relative files of the settings are looked for
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record SourceConfig(SourceId source, PluginId plugin, Map<String, String> settings, Path folder) {

    /** Copies the settings. */
    public SourceConfig {
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    }

    /**
     * A source with its settings.
     *
     * @param source the source
     * @param plugin the plugin that speaks with it
     * @param settings the settings as text, by key
     * @param folder where relative files of the settings are looked for
     * @return the configuration
     */
    public static SourceConfig of(SourceId source, PluginId plugin, Map<String, String> settings, Path folder) {
        return new SourceConfig(source, plugin, settings, folder);
    }

    /**
     * The source and the plugin; the values of settings are left out.
     *
     * @return for example {@code city-school (party-school)}
     */
    @Override
    public String toString() {
        return source + " (" + plugin + ")";
    }
}
