package org.lunxun.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.sdk.host.HostOptions;
import org.lunxun.sdk.host.PluginTrust;
import org.lunxun.sdk.host.SignaturePolicy;
import picocli.CommandLine.Option;

/** The options of every command that loads plugins; a command mixes them in. */
@Stability(Stability.Level.EXPERIMENTAL)
public final class PluginOptions {

    @Option(
            names = "--plugins",
            paramLabel = "DIR",
            description = "Folder of plugin files (default: the distribution's).")
    private @Nullable Path plugins;

    @Option(
            names = "--trusted",
            paramLabel = "DIR",
            description = "Folder of public keys whose plugins are loaded (default: conf/trusted of the distribution).")
    private @Nullable Path trusted;

    @Option(
            names = "--signatures",
            paramLabel = "require|warn|off",
            converter = SignatureWord.class,
            description = "What becomes of a plugin file that no trusted key has signed (default: require).")
    private SignaturePolicy signatures = SignaturePolicy.REQUIRE;

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
        Path keys = trusted == null ? surroundings.home().resolve("conf").resolve("trusted") : trusted;
        return HostOptions.of(folder).withTrust(PluginTrust.of(signatures, keys));
    }
}
