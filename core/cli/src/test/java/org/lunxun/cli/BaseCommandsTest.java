package org.lunxun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that say something of bases: {@link AppraiseCommand} and {@link TriageCommand}. */
class BaseCommandsTest {

    @TempDir
    private Path temp;

    @Test
    void appraisesEachBase() {
        CommandRun run = run("appraise", SmallDataset.in(temp.resolve("d")));
        assertEquals(0, run.exit(), run::all);
        String table = SmallDataset.read(temp.resolve("o/appraisal.csv"));
        assertTrue(table.contains("B1,澜汀市委党校,0.9,given,0,0,,,,,0.9,0.9,0.9,,,,,,,,,,,,\n"), table);
        assertTrue(run.out().contains("answered    1 of 3 (33.3 %) bases"), run::out);
        String json = SmallDataset.read(temp.resolve("o/appraisal.json"));
        assertTrue(json.contains("\"faculty\": {\n          \"score\": 62,"), json);
        assertTrue(json.contains("\"effectiveFrom\": \"2000-01-01\""), json);
        assertTrue(json.contains("\"reason\": \"appraisal.SPREAD_ASSUMED\""), json);
    }

    @Test
    void noSpreadsheetRunsAName() {
        run("appraise", SmallDataset.in(temp.resolve("d")));
        String table = SmallDataset.read(temp.resolve("o/appraisal.csv"));
        assertTrue(table.contains("B2,'=湖畔培训中心,"), table);
    }

    @Test
    void figuresOfFewRatersAreLeftOut() {
        run(
                "appraise",
                SmallDataset.in(temp.resolve("d"))
                        .replace("survey.csv", "62,30", "62,2")
                        .replace("survey.csv", "58,31", "58,2"));
        String table = SmallDataset.read(temp.resolve("o/appraisal.csv"));
        assertTrue(table.contains("B2,'=湖畔培训中心,,survey,2,4,,,,,,,,,,,,,,,,,,,\n"), table);
        assertFalse(
                SmallDataset.read(temp.resolve("o/appraisal.json")).contains("62"), "the score is hidden here, too");
    }

    @Test
    void proposesForEachBase() {
        CommandRun run = run("triage", SmallDataset.in(temp.resolve("d")));
        assertEquals(0, run.exit(), run::all);
        String table = SmallDataset.read(temp.resolve("o/triage.csv"));
        assertEquals(4, table.lines().count(), table);
        assertTrue(table.contains("STATUTORY,GRASP,"), table);
        assertTrue(table.contains(",PROPOSED,"), table);
        assertTrue(run.out().contains("proposed    1 × grasp, key development"), run::out);
        String json = SmallDataset.read(temp.resolve("o/triage.json"));
        assertTrue(json.contains("\"reason\": \"triage."), json);
        assertTrue(json.contains("\"probabilityRight\": "), json);
        assertTrue(json.contains("\"figure\": \"line of weak\""), json);
        assertTrue(table.lines().findFirst().orElseThrow().endsWith(",margin_of_direction,price"), table);
    }

    @Test
    void writesMenusAndSeeksPricesWhereAsked() {
        CommandRun run = run("triage", SmallDataset.in(temp.resolve("d")), "--prices");
        assertEquals(0, run.exit(), run::all);
        assertTrue(SmallDataset.read(temp.resolve("o/menus.csv")).startsWith("unit_id,offering_id,title,base_id,"));
        String json = SmallDataset.read(temp.resolve("o/triage.json"));
        assertTrue(json.contains("\"price\": {"), json);
        String table = SmallDataset.read(temp.resolve("o/triage.csv"));
        assertTrue(table.lines().skip(1).noneMatch(line -> line.endsWith(",")), table);
    }

    @Test
    void spreadsASupportBudgetInWholeThousands() {
        SmallDataset dataset = SmallDataset.in(temp.resolve("d"));
        CommandRun run = run("triage", dataset, "--support-budget", "1234567", "--support", "reward");
        assertEquals(0, run.exit(), run::all);
        assertTrue(run.out().contains("support.csv: 1234000 of 1234567 yuan"), run::out);
        String table = SmallDataset.read(temp.resolve("o/support.csv"));
        long sum = table.lines()
                .skip(1)
                .mapToLong(line -> Long.parseLong(line.split(",", -1)[3]))
                .sum();
        assertEquals(1_234_000, sum, table);
        String json = SmallDataset.read(temp.resolve("o/support.json"));
        assertTrue(json.contains("\"optimal\": true"), json);
        run = run("triage", dataset, "--support-budget", "5000");
        json = SmallDataset.read(temp.resolve("o/support.json"));
        assertTrue(json.contains("\"purpose\": \"repair\""), json);
        assertTrue(json.contains("\"assumed\": true"), json);
        assertEquals(64, run("triage", dataset, "--support-budget", "-5").exit());
    }

