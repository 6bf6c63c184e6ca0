package org.lunxun.examples.benchmarks;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The command line of {@link PeersBenchmark}.
 *
 * @param what a number of cadres, or the folder of a dataset
 * @param seed for the generator
 * @param tightness for the generator
 * @param out the file of finished rows
 * @param seconds the limit of processor time of each method
 * @param methods which methods to run; empty: those that are meant for the size
 * @param generator where {@code generate.py} lies
 */
record PeersRequest(
        String what, String seed, String tightness, Path out, long seconds, List<String> methods, Path generator) {

    private static final String USAGE =
            "Maybe: PeersBenchmark SIZE|FOLDER [SEED [TIGHTNESS]] --out FILE [--time SECONDS] [--methods NAME,…]"
                    + " [--generator FILE]";

    /** Copies the names. */
    PeersRequest {
        methods = List.copyOf(methods);
    }

    static PeersRequest parse(String... arguments) {
        Deque<String> left = new ArrayDeque<>(List.of(arguments));
        List<String> plain = new ArrayList<>();
        Path out = null;
        long seconds = 60;
        List<String> methods = List.of();
        Path generator = Path.of("core", "engine", "src", "test", "oracle", "generate.py");
        while (!left.isEmpty()) {
            String word = left.remove();
            switch (word) {
                case "--out" -> out = Path.of(value(word, left));
                case "--time" -> seconds = seconds(value(word, left));
                case "--methods" -> methods = List.of(value(word, left).split(",", -1));
                case "--generator" -> generator = Path.of(value(word, left));
                default -> {
                    require(!word.startsWith("-"), "The option (" + word + ") must be a known one.");
                    plain.add(word);
                }
            }
        }
        require(
                !plain.isEmpty() && plain.size() <= 3,
                "There must be a size or a folder, perhaps a seed and a tightness.");
        if (out == null) {
            throw new IllegalArgumentException("There must be a file for the finished rows (--out).\n" + USAGE);
        }
        return new PeersRequest(
                plain.get(0),
                plain.size() > 1 ? plain.get(1) : "101",
                plain.size() > 2 ? plain.get(2) : "0.5",
                out,
                seconds,
                methods,
                generator);
    }

    /** Whether the dataset is to be made, not only to be read. */
    boolean generated() {
        return what.matches("[0-9]+");
    }

    /** What the rows of this dataset are called. */
    String dataset() {
        Path name = Path.of(what).toAbsolutePath().normalize().getFileName();
        return generated() ? what + "-" + seed + "-" + tightness : String.valueOf(name);
    }

    private static String value(String option, Deque<String> left) {
        @Nullable String value = left.poll();
        if (value == null) {
            throw new IllegalArgumentException("The option (" + option + ") must be followed by its value.\n" + USAGE);
        }
        return value;
    }

    private static long seconds(String text) {
        require(text.matches("[1-9][0-9]{0,5}"), "The time (" + text + ") must be whole seconds, 1 to 999999.");
        return Long.parseLong(text);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message + "\n" + USAGE);
        }
    }
}
