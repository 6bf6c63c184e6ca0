package org.lunxun.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.sdk.host.PluginHost;
import org.lunxun.sdk.host.PluginListing;
import org.lunxun.sdk.host.SettingsSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lunxun plugin schema}: prints the settings of a plugin as a JSON Schema. */
@Stability(Stability.Level.EXPERIMENTAL)
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Prints the settings of a plugin as a JSON Schema.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lunxun plugin schema my-plugin.jar",
            "",
            "Exit codes: 0 printed; 2 the file is not there, or the host refuses it."
        })
public final class PluginSchemaCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", description = "The plugin file.")
    private @Nullable Path file;

    @Mixin
    private final TrustOptions trust = new TrustOptions();

    /**
     * A command that has not been given its words yet.
     *
     * @param surroundings what is known of the process
     */
    public PluginSchemaCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Prints.
     *
     * @return the number of an exit code
     */
    @Override
    public Integer call() {
        Path plugin = Folders.plugin(file);
        try (PluginHost host = PluginHost.open(trust.host(surroundings, plugin))) {
            PluginListing listing = host.plugins().get(0);
            if (listing.state() != PluginListing.State.READY) {
                throw new CommandFailure(ExitCode.UNUSABLE, FindingPrinter.text(listing.findings()));
            }
            surroundings.out().print(SettingsSchema.of(listing));
            return ExitCode.DONE.number();
        }
    }
}