    @Test
    void neitherMoneyNorAMergeTellsWhatFewRatersSaid() {
        SmallDataset dataset = SmallDataset.in(temp.resolve("d"))
                .replace("survey.csv", "62,30", "62,2")
                .replace("survey.csv", "58,31", "58,2")
                .append("bases.csv", "B4,山麓培训中心,TRAINING_CENTER,澜汀,10,0.5")
                .append("offerings.csv", "K5,B4,O1,应急班,2027-09-06,2027-09-10,40,1,2,1800,RESIDENTIAL,L2,,,应急:0.8");
        CommandRun run = run("triage", dataset, "--support-budget", "50000");
        assertEquals(0, run.exit(), run::all);
        assertTrue(run.err().contains("The amount given would tell what they said"), run::err);
        assertEquals(
                1, SmallDataset.read(temp.resolve("o/projects.csv")).lines().count());
        assertFalse(
                SmallDataset.read(temp.resolve("o/support.json")).contains("\"base\": \"B2\",\n      \"dimension\""));
        String merges = SmallDataset.read(temp.resolve("o/merges.csv"));
        assertTrue(merges.lines().anyMatch(row -> row.startsWith("澜汀,TRAINING_CENTER,") && row.endsWith(",")), merges);
    }

    @Test
    void moneyBecomesProjectsWhoseGainMovesTheCurves() throws IOException {
        SmallDataset dataset = SmallDataset.in(temp.resolve("d"));
        assertEquals(0, run("triage", dataset, "--support-budget", "50000").exit());
        String projects = SmallDataset.read(temp.resolve("o/projects.csv"));
        assertTrue(
                projects.startsWith(
                        "base_id,dimension,yuan,score_before,expected_gain,owner,deadline,accepted_on,realised_gain,reach\nB2,"),
                projects);
        Path kept = Files.writeString(temp.resolve("projects.csv"), """
                base_id,dimension,yuan,score_before,expected_gain,owner,deadline,accepted_on,realised_gain
                B2,teaching,50000,50,10,office,2026-06-30,2026-06-01,
                B2,faculty,50000,50,10,office,2026-06-30,,
                B2,floors,50000,50,10,office,2026-06-30,,
                """);
        dataset.write("survey.csv", """
                base_id,dimension,source,score,respondents,round
                B2,FACULTY,TRAINEE_RATING,62,30,2026-06-02
                B2,TEACHING,TRAINEE_RATING,58,31,2026-06-02
                """);
        CommandRun run = run("triage", dataset, "--support-budget", "50000", "--projects", kept.toString());
        assertEquals(1, run.exit(), "a row of projects was lost");
        assertTrue(run.err().contains("projects.csv, row 4, column dimension"), run::err);
        assertTrue(run.err().contains("B2 on faculty was to be done by 2026-06-30 by office"), run::err);
        String json = SmallDataset.read(temp.resolve("o/support.json"));
        assertTrue(json.contains("\"assumed\": false"), json);
        String both = SmallDataset.read(temp.resolve("o/projects.csv"));
        assertTrue(
                both.lines()
                        .anyMatch(row ->
                                row.matches("B2,teaching,50000,50,10,office,2026-06-30,2026-06-01,[0-9.-]+,0.9")),
                both);
        assertTrue(SmallDataset.read(temp.resolve("o/merges.csv"))
                .startsWith("region,kind,into,from,topics,seats,saved_yuan,"));
    }

    @Test
    void whatPeopleFilledInIsNotWrittenOverNorStartedTwice() throws IOException {
        SmallDataset dataset = SmallDataset.in(temp.resolve("d"));
        assertEquals(0, run("triage", dataset, "--support-budget", "50000").exit());
        Path written = temp.resolve("o/projects.csv");
        String fresh = SmallDataset.read(written);
        assertEquals(0, run("triage", dataset, "--support-budget", "50000").exit(), "nobody has filled anything in");
        assertEquals(fresh, SmallDataset.read(written));
        CommandRun run = run("triage", dataset, "--support-budget", "50000", "--projects", written.toString());
        assertEquals(64, run.exit(), run::all);
        assertTrue(run.err().contains("the file that --projects reads"), run::err);
        String filled = fresh.replaceFirst("(?m)^(B2,([^,]*,){4}),", "$1=office,");
        assertFalse(filled.equals(fresh), fresh);
        Files.writeString(written, filled);
        run = run("triage", dataset, "--support-budget", "50000");
        assertEquals(64, run.exit(), run::all);
        assertTrue(run.err().contains("a file that somebody filled in"), run::err);
        assertEquals(filled, SmallDataset.read(written));
        Path kept = Files.move(written, temp.resolve("kept.csv"));
        run = run("triage", dataset, "--support-budget", "50000", "--projects", kept.toString());
        assertEquals(0, run.exit(), run::all);
        assertEquals(filled.replace("=office", "'=office"), SmallDataset.read(written), "carried on once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"appraise", "triage"})
    void lostRowsShowInTheExitCode(String command) {
        CommandRun run = run(command, SmallDataset.in(temp.resolve("d")).replace("survey.csv", "58,31", "158,31"));
        assertEquals(1, run.exit(), run::all);
        assertTrue(run.err().contains("[lost] survey.csv, row 3, column score"), run::err);
    }

    @ParameterizedTest
    @ValueSource(strings = {"appraise", "triage"})
    void nothingIsWrittenOutOfWhatIsUnusable(String command) {
        CommandRun run = run(command, SmallDataset.in(temp.resolve("d")).replace("bases.csv", "base_id", "id"));
        assertEquals(2, run.exit(), run::all);
        assertFalse(Files.exists(temp.resolve("o")));
    }

    private CommandRun run(String command, SmallDataset dataset, String... more) {
        List<String> words = new ArrayList<>(List.of(
                command, dataset.folder().toString(), "--out", temp.resolve("o").toString()));
        words.addAll(List.of(more));
        CommandRun run = CommandRun.of(words.toArray(String[]::new));
        assertFalse(run.showsStackTrace(), run::all);
        return run;
    }
}
