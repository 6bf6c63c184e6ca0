package org.lunxun.sdk.host;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.sdk.api.PluginId;

/**
 * Something that an auditor wants to know of a plugin.
 *
 * @param at when, by the host's clock
 * @param kind what happened
 * @param plugin the plugin, null when its file does not state a usable id
 * @param file the file's name, without its folder; empty for a provider without a file
 * @param detail more in one line: a version, a reason, what was granted, names of threads; may be empty
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record HostEvent(Instant at, Kind kind, @Nullable PluginId plugin, String file, String detail) {

    /** What happened. */
    @Stability(Stability.Level.EXPERIMENTAL)
    public enum Kind {
        /** A plugin was loaded; the detail is its version and who signed it. */
        LOADED,
        /** A plugin file was refused; the detail says why. */
        REFUSED,
        /** A plugin may be asked for what the detail lists. */
        GRANTED,
        /** A call failed; the detail says how. */
        FAILED,
        /** A plugin used up the memory and is no longer called. */
        QUARANTINED,
        /** A version took the place of another; the detail names both. */
        UPGRADED,
        /** A plugin was told to stop. */
        DISABLED,
        /** A plugin's last call has ended and its loader is closed; the detail names threads that still hold it. */
        UNLOADED
    }
}
