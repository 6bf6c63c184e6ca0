package org.lunxun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.engine.planning.Planner;

class ReplanCommandTest {

    @TempDir
    private Path temp;

    private Path dataset;
    private Path known;

    @BeforeEach
    void plan() {
        dataset = temp.resolve("d");
        SmallDataset.in(dataset);
        known = temp.resolve("plan");
        CommandRun run = planned("plan", dataset.toString(), "--out", known.toString(), "--no-report");
        assertEquals(0, run.exit(), run::all);
    }

    @Test
    void withoutAChangeEveryPlaceStays() throws IOException {
        CommandRun run = replan("b");
        assertEquals(0, run.exit(), run::all);
        assertTrue(run.out().contains("moved       0 cadres"), run::out);
        assertEquals("change,cadre_id,offering_id\n", changes("b"));
        assertEquals(rows(known), rows(temp.resolve("b")));
        assertTrue(Files.exists(temp.resolve("b/plan.json")));
    }

    @Test
    void dryRunWritesTheChangesAlone() throws IOException {
        String place = somePlace();
        Files.writeString(temp.resolve("no.csv"), "cadre_id,offering_id\n" + place + "\n");
        CommandRun run =
                replan("b", "--dry-run", "--refusals", temp.resolve("no.csv").toString());
        assertEquals(0, run.exit(), run::all);
        assertTrue(changes("b").contains("impossible," + place + "\n"), () -> place + run.all());
        assertFalse(Files.exists(temp.resolve("b/assignments.csv")));
        assertFalse(Files.exists(temp.resolve("b/plan.json")));
    }

    /** Row 30 of the capabilities: promised places stay, a cancelled class moves the fewest, shown before it is applied. */
    @Test
    void aCancelledClassMovesNobodyElseAndPromisesStay() throws IOException {
        String cancelled = somePlace().split(",", -1)[1];
        String promise = Files.readAllLines(dataset.resolve("enrolments.csv")).get(1);
        Path offerings = dataset.resolve("offerings.csv");
        List<String> rest = Files.readAllLines(offerings).stream()
                .filter(line -> !line.startsWith(cancelled + ","))
                .toList();
        Files.write(offerings, rest);

        CommandRun run = replan("b");

        assertEquals(0, run.exit(), run::all);
        assertTrue(run.out().contains("moved       0 cadres"), run::out);
        assertTrue(rows(temp.resolve("b")).contains(promise), promise);
        long gone = rows(known).stream()
                .filter(row -> row.endsWith("," + cancelled))
                .count();
        assertEquals(
                gone,
                changes("b")
                        .lines()
                        .filter(row -> row.startsWith("impossible,"))
                        .count());
    }

    @Test
    void theKnownPlanIsNotWrittenOver() {
        CommandRun run = planned("replan", dataset.toString(), "--from", known.toString(), "--out", known.toString());
        assertEquals(64, run.exit(), run::all);
    }

    @Test
    void aWeightBelowNothingIsRefused() {
        CommandRun run = replan("b", "--weight", "-3");
        assertEquals(64, run.exit(), run::all);
        assertTrue(run.all().contains("The weight (-3.0) of a place that stays must be 0 points or more."), run::all);
    }

    private static CommandRun planned(String... words) {
        return CommandRun.with(Planner.create(), new Interruption(), words);
    }

    private CommandRun replan(String out, String... more) {
        String[] words = new String[6 + more.length];
        words[0] = "replan";
        words[1] = dataset.toString();
        words[2] = "--from";
        words[3] = known.toString();
        words[4] = "--out";
        words[5] = temp.resolve(out).toString();
        System.arraycopy(more, 0, words, 6, more.length);
        return planned(words);
    }

    private String changes(String out) throws IOException {
        return Files.readString(temp.resolve(out).resolve("changes.csv"));
    }

    /** The first place that is not promised. */
    private String somePlace() throws IOException {
        List<String> promised = Files.readAllLines(dataset.resolve("enrolments.csv"));
        return rows(known).stream()
                .skip(1)
                .filter(row -> !promised.contains(row))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> rows(Path plan) throws IOException {
        return Files.readAllLines(plan.resolve("assignments.csv"));
    }
}
