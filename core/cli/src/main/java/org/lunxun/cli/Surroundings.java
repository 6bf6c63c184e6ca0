package org.lunxun.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.sdk.host.ProviderWiring;

/**
 * What a command knows of the process that runs it. The commands ask the process for nothing else.
 *
 * @param out takes results, in UTF-8
 * @param err takes messages and progress, in UTF-8
 * @param terminal whether a person watches {@code err}: only then there is a bar
 * @param nanoTime tells nanoseconds from an arbitrary origin
 * @param started the value of {@code nanoTime} when the process began
 * @param processors how many threads may work by default, 1 or more
 * @param home the folder of the distribution, with {@code plugins} and {@code city}
 * @param interruption tells that the user wants an end
 * @param wiring makes the providers of plugins that want a container, null: they are refused
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Surroundings(
        PrintStream out,
        PrintStream err,
        boolean terminal,
        LongSupplier nanoTime,
        long started,
        int processors,
        Path home,
        Interruption interruption,
        @Nullable ProviderWiring wiring) {

    /**
     * Seconds since the process began, for messages only.
     *
     * @return 0 or more
     */
    public double seconds() {
        return (nanoTime.getAsLong() - started) / 1e9;
    }
}
