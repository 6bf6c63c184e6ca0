package org.lunxun.sdk.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lunxun.sdk.host.PluginWorkshop.healthy;
import static org.lunxun.sdk.host.PluginWorkshop.plugin;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.model.resource.SourceId;
import org.lunxun.sdk.api.PluginId;

/** Plugins are stopped and replaced while the host works. */
@Tag("slow")
class ReplacementTest {

    private static final int CALLERS = 8;
    private static final int UPGRADES = 20;

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
    void aDisabledPluginIsCollectedEvenIfItsSettingsHoldItsClasses() {
        Path file = plugin("a").members("""
                        enum Mode { FAST, SLOW }
                        public List<Setting<?>> settings() { return List.of(Setting.word("mode", "How", Mode.class)); }
                        """).jar(temp, "moded.jar");
        List<PluginHost> opened = new ArrayList<>();
        WeakReference<ClassLoader> old = loader(options(file), opened);
        try (PluginHost host = opened.remove(0)) {
            assertEquals(1, host.plugins().get(0).settings().size());
            assertTrue(host.disable(PluginId.of("a")));
            assertEquals(List.of(), host.plugins().get(0).settings());
            collected(old);
        }
    }

    @Test
    void aThreadWithoutAContextIsNamedByTheClassesThatItWorksIn() throws InterruptedException {
        CountDownLatch leave = new CountDownLatch(1);
        BlockingQueue<Thread> begun = new LinkedBlockingQueue<>();
        System.getProperties().put("lunxun.test.begun", begun);
        System.getProperties().put("lunxun.test.leave", leave);
        Path file = plugin("a")
                .members("""
                        @SuppressWarnings("unchecked")
                        static void hide() {
                            ((Queue<Thread>) System.getProperties().get("lunxun.test.begun")).add(Thread.currentThread());
                            try {
                                ((java.util.concurrent.CountDownLatch) System.getProperties().get("lunxun.test.leave")).await();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                        }
                        """)
                .catalogue(
                        "Thread own = new Thread(Animal::hide, \"hidden\"); own.setContextClassLoader(null); own.setDaemon(true); own.start();")
                .jar(temp, "hidden.jar");
        try (PluginHost host = PluginHost.open(options(file))) {
            assertTrue(host.catalogue(source("a")).complete());
            Thread hidden = begun.take();
            assertTrue(host.disable(PluginId.of("a")));
            assertEquals(List.of(new PluginRemains(PluginId.of("a"), "1.0.0", List.of("hidden"))), host.remains());
            leave.countDown();
            hidden.join();
            assertEquals(List.of(), host.remains());
        } finally {
            System.getProperties().remove("lunxun.test.begun");
            System.getProperties().remove("lunxun.test.leave");
        }
    }

    /** One version of a plugin that answers with its number, and counts how often it was really asked. */
    private Path counting(int number) {
        return plugin("a")
                .manifest("Plugin-Version", number + ".0.0")
                .entry("number.txt", String.valueOf(number).getBytes(StandardCharsets.UTF_8))
                .catalogue("""
                        ((java.util.concurrent.atomic.AtomicInteger) System.getProperties().get("lunxun.test.asked")).incrementAndGet();
                        String number = new String(getClass().getResourceAsStream("/number.txt").readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                        sink.base(Base.builder(BaseId.of("b"), number, BaseKind.ONLINE).build());
                        """)
                .jar(temp, "a-" + number + ".jar");
    }

    /** What one caller was answered, and between which versions it asked. */
    private record Asked(int oldest, int newest, ProviderAnswer answer) {

        void check() {
            assertTrue(answer.complete(), () -> answer.findings().toString());
            assertEquals(List.of(), answer.findings());
            assertEquals(1, answer.catalogue().bases().size());
            int version = Integer.parseInt(answer.catalogue().bases().get(0).name());
            assertTrue(
                    oldest <= version && version <= newest,
                    () -> version + " answered, not " + oldest + " to " + newest);
        }
    }

    @Test
    void noCallIsLostOrAnsweredTwiceWhileAPluginIsReplacedTwentyTimes() throws InterruptedException {
        List<Path> versions =
                IntStream.rangeClosed(0, UPGRADES).mapToObj(this::counting).toList();
        AtomicInteger reached = new AtomicInteger();
        System.getProperties().put("lunxun.test.asked", reached);
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        AtomicInteger asked = new AtomicInteger();
        ConcurrentLinkedQueue<Asked> answers = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<Throwable> thrown = new ConcurrentLinkedQueue<>();
        try (PluginHost host = PluginHost.open(options(versions.get(0)))) {
            List<Thread> callers = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                Thread caller = new Thread(() -> {
                    while (!over.get()) {
                        asked.incrementAndGet();
                        int oldest = done.get();
                        ProviderAnswer answer = host.catalogue(source("a"));
                        answers.add(new Asked(oldest, begun.get(), answer));
                    }
                });
                caller.setUncaughtExceptionHandler((thread, error) -> thrown.add(error));
                callers.add(caller);
                caller.start();
            }
            for (int i = 1; i <= UPGRADES; i++) {
                int before = answers.size();
                begun.set(i);
                assertEquals(
                        PluginListing.State.READY, host.replace(versions.get(i)).state());
                done.set(i);
                while (answers.size() < before + CALLERS && thrown.isEmpty()) {
                    Thread.onSpinWait();
                }
            }
            over.set(true);
            for (Thread caller : callers) {
                caller.join();
            }
        } finally {
            System.getProperties().remove("lunxun.test.asked");
        }
        assertEquals(List.of(), List.copyOf(thrown));
        assertEquals(asked.get(), answers.size(), "a call was lost");
        assertEquals(asked.get(), reached.get(), "a plugin was asked twice for one call");
        answers.forEach(Asked::check);
    }
}
