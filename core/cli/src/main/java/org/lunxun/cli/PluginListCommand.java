package org.lunxun.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lunxun.model.Stability;
import org.lunxun.sdk.host.PluginHost;
import org.lunxun.sdk.host.PluginListing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lunxun plugin list}: the plugin files of a folder and what became of them. */
@Stability(Stability.Level.EXPERIMENTAL)
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Lists the plugin files of a folder: loaded with their settings, or refused with the reason.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lunxun plugin list",
            "  lunxun plugin list --plugins my-plugins",
            "",
            "Exit codes: 0 all loaded; 1 one was refused; 2 the folder is not there."
        })
public final class PluginListCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final PluginOptions options = new PluginOptions();

    /**
     * A command that has not been given its words yet.
     *
     * @param surroundings what is known of the process
     */
    public PluginListCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Lists.
     *
     * @return the number of an exit code
     */
    @Override
    public Integer call() {
        Path folder = options.folder(surroundings);
        if (!Files.isDirectory(folder)) {
            throw new CommandFailure(
                    ExitCode.UNUSABLE,
                    "The folder of plugins (" + folder + ") must be a folder, but it is not there.",
                    "name it with --plugins.");
        }
        try (PluginHost host = PluginHost.open(options.host(surroundings, folder))) {
            PluginPrinter printer = new PluginPrinter(surroundings.out());
            host.plugins().forEach(printer::print);
            boolean refused = host.plugins().stream().anyMatch(plugin -> plugin.state() != PluginListing.State.READY);
            return (refused ? ExitCode.PROBLEMS : ExitCode.DONE).number();
        }
    }
}
