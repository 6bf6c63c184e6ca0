package org.lunxun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.engine.planning.Effort;
import org.lunxun.engine.planning.PlanRequest;
import org.lunxun.engine.planning.PlanResult;
import org.lunxun.engine.planning.Planner;
import org.lunxun.engine.planning.Stopped;
import org.lunxun.engine.rules.Evaluator;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.PlanReason;
import org.lunxun.model.finding.Severity;

class PlanCommandTest {

    @TempDir
    private Path temp;

    @Test
    void writesThePlanItsTablesAndItsReport() {
        CommandRun run = plan(new PatientPlanner(), SmallDataset.in(temp.resolve("d")));
        assertEquals(0, run.exit(), run::all);
        assertTrue(read("assignments.csv").startsWith("cadre_id,offering_id\nC1,K3\n"), read("assignments.csv"));
        assertTrue(read("assignments.csv").contains("C2,K1\n"), read("assignments.csv"));
        assertEquals("scarce,id,first,last,price\nSEATS,K1,,,12.5\n", read("prices.csv"));
        assertTrue(run.out().contains("report      " + out().resolve("report")), run::out);
        assertTrue(Files.isRegularFile(out().resolve("report/index.html")));
    }

    @Test
    void saysTheResultInAFewLines() {
        CommandRun run = plan(new PatientPlanner(), SmallDataset.in(temp.resolve("d")), "--no-report");
        List<String> lines = run.out().lines().toList();
        assertEquals("plan        " + out().resolve("assignments.csv"), lines.get(0));
        assertTrue(lines.get(1).matches("score +[0-9]+\\.[0-9]{2}"), run::out);
        assertTrue(lines.get(2).matches("bound +[0-9]+\\.[0-9]{2}"), run::out);
        assertTrue(lines.get(3).matches("gap +[0-9.]+ %"), run::out);
        assertTrue(lines.get(4).matches("covered +[0-9]+ of 8 .*"), run::out);
        assertFalse(Files.exists(out().resolve("report")));
    }

    @Test
    void planJsonSaysHowGoodThePlanIs() {
        plan(
                new PatientPlanner(),
                SmallDataset.in(temp.resolve("d")),
                "--no-report",
                "--seed",
                "7",
                "--effort",
                "quick");
        PlanJson json = PlanJson.read(out().resolve("plan.json"));
        assertEquals(7, json.seed());
        assertEquals(Effort.QUICK, json.effort());
        assertEquals(Stopped.EFFORT, json.stopped());
        assertEquals(PlanReason.CLASS_FULL, json.uncovered().get(0).reason());
        String text = read("plan.json");
        for (String key : List.of("score", "parts", "bound", "gap", "stopped", "findings")) {
            assertTrue(text.contains("\n  \"" + key + "\": "), text);
        }
        assertFalse(text.contains(temp.toString()), text);
    }

    @Test
    void quotasOfLaterYearsAddUpToTheSeatsUsed() {
        plan(new PatientPlanner(), SmallDataset.in(temp.resolve("d")), "--no-report");
        Map<String, Integer> used = new TreeMap<>();
        read("assignments.csv").lines().skip(1).forEach(row -> used.merge(row.split(",")[1], 1, Integer::sum));
        Map<String, Integer> quotas = new TreeMap<>();
        read("quotas.csv").lines().skip(1).map(row -> row.split(",")).forEach(row -> {
            assertEquals("2028", row[0]);
            quotas.merge(row[1], Integer.parseInt(row[3]), Integer::sum);
        });
        assertEquals(Map.of("K3", used.get("K3")), quotas);
    }

    @Test
    void aDatasetWithLostRowsIsPlannedAsItsCleanedOne() throws IOException {
        SmallDataset broken = SmallDataset.in(temp.resolve("d"))
                .replace("cadres.csv", "C3,知微,U1,L2", "C3,知微,U9,L2")
                .replace("needs.csv", "C1,法治,0.5,问卷", "C1,法治,0.5,");
        CommandRun.of(
                "check",
                broken.folder().toString(),
                "--clean",
                temp.resolve("clean").toString());
        CommandRun run = plan(new PatientPlanner(), broken);
        assertEquals(1, run.exit(), run::all);
        assertTrue(run.err().contains("[lost] cadres.csv, row 4, column unit_id"), run::err);
        CommandRun clean = CommandRun.of(
                "plan",
                temp.resolve("clean").toString(),
                "--out",
                temp.resolve("o2").toString());
        assertEquals(0, clean.exit(), clean::all);
        assertEquals(bytes(temp.resolve("o2")), bytes(out()));
    }

    @Test
    void nothingIsWrittenOutOfWhatIsUnusable() {
        CommandRun run = plan(
                new PatientPlanner(),
                SmallDataset.in(temp.resolve("d")).replace("policy.json", "\"format\": 1", "\"format\": 2"));
        assertEquals(2, run.exit(), run::all);
        assertTrue(run.err().contains("[unusable] policy.json"), run::err);
        assertFalse(Files.exists(out()));
    }

