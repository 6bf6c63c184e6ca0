package org.lunxun.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.sdk.host.PluginHost;
import org.lunxun.sdk.host.PluginListing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lunxun plugin check}: verifies one plugin file as the host would. */
@Stability(Stability.Level.EXPERIMENTAL)
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Verifies a plugin file as the host would: archive, signature, SDK range, classes, provider.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lunxun plugin check my-plugin.jar",
            "  lunxun plugin check my-plugin.jar --signatures off      before it is signed",
            "",
            "Exit codes: 0 it would be loaded; 1 it would be refused, or nobody trusted has signed it;",
            "2 the file is not there."
        })
public final class PluginCheckCommand implements Callable<Integer> {

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
    public PluginCheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Checks.
     *
     * @return the number of an exit code
     */
    @Override
    public Integer call() {
        Path plugin = Folders.plugin(file);
        try (PluginHost host = PluginHost.open(trust.host(surroundings, plugin))) {
            PluginListing listing = host.plugins().get(0);
            new PluginPrinter(surroundings.out()).print(listing);
            boolean good = listing.state() == PluginListing.State.READY
                    && listing.findings().isEmpty();
            return (good ? ExitCode.DONE : ExitCode.PROBLEMS).number();
        }
    }
}
