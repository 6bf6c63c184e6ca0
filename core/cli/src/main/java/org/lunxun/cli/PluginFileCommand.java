package org.lunxun.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lunxun.sdk.host.InspectedPlugin;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A command about one plugin file, which is verified and loaded as the host would. */
abstract class PluginFileCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", description = "The plugin file.")
    private @Nullable Path file;

    @Mixin
    private final TrustOptions trust = new TrustOptions();

    PluginFileCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** What is known of the process. */
    final Surroundings surroundings() {
        return surroundings;
    }

    /** Does what the command is about. */
    abstract ExitCode of(InspectedPlugin plugin);

    /** Says before the file is looked at what is wrong with the words. */
    void checkWords() {
        // Most commands take no further words.
    }

    @Override
    public final Integer call() {
        Path plugin = Folders.plugin(file);
        checkWords();
        try (InspectedPlugin inspected = InspectedPlugin.open(trust.host(surroundings, plugin))) {
            return of(inspected).number();
        }
    }
}
