package org.lunxun.examples.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.lunxun.engine.registry.MergedEntry;
import org.lunxun.engine.registry.MergedRegistry;
import org.lunxun.engine.registry.Registry;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.RegistryReason;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Catalogue;
import org.lunxun.model.resource.SourceCatalogue;
import org.lunxun.model.resource.SourceId;
import org.lunxun.sdk.host.HostOptions;
import org.lunxun.sdk.host.PluginHost;
import org.lunxun.sdk.host.SourceConfig;
import org.lunxun.sync.FileSyncState;
import org.lunxun.sync.Sync;
import org.lunxun.sync.SyncConfig;
import org.lunxun.sync.SyncListener;
import org.lunxun.sync.SyncRequest;
import org.lunxun.sync.SyncResult;

/**
 * How fast a sync merges a million rows of 50 sources, and a second one of the same; and how many of 100,000 planted variants of
 * names come together rightly before any person decides.
 *
 * <p>Run it with the number of rows (default 1,000,000) and of variants (default 100,000). Each size is run with a quarter and
 * a half of it, too: what is near-linear doubles. Rows come through the host's gate from a provider that makes them on the way,
 * and the state and the dataset are written to the folder for temporary files.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class RegistryBenchmark {

    private static final int SOURCES = 50;
    private static final int WRITTEN_BY = 4;
    private static final double NANOS = 1e9;
    private static final double MEBI = 1 << 20;

    private RegistryBenchmark() {}

    /**
     * Runs the benchmark and prints its figures.
     *
     * @param arguments perhaps the number of rows, and that of variants
     * @throws IOException when a file cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int variants = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        for (int share : new int[] {4, 2, 1}) {
            sync(rows / share);
        }
        for (int share : new int[] {4, 2, 1}) {
            plant(variants / share);
        }
    }

    private static void sync(int rows) throws IOException {
        Path folder = Files.createTempDirectory("lunxun-registry-");
        try {
            Path roster = roster(folder.resolve("roster"));
            List<SourceConfig> sources = new ArrayList<>();
            for (int source = 0; source < SOURCES; source++) {
                sources.add(SourceConfig.of(
                        SourceId.of("source-" + source),
                        ManyCatalogues.ID,
                        Map.of("source", String.valueOf(source), "rows", String.valueOf(rows / SOURCES)),
                        folder));
            }
            SyncRequest request = SyncRequest.of(SyncConfig.of(sources, roster), folder.resolve("dataset"));
            double first = timed("first", rows, request, folder);
            double second = timed("second", rows, request, folder);
            System.out.printf(Locale.ROOT, "second ÷ first: %.3f%n", second / first);
        } finally {
            delete(folder);
        }
    }

    private static double timed(String which, int rows, SyncRequest request, Path folder) throws IOException {
        resetPeak();
        long begun = System.nanoTime();
        long cpu = processorNanos();
        SyncResult result;
        try (PluginHost host = PluginHost.open(HostOptions.none().withProviders(List.of(new ManyCatalogues())));
                FileSyncState state = FileSyncState.open(folder.resolve("state"))) {
            result = Sync.run(request, host, state, SyncListener.NONE);
        }
        double seconds = (System.nanoTime() - begun) / NANOS;
        System.out.printf(
                Locale.ROOT,
                "%s import of %d rows of %d sources: %s in %.1f s, processor %.1f s, heap at most %.0f MiB%n",
                which,
                rows,
                SOURCES,
                result.end().name().toLowerCase(Locale.ROOT),
                seconds,
                (processorNanos() - cpu) / NANOS,
                peak() / MEBI);
        result.report()
                .kinds()
                .forEach(kind -> System.out.printf(
                        Locale.ROOT, "  %s: %d rows, %d entries%n", kind.kind(), kind.rows(), kind.entries()));
        return seconds;
    }

    /** Variants of institutions, four each, spread over the sources; pairs that came together are compared with the truth. */
    private static void plant(int variants) {
        PlantedNames names = new PlantedNames(7);
        List<List<Base>> bases = new ArrayList<>();
        for (int source = 0; source < SOURCES; source++) {
            bases.add(new ArrayList<>());
        }
        Map<String, Integer> truth = new HashMap<>();
        for (int i = 0; i < variants; i++) {
            int institution = i / WRITTEN_BY;
            int source = (institution * 7 + i % WRITTEN_BY * 11) % SOURCES;
            String id = "v" + i;
            truth.put(id, institution);
            bases.get(source).add(names.base(institution, i % WRITTEN_BY, id));
        }
        List<SourceCatalogue> sources = new ArrayList<>();
        for (int source = 0; source < SOURCES; source++) {
            sources.add(new SourceCatalogue(
                    SourceId.of("source-" + source),
                    new Catalogue(bases.get(source), List.of(), List.of(), List.of(), List.of())));
        }
        long begun = System.nanoTime();
        MergedRegistry registry = Registry.merge(sources);
        double seconds = (System.nanoTime() - begun) / NANOS;
        long joined = 0;
        long right = 0;
        for (MergedEntry<BaseId, Base> entry : registry.bases()) {
            Map<Integer, Integer> together = new HashMap<>();
            entry.members()
                    .forEach(member -> together.merge(truth.get(member.id().value()), 1, Integer::sum));
            joined += pairs(entry.members().size());
            right += together.values().stream()
                    .mapToLong(RegistryBenchmark::pairs)
                    .sum();
        }
        long all = pairs(WRITTEN_BY) * (variants / WRITTEN_BY);
        System.out.printf(
                Locale.ROOT,
                "%d variants of %d institutions: precision %.4f, recall %.4f, %d doubtful pairs; %.1f s%n",
                variants,
                variants / WRITTEN_BY,
                (double) right / joined,
                (double) right / all,
                registry.findings().stream()
                        .filter(finding -> finding.reason() == RegistryReason.DOUBTFUL_PAIR)
                        .count(),
                seconds);
    }

    private static long pairs(int together) {
        return (long) together * (together - 1) / 2;
    }

    private static Path roster(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("policy.json"), "{}");
        Files.writeString(folder.resolve("units.csv"), "unit_id,name,parent_id,region,absence_cap\n");
        Files.writeString(
                folder.resolve("cadres.csv"),
                "cadre_id,name,unit_id,level,category,sector,post,post_since,retires_on\n");
        Files.writeString(folder.resolve("needs.csv"), "cadre_id,topic,gap\n");
        Files.writeString(
                folder.resolve("records.csv"), "cadre_id,topic,base_id,organizer_id,start_date,end_date,hours\n");
        return folder;
    }

    private static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }

    private static void resetPeak() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
