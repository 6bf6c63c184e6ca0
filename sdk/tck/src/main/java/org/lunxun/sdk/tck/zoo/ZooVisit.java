package org.lunxun.sdk.tck.zoo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;

/**
 * Puts one animal between two healthy plugins and looks how a host comes through it: opening, two calls (one where the animal
 * hangs), the neighbours' calls, closing.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class ZooVisit {

    private static final List<String> NEIGHBOURS = List.of("a-neighbour", "z-neighbour");

    private final ZooHost.Opener opener;
    private final Duration callLimit;
    private final Duration shortLimit;
    private final Duration patience;

    private ZooVisit(ZooHost.Opener opener, Duration callLimit, Duration shortLimit, Duration patience) {
        this.opener = opener;
        this.callLimit = callLimit;
        this.shortLimit = shortLimit;
        this.patience = patience;
    }

    /**
     * A visit to a kind of host.
     *
     * @param opener opens hosts of this kind
     * @param callLimit the limit of calls, for hosts that have one
     * @param shortLimit the same for animals that never answer
     * @param patience how much longer than the limit the visitor waits for each step
     * @return the visit
     */
    public static ZooVisit of(ZooHost.Opener opener, Duration callLimit, Duration shortLimit, Duration patience) {
        return new ZooVisit(opener, callLimit, shortLimit, patience);
    }

    /** Ends a visit with its verdict. */
    private static final class Ended extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Verdict.Fate fate;

        Ended(Verdict.Fate fate, String words) {
            super(words);
            this.fate = fate;
        }
    }

    private interface Step<T> {
        T run() throws Exception;
    }

    /**
     * Visits one animal.
     *
     * @param animal the animal
     * @param folder an empty folder, inside one that may be looked at for what was left behind
     * @return how the host came through it
     * @throws IOException when the files cannot be written
     */
    public Verdict visit(Animal animal, Path folder) throws IOException {
        Path plugins = Files.createDirectories(folder.resolve("home").resolve("plugins"));
        for (String neighbour : NEIGHBOURS) {
            opener.sign(Hatchery.neighbour(neighbour, plugins));
        }
        for (Path file : Hatchery.hatch(animal, plugins)) {
            if (!animal.property("spoilt", "").equals("unsigned")) {
                opener.sign(file);
            }
            Hatchery.spoil(animal, file);
        }
        Duration limit = animal.hangs() ? shortLimit : callLimit;
        try {
            ZooHost host = step(
                    limit, () -> opener.open(plugins, limit), Verdict.Fate.NOT_OPENED, Verdict.Fate.HUNG_WHILE_LOADING);
            String words;
            try {
                words = inside(host, animal, limit);
            } catch (Ended e) {
                closeQuietly(host, limit);
                throw e;
            }
            step(
                    limit,
                    () -> {
                        host.close();
                        return true;
                    },
                    Verdict.Fate.CLOSE_FAILED,
                    Verdict.Fate.CLOSE_HUNG);
            if (Files.exists(folder.resolve("home").resolve("climbed.txt"))
                    || Files.exists(folder.resolve("climbed.txt"))) {
                throw new Ended(Verdict.Fate.LEFT_BEHIND, "climbed.txt");
            }
            return new Verdict(animal.name(), Verdict.Fate.SURVIVED, words);
        } catch (Ended e) {
            return new Verdict(animal.name(), e.fate, String.valueOf(e.getMessage()));
        }
    }

    private String inside(ZooHost host, Animal animal, Duration limit) throws Ended {
        String words = told(asked(host, animal.name(), limit), animal);
        if (!animal.hangs()) {
            told(asked(host, animal.name(), limit), animal);
        }
        for (String neighbour : NEIGHBOURS) {
            ZooHost.Told told = asked(host, neighbour, limit);
            if (told.handling() != Handling.ANSWERED || !told.bases().equals(List.of(neighbour))) {
                throw new Ended(Verdict.Fate.NEIGHBOURS_LOST, neighbour + ": " + told);
            }
        }
        return words;
    }

    /** Judges one answer; returns what is told of it. */
    private static String told(ZooHost.Told told, Animal animal) throws Ended {
        if (!animal.survived().contains(told.handling())) {
            Verdict.Fate fate = told.handling() == Handling.ANSWERED ? Verdict.Fate.TAKEN_IN : Verdict.Fate.SILENT;
            throw new Ended(fate, told.toString());
        }
        if (told.handling() == Handling.ANSWERED) {
            if (!told.bases().equals(animal.bases())) {
                throw new Ended(Verdict.Fate.ROWS_WRONG, told.bases().toString());
            }
            return "answered";
        }
        if (told.why().isBlank()) {
            throw new Ended(Verdict.Fate.SILENT, told.toString());
        }
        return told.why();
    }

    /** Asks on a thread of the visitor, which must be left as it was. */
    private ZooHost.Told asked(ZooHost host, String plugin, Duration limit) throws Ended {
        boolean[] disturbed = {false};
        ZooHost.Told told = step(
                limit,
                () -> {
                    Thread thread = Thread.currentThread();
                    ClassLoader before = thread.getContextClassLoader();
                    ZooHost.Told answer = host.ask(plugin);
                    disturbed[0] = thread.getContextClassLoader() != before
                            || thread.isInterrupted()
                            || thread.getPriority() != Thread.NORM_PRIORITY;
                    return answer;
                },
                Verdict.Fate.CALLER_HIT,
                Verdict.Fate.CALL_HUNG);
        if (disturbed[0]) {
            throw new Ended(Verdict.Fate.CALLER_DISTURBED, plugin);
        }
        return told;
    }

    private void closeQuietly(ZooHost host, Duration limit) {
        try {
            step(
                    limit,
                    () -> {
                        host.close();
                        return true;
                    },
                    Verdict.Fate.CLOSE_FAILED,
                    Verdict.Fate.CLOSE_HUNG);
        } catch (Ended e) {
            // The visit has ended for another reason, which came first.
        }
    }

    private <T> T step(Duration limit, Step<T> step, Verdict.Fate threw, Verdict.Fate hung) throws Ended {
        FutureTask<Attempt<T>> task = new FutureTask<>(() -> attempt(step));
        Thread thread = new Thread(task, "zoo-visitor");
        thread.setDaemon(true);
        thread.start();
        try {
            Attempt<T> attempt = task.get(limit.plus(patience).toMillis(), TimeUnit.MILLISECONDS);
            T value = attempt.value();
            if (value == null) {
                throw new Ended(attempt.memory() ? Verdict.Fate.PROCESS_ENDED : threw, attempt.thrown());
            }
            return value;
        } catch (ExecutionException e) {
            throw new Ended(threw, "failed");
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new Ended(hung, "gave up");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Ended(hung, "interrupted");
        }
    }

    /** What came of a step; nothing of an exception is kept but its type, since its other parts may be hostile. */
    private record Attempt<T>(@Nullable T value, String thrown, boolean memory) {}

    private static <T> Attempt<T> attempt(Step<T> step) {
        try {
            return new Attempt<>(step.run(), "", false);
        } catch (Throwable thrown) {
            return new Attempt<>(null, thrown.getClass().getName(), thrown instanceof OutOfMemoryError);
        }
    }
}
