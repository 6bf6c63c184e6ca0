package org.lunxun.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.lunxun.model.Stability;
import org.lunxun.sdk.host.HostOptions;
import org.lunxun.sdk.host.PluginHost;
import org.lunxun.sdk.host.PluginListing;
import org.lunxun.sdk.host.PluginSigner;
import org.lunxun.sdk.host.PluginTrust;
import org.lunxun.sdk.host.SignatureAlgorithm;
import org.lunxun.sdk.host.SigningKey;
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
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How long a host takes to open on a hundred signed plugins of one megabyte, and to close: copying, verifying every entry
 * and the signature, looking through the class files, making each provider; then unloading and deleting. The first time in
 * a JVM of its own, as a program that starts meets it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(5)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Stability(Stability.Level.EXPERIMENTAL)
public class LoadingBenchmark {

    private static final int PLUGINS = 100;

    private Path folder = Path.of("");
    private HostOptions options = HostOptions.none();

    /** Made by JMH. */
    public LoadingBenchmark() {}

    /**
     * Packs and signs the plugins.
     *
     * @throws IOException when a file cannot be written
     */
    @Setup
    public void pack() throws IOException {
        folder = Files.createTempDirectory("lunxun-loading-");
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        Path trusted = Files.createDirectory(folder.resolve("trusted"));
        SigningKey key = SigningKey.generate(SignatureAlgorithm.ED25519);
        key.writePublic(trusted.resolve("vendor.pub"));
        PackedPlugins.write(plugins, PLUGINS, PluginSigner.of(key));
        options = HostOptions.of(plugins).withTrust(PluginTrust.require(trusted));
    }

    /**
     * Deletes them.
     *
     * @throws IOException when a file cannot be deleted
     */
    @TearDown
    public void delete() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /**
     * Opens and closes a host.
     *
     * @return what it loaded
     */
    @Benchmark
    public List<PluginListing> load() {
        try (PluginHost host = PluginHost.open(options)) {
            List<PluginListing> listings = host.plugins();
            if (listings.size() != PLUGINS
                    || listings.stream().anyMatch(one -> one.state() != PluginListing.State.READY)) {
                throw new IllegalStateException("Every plugin must be loaded: " + listings);
            }
            return listings;
        }
    }

    /**
     * Runs it and prints the mean.
     *
     * @param args none
     * @throws RunnerException when the benchmark fails
     */
    public static void main(String[] args) throws RunnerException {
        double milliseconds = new Runner(new OptionsBuilder()
                        .include(LoadingBenchmark.class.getName())
                        .shouldFailOnError(true)
                        .build())
                .runSingle()
                .getPrimaryResult()
                .getScore();
        System.out.printf(Locale.ROOT, "%d plugins of 1 MB: %.2f s%n", PLUGINS, milliseconds / 1000);
    }
}
