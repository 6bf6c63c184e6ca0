package org.lunxun.sdk.host;

import java.util.List;
import org.lunxun.model.Stability;
import org.lunxun.sdk.api.PluginId;

/**
 * A stopped version of a plugin whose classes stay in memory, because threads of its own still run.
 *
 * @param plugin the plugin
 * @param version the version that was stopped
 * @param threads the names of the threads that hold it, at least one
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record PluginRemains(PluginId plugin, String version, List<String> threads) {

    /** Copies the names. */
    public PluginRemains {
        threads = List.copyOf(threads);
    }
}
