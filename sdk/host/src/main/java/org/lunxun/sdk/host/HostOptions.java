package org.lunxun.sdk.host;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Check;
import org.lunxun.model.Stability;
import org.lunxun.sdk.api.TrainingProvider;

/**
 * What a host needs to know; made by {@link #of} and changed by the {@code with} methods.
 *
 * @param folder the folder of plugin files ({@code .jar}, {@code .zip}), null when there is none
 * @param providers providers that are already on the class path, called through the same gate
 * @param clock tells the time of requests
 * @param callLimit how long a call may take, above zero
 * @param rowLimit the most rows that one answer may have, findings included, at least 1
 * @param byteLimit about how many bytes of text one answer may have, at least 1
 * @param secrets finds secrets by their references
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record HostOptions(
        @Nullable Path folder,
        List<TrainingProvider> providers,
        InstantSource clock,
        Duration callLimit,
        int rowLimit,
        long byteLimit,
        SecretSource secrets) {

    /** Checks the limits and copies the providers. */
    public HostOptions {
        providers = List.copyOf(providers);
        Check.above0("seconds of a call", callLimit.toMillis() / 1000.0, 1e9);
        Check.range("row limit", rowLimit, 1, Integer.MAX_VALUE);
        Check.range("byte limit", (double) byteLimit, 1, (double) Long.MAX_VALUE);
    }

    /**
     * A host without plugins: the system's clock, 60 seconds a call, 500,000 rows and 256 MB an answer.
     *
     * @return the options
     */
    public static HostOptions none() {
        return new HostOptions(
                null,
                List.of(),
                InstantSource.system(),
                Duration.ofSeconds(60),
                500_000,
                256_000_000,
                SecretSource.STANDARD);
    }

    /**
     * A host of the plugins in a folder, otherwise as {@link #none}.
     *
     * @param folder the folder of plugin files; one that is not there holds none
     * @return the options
     */
    public static HostOptions of(Path folder) {
        HostOptions none = none();
        return new HostOptions(
                folder, none.providers, none.clock, none.callLimit, none.rowLimit, none.byteLimit, none.secrets);
    }

    /**
     * The same with providers that need no file: an embedding system's own, or one under test.
     *
     * @param value the providers
     * @return a copy
     */
    public HostOptions withProviders(List<TrainingProvider> value) {
        return new HostOptions(folder, value, clock, callLimit, rowLimit, byteLimit, secrets);
    }

    /**
     * The same with another clock.
     *
     * @param value tells the time of requests
     * @return a copy
     */
    public HostOptions withClock(InstantSource value) {
        return new HostOptions(folder, providers, value, callLimit, rowLimit, byteLimit, secrets);
    }

    /**
     * The same with another time for a call.
     *
     * @param value above zero
     * @return a copy
     */
    public HostOptions withCallLimit(Duration value) {
        return new HostOptions(folder, providers, clock, value, rowLimit, byteLimit, secrets);
    }

    /**
     * The same with other limits of an answer.
     *
     * @param rows the most rows, findings included, at least 1
     * @param bytes about how many bytes of text, at least 1
     * @return a copy
     */
    public HostOptions withAnswerLimits(int rows, long bytes) {
        return new HostOptions(folder, providers, clock, callLimit, rows, bytes, secrets);
    }

    /**
     * The same with another source of secrets.
     *
     * @param value finds secrets by their references
     * @return a copy
     */
    public HostOptions withSecrets(SecretSource value) {
        return new HostOptions(folder, providers, clock, callLimit, rowLimit, byteLimit, value);
    }
}
