package org.lunxun.sdk.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.host.Actors.Part;

/**
 * Random lives of five plugins that fail wherever they can, with calls from four threads while they are loaded, replaced
 * and stopped.
 */
@Tag("slow")
class RandomLivesTest {

    private static final int SEQUENCES = Boolean.getBoolean("lunxun.full") ? 1000 : 100;
    private static final long SEED = Long.getLong("lunxun.seed", 20270308L);
    private static final int PLUGINS = 5;
    private static final int STEPS = 50;

    /** After how many lives it is looked whether all but the named loaders are gone while the stuck threads still are. */
    private static final int LOOK = 25;

    @TempDir
    Path temp;

    private final ExecutorService callers = Executors.newFixedThreadPool(3);

    /** A version that was loaded. */
    private record Version(PluginId plugin, Part part, WeakReference<ClassLoader> loader) {}

    // The time is that of an alarm, not of a measurement: threads that wait for one another would wait for ever.
    @Test
    @Timeout(value = 45, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void everyCallIsAnsweredOrTimedOutAndEveryLoaderCollectedOrItsHolderNamed() throws Exception {
        List<Map<Part, Path>> files = Stream.iterate(0, p -> p < PLUGINS, p -> p + 1)
                .map(p -> Actors.files("p" + p, temp))
                .toList();
        List<Version> versions = new ArrayList<>();
        EnumSet<Part> played = EnumSet.noneOf(Part.class);
        try (Actors actors = new Actors()) {
            for (int sequence = 0; sequence < SEQUENCES; sequence++) {
                long seed = SEED + sequence;
                try {
                    PluginHost host = live(new Random(seed), files, actors, versions, played);
                    named(host, actors.stuck());
                    if (sequence % LOOK == 0) {
                        versions.stream()
                                .filter(version -> !version.part().clings())
                                .forEach(version -> collected(version.loader()));
                        stillHeldAreNamed(host, versions);
                    }
                    actors.letGo();
                } catch (Exception | AssertionError e) {
                    throw new AssertionError("The sequence of -Dlunxun.seed=" + seed + " failed.", e);
                }
            }
        } finally {
            callers.shutdown();
        }
        assertEquals(EnumSet.allOf(Part.class), played);
        versions.forEach(version -> collected(version.loader()));
    }

    /** Fifty steps, and the end of the host. */
    private PluginHost live(
            Random random, List<Map<Part, Path>> files, Actors actors, List<Version> versions, EnumSet<Part> played)
            throws Exception {
        LifeRecord record = new LifeRecord(PLUGINS);
        HostOptions options = HostOptions.none()
                .withTrust(PluginTrust.everybody())
                .withWorkspace(temp)
                .withCallLimit(Duration.ofHours(1))
                .withStartLimit(Duration.ofHours(1))
                .withCalls(new CallPolicy(1000, 1, Duration.ofMillis(1), 1000, Duration.ofMinutes(1)))
                .withListener(record);
        DefaultPluginHost host = DefaultPluginHost.open(options, actors);
        try (host) {
            List<java.util.concurrent.Future<?>> calls = new ArrayList<>();
            for (int step = 0; step < STEPS; step++) {
                int p = random.nextInt(PLUGINS);
                switch (random.nextInt(10)) {
                    case 0, 1 -> {
                        Part part = Part.values()[random.nextInt(Part.values().length)];
                        played.add(part);
                        record.replace(host, p, part, files.get(p).get(part));
                        if (part.starts()) {
                            PluginId id = LifeRecord.id(p);
                            versions.add(new Version(id, part, new WeakReference<>(host.loader(id))));
                        }
                    }
                    case 2 -> record.disable(host, p);
                    case 3, 4 -> record.call(host, p);
                    default -> calls.add(callers.submit(() -> record.call(host, p)));
                }
                record.check(host.plugins());
            }
            for (java.util.concurrent.Future<?> call : calls) {
                call.get();
            }
        }
        record.checkEnd();
        return host;
    }

    /** Whatever thread of a plugin still runs, the host says its name. */
    private static void named(PluginHost host, List<Thread> stuck) {
        List<String> names = host.remains().stream()
                .flatMap(remains -> remains.threads().stream())
                .toList();
        for (Thread thread : stuck) {
            assertTrue(names.contains(thread.getName()), () -> thread.getName() + " is not named in " + names);
        }
    }

    /** A loader that is not collected while threads are stuck is one that the host names. */
    private static void stillHeldAreNamed(PluginHost host, List<Version> versions) {
        List<PluginRemains> remains = host.remains();
        for (Version version : versions) {
            if (version.loader().get() != null) {
                String number = "1.0." + version.part().ordinal();
                assertTrue(
                        remains.stream()
                                .anyMatch(one -> one.plugin().equals(version.plugin())
                                        && one.version().equals(number)),
                        () -> version + " is held and not named in " + remains);
            }
        }
        versions.removeIf(version -> version.loader().get() == null);
    }

    private static void collected(WeakReference<ClassLoader> loader) {
        for (int i = 0; loader.get() != null && i < 200; i++) {
            System.gc();
        }
        assertNull(loader.get(), "the class loader of a stopped plugin is still held");
    }
}
