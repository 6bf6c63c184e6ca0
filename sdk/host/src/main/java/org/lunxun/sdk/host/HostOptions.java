package org.lunxun.sdk.host;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Check;
import org.lunxun.model.Stability;
import org.lunxun.sdk.api.TrainingProvider;

/**
 * What a host needs to know; made by {@link #of} and changed by the {@code with} methods.
 *
 * @param folder the folder of plugin files ({@code .jar}, {@code .zip}), or one such file, null when there is none
 * @param providers providers that are already on the class path, called through the same gate
 * @param clock tells the time of requests
 * @param callLimit how long a call may take, above zero
 * @param rowLimit the most rows that one answer may have, findings included, at least 1
 * @param byteLimit about how many bytes of text one answer may have, at least 1
 * @param secrets finds secrets by their references
 * @param trust which plugin files are loaded
 * @param startLimit how long it may take to make one plugin's provider, and to close it, above zero
 * @param workspace the folder below which plugin files are unpacked, null for the one for temporary files
 * @param calls how much the host bears of one plugin
 * @param listener hears events and figures
 * @param wiring makes the providers of plugins that ask for it, null: all are made with their constructor without arguments
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record HostOptions(
        @Nullable Path folder,
        List<TrainingProvider> providers,
        InstantSource clock,
        Duration callLimit,
        int rowLimit,
        long byteLimit,
        SecretSource secrets,
        PluginTrust trust,
        Duration startLimit,
        @Nullable Path workspace,
        CallPolicy calls,
        HostListener listener,
        @Nullable ProviderWiring wiring) {

    /** Checks the limits and copies the providers. */
    public HostOptions {
        providers = List.copyOf(providers);
        Check.above0("seconds of a call", callLimit.toMillis() / 1000.0, 1e9);
        Check.above0("seconds of a start", startLimit.toMillis() / 1000.0, 1e9);
        Check.range("row limit", rowLimit, 1, Integer.MAX_VALUE);
        Check.range("byte limit", (double) byteLimit, 1, (double) Long.MAX_VALUE);
    }

    /**
     * A host without plugins: the system's clock, 60 seconds a call, 20 a start, 500,000 rows and 256 MB an answer.
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
                SecretSource.STANDARD,
                PluginTrust.nobody(),
                Duration.ofSeconds(20),
                null,
                CallPolicy.DEFAULT,
                HostListener.NONE,
                null);
    }

    /**
     * A host of the plugins in a folder, otherwise as {@link #none}: say with {@link #withTrust} whose files it loads, since
     * it trusts nobody's.
     *
     * @param folder the folder of plugin files, or one such file; one that is not there holds none
     * @return the options
     */
    public static HostOptions of(Path folder) {
        return none().copy(options -> options.folder = folder);
    }

    /**
     * The same with providers that need no file: an embedding system's own, or one under test.
     *
     * @param value the providers
     * @return a copy
     */
    public HostOptions withProviders(List<TrainingProvider> value) {
        return copy(options -> options.providers = value);
    }

    /**
     * The same with another clock.
     *
     * @param value tells the time of requests
     * @return a copy
     */
    public HostOptions withClock(InstantSource value) {
        return copy(options -> options.clock = value);
    }

    /**
     * The same with another time for a call.
     *
     * @param value above zero
     * @return a copy
     */
    public HostOptions withCallLimit(Duration value) {
        return copy(options -> options.callLimit = value);
    }

    /**
     * The same with other limits of an answer.
     *
     * @param rows the most rows, findings included, at least 1
     * @param bytes about how many bytes of text, at least 1
     * @return a copy
     */
    public HostOptions withAnswerLimits(int rows, long bytes) {
        return copy(options -> {
            options.rowLimit = rows;
            options.byteLimit = bytes;
        });
    }

    /**
     * The same with another source of secrets.
     *
     * @param value finds secrets by their references
     * @return a copy
     */
    public HostOptions withSecrets(SecretSource value) {
        return copy(options -> options.secrets = value);
    }

    /**
     * The same with other trust in plugin files.
     *
     * @param value whose files are loaded
     * @return a copy
     */
    public HostOptions withTrust(PluginTrust value) {
        return copy(options -> options.trust = value);
    }

    /**
     * The same with another time for the making, and for the closing, of one plugin's provider.
     *
     * @param value above zero
     * @return a copy
     */
    public HostOptions withStartLimit(Duration value) {
        return copy(options -> options.startLimit = value);
    }

    /**
     * The same with another place to unpack plugin files.
     *
     * @param value a folder that is there and that nobody else may write to
     * @return a copy
     */
    public HostOptions withWorkspace(Path value) {
        return copy(options -> options.workspace = value);
    }

    /**
     * The same with another policy of calls.
     *
     * @param value how much the host bears of one plugin
     * @return a copy
     */
    public HostOptions withCalls(CallPolicy value) {
        return copy(options -> options.calls = value);
    }

    /**
     * The same with a listener.
     *
     * @param value hears events and figures
     * @return a copy
     */
    public HostOptions withListener(HostListener value) {
        return copy(options -> options.listener = value);
    }

    /**
     * The same with a wiring of plugins.
     *
     * @param value makes the providers of plugins that ask for it
     * @return a copy
     */
    public HostOptions withWiring(ProviderWiring value) {
        return copy(options -> options.wiring = value);
    }

    private HostOptions copy(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.options();
    }

    /** Options while one of them changes. */
    private static final class Draft {
        private @Nullable Path folder;
        private List<TrainingProvider> providers;
        private InstantSource clock;
        private Duration callLimit;
        private int rowLimit;
        private long byteLimit;
        private SecretSource secrets;
        private PluginTrust trust;
        private Duration startLimit;
        private @Nullable Path workspace;
        private CallPolicy calls;
        private HostListener listener;
        private @Nullable ProviderWiring wiring;

        Draft(HostOptions from) {
            folder = from.folder;
            providers = from.providers;
            clock = from.clock;
            callLimit = from.callLimit;
            rowLimit = from.rowLimit;
            byteLimit = from.byteLimit;
            secrets = from.secrets;
            trust = from.trust;
            startLimit = from.startLimit;
            workspace = from.workspace;
            calls = from.calls;
            listener = from.listener;
            wiring = from.wiring;
        }

        HostOptions options() {
            return new HostOptions(
                    folder,
                    providers,
                    clock,
                    callLimit,
                    rowLimit,
                    byteLimit,
                    secrets,
                    trust,
                    startLimit,
                    workspace,
                    calls,
                    listener,
                    wiring);
        }
    }
}