    @Test
    void aBrokenPromiseStopsUnlessItIsDropped() throws IOException {
        SmallDataset dataset = SmallDataset.in(temp.resolve("d")).append("enrolments.csv", "C6,K1");
        CommandRun stopped = plan(new PatientPlanner(), dataset);
        assertEquals(2, stopped.exit(), stopped::all);
        assertTrue(stopped.err().contains("enrolments.csv, row 3, column offering_id"), stopped::err);
        assertTrue(stopped.err().contains("--drop-promises"), stopped::err);
        Path dropped = temp.resolve("dropped.csv");
        Files.writeString(dropped, "cadre_id,offering_id\nC6,K1\n");
        CommandRun run = plan(new PatientPlanner(), dataset, "--drop-promises", dropped.toString(), "--no-report");
        assertEquals(0, run.exit(), run::all);
        assertTrue(read("assignments.csv").contains("C2,K1"), "the other promise is kept");
    }

    @Test
    void aListOfPromisesThatIsNotThereIsUnusable() {
        CommandRun run = plan(
                new PatientPlanner(),
                SmallDataset.in(temp.resolve("d")),
                "--drop-promises",
                temp.resolve("nothing.csv").toString());
        assertEquals(2, run.exit(), run::all);
        assertTrue(run.err().contains("nothing.csv"), run::err);
    }

    @Test
    void noValidPlanIsNamedWithItsReason() {
        Planner none = (request, listener) -> new PlanResult(
                false,
                List.of(),
                Evaluator.of(request.dataset()).evaluate(List.of()),
                0,
                Stopped.CONVERGED,
                List.of(),
                List.of(),
                List.of(Finding.of(Severity.PROBLEM, PlanReason.NO_VALID_PLAN)));
        CommandRun run = plan(none, SmallDataset.in(temp.resolve("d")));
        assertEquals(3, run.exit(), run::all);
        assertTrue(run.err().contains("No valid plan was found"), run::err);
        assertFalse(Files.exists(out()));
    }

    @Test
    void anInterruptedPlanIsWrittenWithoutItsReport() {
        Interruption interruption = new Interruption();
        Planner interrupted = (request, listener) -> {
            Thread user = new Thread(() -> interruption.interrupt(60));
            user.start();
            while (!request.cancelled().getAsBoolean()) {
                Thread.onSpinWait();
            }
            return new PatientPlanner().plan(request, listener);
        };
        CommandRun run = CommandRun.with(
                interrupted,
                interruption,
                "plan",
                SmallDataset.in(temp.resolve("d")).folder().toString(),
                "--out",
                out().toString());
        assertEquals(130, run.exit(), run::all);
        assertEquals(
                Stopped.CANCELLED, PlanJson.read(out().resolve("plan.json")).stopped());
        assertFalse(Files.exists(out().resolve("report")));
    }

    @Test
    void withoutWordsTheEffortIsStandardAndNothingLimitsIt() {
        PlanRequest request = requestOf();
        assertEquals(Effort.STANDARD, request.effort());
        assertEquals(1, request.seed());
        assertEquals(2, request.threads());
        assertNull(request.timeLimit());
    }

    @Test
    void timeAloneMeansThoroughUntilThen() {
        PlanRequest request = requestOf("--time", "60s", "--threads", "1");
        assertEquals(Effort.THOROUGH, request.effort());
        assertEquals(1, request.threads());
        assertTrue(request.timeLimit() != null && request.timeLimit().deadline() < 60_000_000_000L);
        assertTrue(request.timeLimit() != null && request.timeLimit().deadline() > 59_000_000_000L);
    }

    @Test
    void timeCapsTheEffortThatIsAskedFor() {
        assertEquals(
                Effort.QUICK, requestOf("--time", "60s", "--effort", "quick").effort());
    }

    @Test
    void threadsMustBeOneOrMore() {
        CommandRun run = plan(new PatientPlanner(), SmallDataset.in(temp.resolve("d")), "--threads", "0");
        assertEquals(64, run.exit(), run::all);
        assertTrue(run.err().contains("\nMaybe leave --threads out"), run::err);
    }

    @Test
    void aFileInThePlaceOfTheFolderIsTold() throws IOException {
        Files.writeString(out(), "x");
        CommandRun run = plan(new PatientPlanner(), SmallDataset.in(temp.resolve("d")));
        assertEquals(64, run.exit(), run::all);
        assertTrue(run.err().contains("must be a folder, but it is a file.\nMaybe "), run::err);
    }

    private PlanRequest requestOf(String... words) {
        AtomicReference<PlanRequest> asked = new AtomicReference<>();
        Planner planner = (request, listener) -> {
            asked.set(request);
            return new PatientPlanner().plan(request, listener);
        };
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--no-report");
        plan(planner, SmallDataset.in(temp.resolve("d")), all.toArray(String[]::new));
        return asked.get();
    }

    private CommandRun plan(Planner planner, SmallDataset dataset, String... more) {
        Stream<String> words = Stream.of("plan", dataset.folder().toString(), "--out", out().toString());
        CommandRun run = CommandRun.with(
                planner, Stream.concat(words, Arrays.stream(more)).toArray(String[]::new));
        assertFalse(run.showsStackTrace(), run::all);
        return run;
    }

    private Path out() {
        return temp.resolve("o");
    }

    private String read(String file) {
        return SmallDataset.read(out().resolve(file));
    }

    /** Every file below a folder with what it holds. */
    private static Map<String, String> bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> folder.relativize(file).toString(),
                            PlanCommandTest::hash,
                            (a, b) -> a,
                            TreeMap::new));
        }
    }

    private static String hash(Path file) {
        try {
            return Arrays.hashCode(Files.readAllBytes(file)) + " of " + Files.size(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
