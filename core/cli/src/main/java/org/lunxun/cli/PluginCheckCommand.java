package org.lunxun.cli;

import org.lunxun.model.Stability;
import org.lunxun.sdk.api.TrainingProvider;
import org.lunxun.sdk.host.InspectedPlugin;
import org.lunxun.sdk.host.PluginListing;
import org.lunxun.sdk.tck.ConformanceReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lunxun plugin check}: verifies one plugin file as the host would, and runs the contract checks on it. */
@Stability(Stability.Level.EXPERIMENTAL)
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Verifies a plugin file as the host would (archive, signature, SDK range, classes, provider), runs the "
                    + "contract checks on it, and prints the conformance report.",
            "The checks ask a source of yours, also with its files broken in copies; settings say where it is."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lunxun plugin check my-plugin.jar --set file=sample/classes.csv",
            "  lunxun plugin check my-plugin.jar --signatures off      before it is signed",
            "  lunxun plugin check my-plugin.jar --set file=sample/classes.csv --set token=env:TOKEN \\",
            "      --trusted keys --report report.txt --key vendor.key",
            "",
            "Exit codes: 0 it would be loaded and no promise is broken; 1 it would be refused, nobody trusted",
            "has signed it, or a promise is broken; 2 the file, a secret or the key cannot be used, or the",
            "report cannot be written; 64 a setting is missing, unknown or cannot be read."
        })
public final class PluginCheckCommand extends PluginFileCommand {

    @Mixin
    private final ContractOptions contract = new ContractOptions();

    @Mixin
    private final ReportFile report = new ReportFile();

    /**
     * A command that has not been given its words yet.
     *
     * @param surroundings what is known of the process
     */
    public PluginCheckCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    void checkWords() {
        report.check();
    }

    @Override
    ExitCode of(InspectedPlugin plugin) {
        PluginListing listing = plugin.listing();
        new PluginPrinter(surroundings().out()).print(listing);
        boolean conforms =
                plugin.provider().map(provider -> conforms(plugin, provider)).orElse(false);
        return conforms && listing.findings().isEmpty() ? ExitCode.DONE : ExitCode.PROBLEMS;
    }

    private boolean conforms(InspectedPlugin plugin, TrainingProvider provider) {
        PluginListing listing = plugin.listing();
        ConformanceReport found = contract.report(
                        listing, provider, surroundings().err())
                .of(new ConformanceReport.Built(listing.file(), listing.version(), plugin.sha256()));
        surroundings().out().print("\n" + found.toText());
        report.write(found, surroundings().err());
        return found.conforms();
    }
}
