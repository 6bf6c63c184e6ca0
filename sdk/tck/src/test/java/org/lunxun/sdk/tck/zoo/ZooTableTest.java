package org.lunxun.sdk.tck.zoo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pf4j.DefaultPluginManager;

/**
 * The table in the README is what comes out when our host and PF4J as it comes are led through the zoo. To write it anew:
 * {@code mvn -pl sdk/tck -am verify -Dlunxun.zoo.write=true}.
 */
@Tag("slow")
class ZooTableTest {

    /** How many virtual machines work side by side: most of their time is waiting. */
    private static final int VISITORS = 3;

    private static final Path README = Path.of("README.md");
    private static final String BEGIN = "<!-- zoo: made by ZooTableTest -->\n";
    private static final String END = "<!-- end of zoo -->";

    @TempDir
    Path folder;

    @Test
    void theReadmeShowsWhatTheRunShows() throws Exception {
        ExecutorService visitors = Executors.newFixedThreadPool(VISITORS);
        try {
            List<Future<Map<String, Verdict.Fate>>> parts = new ArrayList<>();
            for (int part = 0; part < VISITORS; part++) {
                List<String> animals = part(part);
                Path work = Files.createDirectory(folder.resolve("visitor-" + part));
                parts.add(visitors.submit(() -> stock(animals, work)));
            }
            // Ours while the others wait for what never comes.
            Zoo.animals().forEach(LunxunHost::verdict);
            Map<String, Verdict.Fate> stock = new HashMap<>();
            for (Future<Map<String, Verdict.Fate>> part : parts) {
                stock.putAll(part.get());
            }
            compare(table(stock));
        } finally {
            visitors.shutdownNow();
        }
    }

    private static List<String> part(int part) {
        List<String> animals = Zoo.animals().stream().map(Animal::name).toList();
        return IntStream.range(0, animals.size())
                .filter(i -> i % VISITORS == part)
                .mapToObj(animals::get)
                .toList();
    }

    private static String table(Map<String, Verdict.Fate> stock) {
        StringBuilder table = new StringBuilder(
                "| animal | what it does | Lunxun | PF4J " + pf4j() + " alone |\n|---|---|---|---|\n");
        for (Animal animal : Zoo.animals()) {
            Verdict ours = LunxunHost.verdict(animal);
            String word = ours.fate() == Verdict.Fate.SURVIVED
                    ? ours.words()
                    : ours.fate().phrase();
            table.append("| ")
                    .append(animal.name())
                    .append(" | ")
                    .append(animal.habit())
                    .append(" | ")
                    .append(shown(word))
                    .append(" | ")
                    .append(alone(animal, Objects.requireNonNull(stock.get(animal.name()))))
                    .append(" |\n");
        }
        return table.toString();
    }

    private static void compare(String table) throws IOException {
        String readme = Files.readString(README);
        int begin = readme.indexOf(BEGIN) + BEGIN.length();
        int end = readme.indexOf(END);
        if (Boolean.getBoolean("lunxun.zoo.write")) {
            Files.writeString(README, readme.substring(0, begin) + table + readme.substring(end));
        } else {
            assertEquals(table, readme.substring(begin, end));
        }
    }

    /** How a flood ends depends on the machine: rows are taken until time or memory ends, or all of them. */
    private static String alone(Animal animal, Verdict.Fate fate) {
        boolean flooded = animal.property("floods", "").equals("true") && fate != Verdict.Fate.SURVIVED;
        return flooded ? "took rows until time, memory or the rows ended" : fate.phrase();
    }

    private static String shown(String word) {
        return word.equals("answered") ? word : "`" + word + "`";
    }

    private static String pf4j() {
        return DefaultPluginManager.class.getPackage().getImplementationVersion();
    }

    /** Starts virtual machines until every animal was visited; one that ends takes its animal's verdict with it. */
    private static Map<String, Verdict.Fate> stock(List<String> animals, Path work)
            throws IOException, InterruptedException {
        Map<String, Verdict.Fate> fates = new HashMap<>();
        List<String> left = new ArrayList<>(animals);
        for (int round = 0; !left.isEmpty(); round++) {
            List<String> lines = round(left, Files.createDirectory(work.resolve("round-" + round)));
            for (String line : lines) {
                String[] parts = line.split("\t", -1);
                if (parts.length == 2 && left.remove(parts[0])) {
                    fates.put(parts[0], Verdict.Fate.valueOf(parts[1]));
                }
            }
            if (!left.isEmpty() && !lines.contains(StockPf4j.AGAIN)) {
                fates.put(left.remove(0), Verdict.Fate.PROCESS_ENDED);
            }
        }
        return fates;
    }

    private static List<String> round(List<String> animals, Path work) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                StockPf4j.class.getName(),
                work.toString()));
        command.addAll(animals);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
            }
        }
        process.waitFor();
        return lines;
    }
}
