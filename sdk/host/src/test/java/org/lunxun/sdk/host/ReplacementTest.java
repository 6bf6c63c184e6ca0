package org.lunxun.sdk.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lunxun.sdk.host.PluginWorkshop.healthy;
import static org.lunxun.sdk.host.PluginWorkshop.plugin;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.resource.SourceId;
import org.lunxun.sdk.api.PluginId;

/** Plugins are stopped and replaced while the host works. */
@Tag("slow")
class ReplacementTest {

    private static final int SEQUENCES = Boolean.getBoolean("lunxun.full") ? 1000 : 100;
    private static final long SEED = Long.getLong("lunxun.seed", 20270308L);

    @TempDir
    Path temp;

    private HostOptions options(Path folder) {
        return HostOptions.of(folder)
                .withTrust(PluginTrust.everybody())
                .withWorkspace(temp)
                .withCallLimit(Duration.ofMinutes(1))
                .withStartLimit(Duration.ofMinutes(1));
    }

    private Path version(String id, int number) {
        return healthy(id).manifest("Plugin-Version", number + ".0.0").jar(temp, id + "-" + number + ".jar");
    }

    private static SourceConfig source(String plugin) {
        return SourceConfig.of(SourceId.of("of-" + plugin), PluginId.of(plugin), Map.of(), Path.of("."));
    }

    private static void collected(WeakReference<?> loader) {
        List<byte[]> pressure = new ArrayList<>();
        for (int i = 0; loader.get() != null && i < 200; i++) {
            System.gc();
            pressure.add(new byte[10_000]);
        }
        assertNull(loader.get(), "the old class loader is still held after " + pressure.size() + " collections");
    }

    private static WeakReference<ClassLoader> loader(HostOptions options, List<PluginHost> opened) {
        PluginHost host = PluginHost.open(options);
        opened.add(host);
        return new WeakReference<>(((DefaultPluginHost) host).loader(PluginId.of("a")));
    }

    @Test
    void theLoaderOfAReplacedVersionIsCollectedAndItsFilesAreGone() throws IOException {
        List<PluginHost> opened = new ArrayList<>();
        WeakReference<ClassLoader> old = loader(options(version("a", 1)), opened);
        try (PluginHost host = opened.remove(0)) {
            assertTrue(host.catalogue(source("a")).complete());
            assertEquals("2.0.0", host.replace(version("a", 2)).version());
            assertTrue(host.catalogue(source("a")).complete());
            assertEquals(List.of(), host.remains());
            collected(old);
            try (Stream<Path> files = Files.walk(temp, 2)) {
                assertEquals(
                        1,
                        files.filter(path -> String.valueOf(path.getFileName()).startsWith("plugin-"))
                                .count());
            }
        }
    }

    @Test
    void aThreadThatHoldsAStoppedVersionIsNamed() {
        Path file = plugin("a")
                .catalogue(
                        "Thread own = new Thread(() -> { while (true) { java.util.concurrent.locks.LockSupport.park(); } }, \"leech\"); own.setDaemon(true); own.start();")
                .jar(temp, "leech.jar");
        try (PluginHost host = PluginHost.open(options(file))) {
            assertTrue(host.catalogue(source("a")).complete());
            assertTrue(host.disable(PluginId.of("a")));
            assertEquals(List.of(new PluginRemains(PluginId.of("a"), "1.0.0", List.of("leech"))), host.remains());
            host.replace(version("a", 2));
            assertTrue(host.catalogue(source("a")).complete());
        }
    }

    @Test
    void aRefusedFileChangesNothing() throws IOException {
        try (PluginHost host = PluginHost.open(options(version("a", 1)))) {
            Path broken = Files.writeString(temp.resolve("broken.jar"), "no archive");
            assertEquals(PluginListing.State.REFUSED, host.replace(broken).state());
            assertEquals("1.0.0", host.plugins().get(0).version());
            assertTrue(host.catalogue(source("a")).complete());
        }
    }

