package org.lunxun.sdk.host;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Plugins that go wrong in every way that a life has a place for, and the time that passes for them: a call is over its
 * time as soon as its thread is stuck, and no earlier, so that no test waits and none is too slow.
 */
final class Actors implements Patience, AutoCloseable {

    /** How a version of a plugin behaves. */
    enum Part {
        GOOD,
        FAILS,
        ERROR,
        OVERFLOWS,
        MEMORY,
        STUCK,
        LEAKS,
        LEAKS_UNSEEN,
        STUCK_STOP,
        BROKEN_STOP,
        STUCK_START,
        BROKEN_START;

        /** Whether the host can load it. */
        boolean starts() {
            return this != STUCK_START && this != BROKEN_START;
        }

        /** Whether threads of it may go on after its end. */
        boolean clings() {
            return this == STUCK || this == LEAKS || this == LEAKS_UNSEEN || this == STUCK_STOP;
        }
    }

    /** Where plugins find what they are stuck in; they see no class of this test. */
    private static final String WORLD = "lunxun.test.actors";

    private static final String SOURCE = """
            package zoo;
            import java.util.*;
            import java.util.concurrent.atomic.*;
            import org.lunxun.model.resource.*;
            import org.lunxun.sdk.api.*;
            @org.pf4j.Extension
            public class Animal implements TrainingProvider, AutoCloseable {
                private final String part = read("part.txt");
                private final AtomicBoolean leaked = new AtomicBoolean();
                public Animal() {
                    switch (part) {
                        case "STUCK_START" -> stuck();
                        case "BROKEN_START" -> throw new LinkageError("born broken");
                        default -> {}
                    }
                }
                public PluginId id() { return PluginId.of(read("id.txt")); }
                public Set<Capability> capabilities() { return EnumSet.of(Capability.CATALOGUE); }
                public void catalogue(CatalogueRequest request, CatalogueSink sink) {
                    switch (part) {
                        case "FAILS" -> throw new IllegalStateException("not today");
                        case "ERROR" -> throw new NoSuchMethodError("gone");
                        case "OVERFLOWS" -> deeper();
                        case "MEMORY" -> throw new OutOfMemoryError("mine");
                        case "STUCK" -> stuck();
                        case "LEAKS", "LEAKS_UNSEEN" -> leak();
                        default -> {}
                    }
                    sink.base(Base.builder(BaseId.of("b"), part, BaseKind.ONLINE).build());
                }
                public void close() {
                    switch (part) {
                        case "STUCK_STOP" -> stuck();
                        case "BROKEN_STOP" -> throw new StackOverflowError("no end");
                        default -> {}
                    }
                }
                private void deeper() { deeper(); }
                private void leak() {
                    if (leaked.compareAndSet(false, true)) {
                        Thread own = new Thread(Animal::stuck, "leech of " + read("id.txt"));
                        if (part.equals("LEAKS_UNSEEN")) { own.setContextClassLoader(null); }
                        own.setDaemon(true);
                        own.start();
                    }
                }
                private static void stuck() {
                    ((Runnable) System.getProperties().get("%s")).run();
                }
                private static String read(String name) {
                    try (var in = Animal.class.getResourceAsStream("/" + name)) {
                        return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                }
            }
            """.formatted(WORLD);

    private final Set<Thread> stuck = ConcurrentHashMap.newKeySet();
    private volatile CountDownLatch release = new CountDownLatch(1);

    Actors() {
        System.getProperties().put(WORLD, (Runnable) this::beStuck);
    }

    /** One file for each part of a plugin; the version says which. */
    static Map<Part, Path> files(String id, Path folder) {
        Map<Part, Path> files = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            files.put(
                    part,
                    PluginWorkshop.plugin(id)
                            .source("zoo.Animal", SOURCE)
                            .manifest("Plugin-Version", "1.0." + part.ordinal())
                            .entry("id.txt", id.getBytes(StandardCharsets.UTF_8))
                            .entry("part.txt", part.name().getBytes(StandardCharsets.UTF_8))
                            .jar(folder, id + "-" + part + ".jar"));
        }
        return files;
    }

    /** Goes on only when everybody does; an interruption changes nothing. */
    private void beStuck() {
        stuck.add(Thread.currentThread());
        CountDownLatch until = release;
        while (until.getCount() > 0) {
            try {
                until.await();
            } catch (InterruptedException e) {
                // It ignores whoever wants it to end.
            }
        }
    }

    @Override
    public <T> T await(FutureTask<T> task, Thread thread, Duration left)
            throws InterruptedException, ExecutionException, TimeoutException {
        while (true) {
            try {
                return task.get(1, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (stuck.contains(thread)) {
                    throw e;
                }
            }
        }
    }

    /** The threads that are stuck now. */
    List<Thread> stuck() {
        return new ArrayList<>(stuck);
    }

    /** Lets everybody go on to their end. */
    void letGo() throws InterruptedException {
        release.countDown();
        for (Thread thread : stuck()) {
            thread.join();
        }
        stuck.clear();
        release = new CountDownLatch(1);
    }

    @Override
    public void close() {
        release.countDown();
        System.getProperties().remove(WORLD);
    }
}
