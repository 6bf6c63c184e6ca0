package org.lunxun.cli;

import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lunxun plugin}: what concerns plugins; its own commands do the work. */
@Stability(Stability.Level.EXPERIMENTAL)
@Command(
        name = "plugin",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Commands about provider plugins.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  lunxun plugin list",
            "  lunxun plugin check my-plugin.jar",
            "  lunxun plugin sign my-plugin.jar --key vendor.key"
        })
public final class PluginCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    /** A command that has not been given its words yet. */
    public PluginCommand() {
        // It keeps nothing.
    }

    /** Called without a command of its own: says that one is wanted. */
    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "A command about plugins must be named.");
        }
    }
}
