package org.lunxun.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.sdk.host.HostOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that loads plugins; a command mixes them in. */
@Stability(Stability.Level.EXPERIMENTAL)
public final class PluginOptions {

    @Option(
            names = "--plugins",
            paramLabel = "DIR",
            description = "Folder of plugin files (default: the distribution's).")
    private @Nullable Path plugins;

    @Mixin
    private final TrustOptions trust = new TrustOptions();

    /** Options that nobody has given yet. */
    public PluginOptions() {
        // picocli fills them.
    }

    /**
     * The folder of plugin files.
     *
     * @param surroundings know the distribution
     * @return the folder that was named, or the distribution's
     */
    public Path folder(Surroundings surroundings) {
        return plugins == null ? surroundings.home().resolve("plugins") : plugins;
    }

    /**
     * What a host is told.
     *
     * @param surroundings know the distribution
     * @param folder the folder of plugin files, or one such file
     * @return the options
     */
    public HostOptions host(Surroundings surroundings, Path folder) {
        return trust.host(surroundings, folder);
    }
}
