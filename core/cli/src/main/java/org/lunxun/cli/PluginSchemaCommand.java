package org.lunxun.cli;

import org.lunxun.model.Stability;
import org.lunxun.sdk.host.InspectedPlugin;
import org.lunxun.sdk.host.PluginListing;
import org.lunxun.sdk.host.SettingsSchema;
import picocli.CommandLine.Command;

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
public final class PluginSchemaCommand extends PluginFileCommand {

    /**
     * A command that has not been given its words yet.
     *
     * @param surroundings what is known of the process
     */
    public PluginSchemaCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    ExitCode of(InspectedPlugin plugin) {
        PluginListing listing = plugin.listing();
        if (listing.state() != PluginListing.State.READY) {
            throw new CommandFailure(ExitCode.UNUSABLE, FindingPrinter.text(listing.findings()));
        }
        surroundings().out().print(SettingsSchema.of(listing));
        return ExitCode.DONE;
    }
}
