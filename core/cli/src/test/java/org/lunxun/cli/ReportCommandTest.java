package org.lunxun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

    @TempDir
    private Path temp;

    @BeforeEach
    void makeDataset() {
        SmallDataset.in(temp.resolve("d"));
    }

    @Test
    void theReportOfAPlanFolderIsTheOneThatPlanWrote() throws IOException {
        CommandRun.of(
                "plan", temp.resolve("d").toString(), "--out", temp.resolve("p").toString());
        CommandRun run = report(temp.resolve("p"));
        assertEquals(0, run.exit(), run::all);
        assertEquals("report      " + temp.resolve("r/index.html") + "\n", run.out());
        assertEquals(
                SmallDataset.read(temp.resolve("p/report/index.html")),
                SmallDataset.read(temp.resolve("r/index.html")));
    }

    @Test
    void aPlanByHandHasAReportToo() throws IOException {
        Files.writeString(temp.resolve("hand.csv"), "cadre_id,offering_id\nC2,K1\nC3,K2\n");
        CommandRun run = report(temp.resolve("hand.csv"));
        assertEquals(0, run.exit(), run::all);
        assertTrue(Files.isRegularFile(temp.resolve("r/index.html")));
    }

    @Test
    void theReportTellsOfSupportAndTheNetworkWhereAsked() throws IOException {
        Path standards = Files.writeString(
                temp.resolve("standards.csv"), "function,kinds,fewest,most\npractice,TRAINING_CENTER,2,3\n");
        Files.writeString(temp.resolve("hand.csv"), "cadre_id,offering_id\nC2,K1\nC3,K2\n");
        CommandRun run =
                report(temp.resolve("hand.csv"), "--standards", standards.toString(), "--support-budget", "20000");
        assertEquals(0, run.exit(), run::all);
        String page = SmallDataset.read(temp.resolve("r/index.html"));
        assertTrue(page.contains("20,000 of 20,000 yuan") && page.contains("practice"), "support and network");
        assertEquals(
                64, report(temp.resolve("hand.csv"), "--support-budget", "-1").exit());
    }

    @Test
    void aPlanThatBreaksRulesIsToldAndReported() throws IOException {
        Files.writeString(temp.resolve("hand.csv"), "cadre_id,offering_id\nC1,K1\nC99,K2\n");
        CommandRun run = report(temp.resolve("hand.csv"));
        assertEquals(1, run.exit(), run::all);
        assertTrue(run.err().contains("The plan breaks rule 1 2 times"), run::err);
        assertTrue(run.err().contains("[problem] Known (rule 1)"), run::err);
    }

    @Test
    void thePublicReportNamesNobody() throws IOException {
        CommandRun.of(
                "plan", temp.resolve("d").toString(), "--out", temp.resolve("p").toString(), "--no-report");
        CommandRun run = report(temp.resolve("p"), "--public");
        assertEquals(0, run.exit(), run::all);
        try (Stream<Path> files = Files.walk(temp.resolve("r"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = SmallDataset.read(file);
                for (String name : new String[] {"安和", "怀谷", "知微", "听松"}) {
                    assertFalse(text.contains(name), file + " names " + name);
                }
            }
        }
    }

    @Test
    void aPlanJsonThatWasEditedIsTold() throws IOException {
        CommandRun.of(
                "plan", temp.resolve("d").toString(), "--out", temp.resolve("p").toString(), "--no-report");
        Files.writeString(temp.resolve("p/plan.json"), "{\"bound\": \"high\"}");
        CommandRun edited = report(temp.resolve("p"));
        assertEquals(2, edited.exit(), edited::all);
        assertTrue(edited.err().contains("plan.json"), edited::err);
        Files.writeString(temp.resolve("p/plan.json"), "{\"bound\": ");
        CommandRun cut = report(temp.resolve("p"));
        assertEquals(2, cut.exit(), cut::all);
        assertTrue(cut.err().contains("plan.json"), cut::err);
        Files.delete(temp.resolve("p/plan.json"));
        CommandRun without = report(temp.resolve("p"));
        assertEquals(0, without.exit(), without::all);
    }

    private CommandRun report(Path plan, String... more) {
        Stream<String> words = Stream.of(
                "report",
                temp.resolve("d").toString(),
                plan.toString(),
                "--out",
                temp.resolve("r").toString());
        CommandRun run = CommandRun.of(Stream.concat(words, Arrays.stream(more)).toArray(String[]::new));
        assertFalse(run.showsStackTrace(), run::all);
        return run;
    }
}
