package org.lunxun.examples.benchmarks;

import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.SourceId;
import org.lunxun.sdk.api.Capability;
import org.lunxun.sdk.api.Health;
import org.lunxun.sdk.api.HealthRequest;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.api.TrainingProvider;
import org.lunxun.sdk.host.HostOptions;
import org.lunxun.sdk.host.PluginHost;
import org.lunxun.sdk.host.SourceConfig;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What a whole call through the plugin host costs, beside handing the same question to another thread and waiting for it
 * with a limit: a host that can abandon a call cannot do with less. Two callers ask at once; the provider answers at once.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Threads(2)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Stability(Stability.Level.EXPERIMENTAL)
public class GateBenchmark {

    /** The call that a cost is compared with, in microseconds. */
    private static final double SHORT_CALL = 50_000;

    private static final SourceConfig SOURCE =
            SourceConfig.of(SourceId.of("source"), PluginId.of("ready"), Map.of(), Path.of("."));

    private final Ready provider = new Ready();
    private PluginHost host = PluginHost.open(HostOptions.none());
    private ExecutorService threads = Executors.newCachedThreadPool();

    /** Made by JMH. */
    public GateBenchmark() {}

    /** A provider that is always well. */
    private static final class Ready implements TrainingProvider {
        private static final Health UP = Health.up();

        @Override
        public PluginId id() {
            return PluginId.of("ready");
        }

        @Override
        public Set<Capability> capabilities() {
            return EnumSet.of(Capability.HEALTH);
        }

        @Override
        public Health health(HealthRequest request) {
            return UP;
        }
    }

    /** Opens what is compared. */
    @Setup
    public void open() {
        host = PluginHost.open(HostOptions.none().withProviders(List.of(provider)));
        threads = Executors.newCachedThreadPool();
    }

    /** Closes it. */
    @TearDown
    public void close() {
        host.close();
        threads.shutdownNow();
    }

    /**
     * The hand-over alone, with threads that are reused.
     *
     * @return the answer
     * @throws InterruptedException never
     * @throws ExecutionException never
     * @throws TimeoutException when a minute is not enough
     */
    @Benchmark
    public Object handOver() throws InterruptedException, ExecutionException, TimeoutException {
        return threads.submit(provider::capabilities).get(1, TimeUnit.MINUTES);
    }

    /**
     * A question through the host: settings, breaker, places, thread, deadline, checks, figures.
     *
     * @return the answer
     */
    @Benchmark
    public Object gate() {
        return host.health(SOURCE);
    }

    /**
     * Runs both in one run and prints their ratio.
     *
     * @param args none
     * @throws RunnerException when a benchmark fails
     */
    public static void main(String[] args) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(GateBenchmark.class.getName())
                        .shouldFailOnError(true)
                        .build())
                .run();
        double gate = score(results, "gate");
        double handOver = score(results, "handOver");
        System.out.printf(
                Locale.ROOT,
                "gate %.1f µs, hand-over %.1f µs: ratio %.2f; %.3f %% of a call of 50 ms%n",
                gate,
                handOver,
                gate / handOver,
                100 * gate / SHORT_CALL);
    }

    private static double score(Collection<RunResult> results, String name) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + name))
                .mapToDouble(result -> result.getPrimaryResult().getScore())
                .findFirst()
                .orElseThrow();
    }
}
