package org.lunxun.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.sdk.api.Setting;
import org.lunxun.sdk.api.TrainingProvider;
import org.lunxun.sdk.host.PluginListing;
import org.lunxun.sdk.host.SecretSource;
import org.lunxun.sdk.tck.ConformanceReport;
import org.lunxun.sdk.tck.ProviderContract;
import picocli.CommandLine.Option;

/** What the contract checks are given: a source that works, and perhaps a class to try places in. */
final class ContractOptions {

    /** Where relative files of the settings are looked for. */
    private static final Path HERE = Path.of("");

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "A setting of a source that works; a secret as a reference (env:NAME, file:PATH). "
                    + "Where a plugin has settings and none is given, what asks the source is not tried.")
    private Map<String, String> settings = new TreeMap<>();

    @Option(
            names = "--trial-class",
            paramLabel = "ID",
            description = "A class that nobody attends, in which places may be reserved and cancelled.")
    private @Nullable String trialClass;

    /** Runs the checks; says on the stream what was not given for them. */
    ConformanceReport report(PluginListing listing, TrainingProvider provider, PrintStream err) {
        List<String> missing = listing.settings().stream()
                .filter(Setting::required)
                .map(Setting::key)
                .filter(key -> !settings.containsKey(key))
                .toList();
        // Which settings a source needs may depend on one another: without any, only what needs no source is tried.
        if (settings.isEmpty() && !listing.settings().isEmpty()) {
            String key = missing.isEmpty() ? listing.settings().get(0).key() : missing.get(0);
            err.println("lunxun: the source is not asked, since "
                    + (missing.isEmpty()
                            ? "no setting is given."
                            : "settings are needed: " + String.join(", ", missing))
                    + "\nMaybe add --set " + key + "=…");
            return ProviderContract.of(provider).withoutSource().report();
        }
        if (!missing.isEmpty()) {
            throw wrong(
                    "The settings (" + String.join(", ", missing) + ") must be given.",
                    "add --set " + missing.get(0) + "=…");
        }
        ProviderContract contract = ProviderContract.of(provider).in(HERE);
        for (Map.Entry<String, String> given : settings.entrySet()) {
            contract = contract.with(given.getKey(), value(declared(listing, given.getKey()), given.getValue()));
        }
        return (trialClass == null ? contract : contract.withTrialClass(trialClass(trialClass))).report();
    }

    private static Setting<?> declared(PluginListing listing, String key) {
        return listing.settings().stream()
                .filter(setting -> setting.key().equals(key))
                .findFirst()
                .orElseThrow(() -> wrong(
                        "The setting (" + key + ") must be one that the plugin declares.",
                        listing.settings().isEmpty()
                                ? "leave it out: the plugin has none."
                                : "it is one of "
                                        + String.join(
                                                ", ",
                                                listing.settings().stream()
                                                        .map(Setting::key)
                                                        .toList())));
    }

    /** The value as the checks want it: a secret as it is. */
    private static String value(Setting<?> setting, String given) {
        if (setting.kind() == Setting.Kind.SECRET) {
            return SecretSource.STANDARD
                    .find(given, HERE)
                    .orElseThrow(
                            () -> new CommandFailure(
                                    ExitCode.UNUSABLE,
                                    "The secret of the setting (" + setting.key()
                                            + ") must be there, but its reference leads to" + " none.",
                                    "write env:NAME for a variable of the environment, or file:PATH for the first line of a file."));
        }
        try {
            setting.read(given, HERE);
            return given;
        } catch (IllegalArgumentException e) {
            throw wrong(
                    "The setting (" + setting.key() + ") must be " + e.getMessage() + ", but it is " + given + ".",
                    "it is meant for another key; lunxun plugin schema shows them all.");
        }
    }

    private static OfferingId trialClass(String id) {
        try {
            return OfferingId.of(id);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }

    private static CommandFailure wrong(String what, String maybe) {
        return new CommandFailure(ExitCode.USAGE, what, maybe);
    }
}