    @Test
    void noCallIsLostOrAnsweredTwiceWhileAPluginIsReplaced() throws InterruptedException {
        List<Path> versions = List.of(version("a", 1), version("a", 2));
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger asked = new AtomicInteger();
        ConcurrentLinkedQueue<ProviderAnswer> answers = new ConcurrentLinkedQueue<>();
        try (PluginHost host = PluginHost.open(options(versions.get(0)))) {
            List<Thread> callers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Thread caller = new Thread(() -> {
                    while (!over.get()) {
                        asked.incrementAndGet();
                        answers.add(host.catalogue(source("a")));
                    }
                });
                callers.add(caller);
                caller.start();
            }
            for (int i = 1; i <= 20; i++) {
                int before = answers.size();
                assertEquals(
                        PluginListing.State.READY,
                        host.replace(versions.get(i % 2)).state());
                while (answers.size() < before + 8) {
                    Thread.onSpinWait();
                }
            }
            over.set(true);
            for (Thread caller : callers) {
                caller.join();
            }
        }
        assertEquals(asked.get(), answers.size());
        for (ProviderAnswer answer : answers) {
            assertTrue(answer.complete(), () -> answer.findings().toString());
            assertEquals(1, answer.catalogue().bases().size());
        }
    }

    @Test
    void randomLivesEndAsTheMachineAllows() {
        List<List<Path>> files = new ArrayList<>();
        for (int p = 0; p < 5; p++) {
            String id = "p" + p;
            files.add(List.of(
                    version(id, 1),
                    plugin(id)
                            .catalogue("throw new IllegalStateException(\"not today\");")
                            .jar(temp, id + "-f.jar"),
                    plugin(id)
                            .members("static final int X = Integer.parseInt(\"x\");")
                            .jar(temp, id + "-x.jar"),
                    plugin(id)
                            .catalogue("throw new OutOfMemoryError(\"mine\");")
                            .jar(temp, id + "-m.jar")));
        }
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int sequence = 0; sequence < SEQUENCES; sequence++) {
            long seed = SEED + sequence;
            try {
                live(new Random(seed), files, loaders);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("The sequence of -Dlunxun.seed=" + seed + " failed.", e);
            }
        }
        assertTrue(loaders.size() > SEQUENCES, "something was loaded");
        loaders.forEach(ReplacementTest::collected);
    }

    /** Fifty steps; what is answered must follow from the version that was loaded last. */
    private void live(Random random, List<List<Path>> files, List<WeakReference<ClassLoader>> loaders) {
        String[] expected = new String[5];
        CopyOnWriteArrayList<HostEvent> events = new CopyOnWriteArrayList<>();
        HostOptions options = options(temp.resolve("none"))
                .withCalls(new CallPolicy(8, 1, Duration.ofMillis(1), 1000, Duration.ofMinutes(1)))
                .withListener(new HostListener() {
                    @Override
                    public void happened(HostEvent event) {
                        events.add(event);
                    }
                });
        try (PluginHost host = PluginHost.open(options)) {
            for (int step = 0; step < 50; step++) {
                int p = random.nextInt(5);
                String id = "p" + p;
                switch (random.nextInt(8)) {
                    case 0 -> {
                        int which = random.nextInt(4);
                        PluginListing listing = host.replace(files.get(p).get(which));
                        if (which == 2) {
                            assertEquals(PluginListing.State.REFUSED, listing.state());
                        } else {
                            expected[p] = which == 0 ? "good" : which == 1 ? "fails" : "poison";
                            loaders.add(new WeakReference<>(((DefaultPluginHost) host).loader(PluginId.of(id))));
                        }
                    }
                    case 1 -> {
                        assertEquals(expected[p] != null, host.disable(PluginId.of(id)));
                        expected[p] = null;
                    }
                    default -> expected[p] = asked(host, id, expected[p]);
                }
            }
        }
        long loaded = events.stream()
                .filter(event -> event.kind() == HostEvent.Kind.LOADED)
                .count();
        long unloaded = events.stream()
                .filter(event -> event.kind() == HostEvent.Kind.UNLOADED)
                .count();
        assertEquals(loaded, unloaded, events::toString);
    }

    private static String asked(PluginHost host, String id, String expected) {
        try {
            ProviderAnswer answer = host.catalogue(source(id));
            assertEquals("good".equals(expected), answer.complete());
            if (expected == null) {
                assertEquals(
                        ProviderReason.PLUGIN_REFUSED, answer.findings().get(0).reason());
            }
            assertTrue(!"poison".equals(expected), "the memory is used up");
            return expected;
        } catch (OutOfMemoryError e) {
            assertEquals("poison", expected);
            return "poisoned";
        }
    }
}
