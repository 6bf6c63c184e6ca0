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

class ExplainCommandTest {

    @TempDir
    private Path temp;

    @BeforeEach
    void makePlan() throws IOException {
        SmallDataset.in(temp.resolve("d"));
        Files.writeString(temp.resolve("plan.csv"), "cadre_id,offering_id\nC2,K1\nC3,K2\nC5,K1\nC7,K3\n");
    }

    @Test
    void aCadreSeesTheirClassesAndWhyNotTheOthers() {
        CommandRun run = explain("--cadre", "C3");
        assertEquals(0, run.exit(), run::all);
        assertTrue(run.out().startsWith("Cadre C3 知微, unit U1, level L2\nTrained once: yes\nAttends K2 "), run::out);
        assertTrue(run.out().contains("K1 法治专题班, 2027-03-08 to 2027-03-12, 澜汀市委党校"), run::out);
        assertTrue(run.out().contains("澜汀市委党校 in place of K2\n    the plan would lose "), run::out);
        assertTrue(run.out().contains("the plan would lose 3.00 points\n    possible\n"), run::out);
        assertFalse(run.out().contains("Attends K1"), run::out);
    }

    /** Row 29 of the capabilities: why this, why not that, and what would change it. */
    @Test
    void aCadreWhoIsNotTrainedOnceIsToldWhatLittleMoreWouldDo() throws IOException {
        Path offerings = temp.resolve("d/offerings.csv");
        String k3 = "K3,B1,O1,进修班,2028-04-10,2028-04-21,80,1,";
        Files.writeString(offerings, Files.readString(offerings).replace(k3 + "4,", k3 + "1,"));
        Files.writeString(temp.resolve("plan.csv"), "cadre_id,offering_id\nC2,K1\nC7,K3\n");

        CommandRun planner = explain("--cadre", "C1");
        CommandRun own = explain("--cadre", "C1", "--view", "cadre");

        assertEquals(0, planner.exit(), planner::all);
        assertTrue(planner.out().contains("Trained once: no\nAttends nothing\n"), planner::out);
        assertTrue(
                planner.out()
                        .contains("The cadre would be trained once with K3 进修班, 2028-04-10 to 2028-04-21, 澜汀市委党校, if\n"
                                + "    K3 had one more seat\n"),
                planner::out);
        assertTrue(planner.out().contains("needs a leader at home on 2027-03-08 (away: C2)\n"), planner::out);
        assertTrue(own.out().contains("needs a leader at home on 2027-03-08\n"), own::out);
        assertFalse(own.out().contains("C2"), own::out);
    }

    @Test
    void ofAPlanThatBreaksRulesEachClassSaysWhatItWouldBreakBesides() throws IOException {
        Files.writeString(temp.resolve("plan.csv"), "cadre_id,offering_id\nC2,K1\nC3,K2\nC3,K1\n");
        CommandRun run = explain("--cadre", "C1");
        assertEquals(0, run.exit(), run::all);
        assertTrue(run.out().contains("Other classes that admit the cadre:\n"), run::out);
    }

    @Test
    void aCadreWithNothingIsToldSo() {
        CommandRun run = explain("--cadre", "C8");
        assertEquals(0, run.exit(), run::all);
        assertTrue(run.out().contains("Trained once: no\nAttends nothing\n"), run::out);
        assertFalse(run.out().contains("K4"), "a class for another category is no choice");
    }

    @Test
    void theCadresOwnViewNamesNobodyElse() {
        for (String cadre : new String[] {"C1", "C4", "C6", "C8"}) {
            CommandRun run = explain("--cadre", cadre, "--view", "cadre");
            assertEquals(0, run.exit(), run::all);
            for (int other = 1; other <= 8; other++) {
                String id = "C" + other;
                assertTrue(id.equals(cadre) || !run.out().contains(id), run::out);
            }
            assertFalse(run.out().contains("points"), run::out);
        }
    }

    @Test
    void aClassSaysHowItIsFilled() {
        CommandRun run = explain("--offering", "K1");
        assertEquals(0, run.exit(), run::all);
        assertTrue(run.out().contains("Seats: 2 taken, at least 1 to be held, at most 3\n"), run::out);
        assertTrue(run.out().contains("Last in:   C5, the plan loses "), run::out);
        assertTrue(run.out().contains("First out: C1, the plan would gain "), run::out);
        assertTrue(
                run.out().contains("    besides the seat: unit U1 needs a leader at home on 2027-03-08 (away: C2)\n"),
                run::out);
        assertTrue(run.out().endsWith("  C2\n  C5\n"), run::out);
    }

    @Test
    void aClassNamesNobodyInTheCadresView() {
        CommandRun run = explain("--offering", "K1", "--view", "cadre");
        assertEquals(0, run.exit(), run::all);
        assertFalse(run.out().contains("C2"), run::out);
    }

    @Test
    void anIdThatTheDatasetLacksIsWrongUsage() {
        for (String[] words : new String[][] {{"--cadre", "C99"}, {"--offering", "K99"}, {"--cadre", ""}}) {
            CommandRun run = explain(words);
            assertEquals(64, run.exit(), run::all);
            assertTrue(run.err().contains("\nMaybe "), run::err);
        }
    }

    @Test
    void aPlanThatIsNotThereIsUnusable() throws IOException {
        Files.delete(temp.resolve("plan.csv"));
        CommandRun run = explain("--cadre", "C1");
        assertEquals(2, run.exit(), run::all);
        assertTrue(run.err().contains("plan.csv"), run::err);
    }

    @Test
    void aPlanWithoutItsColumnsIsUnusable() throws IOException {
        Files.writeString(temp.resolve("plan.csv"), "cadre,offering\nC2,K1\n");
        CommandRun run = explain("--cadre", "C1");
        assertEquals(2, run.exit(), run::all);
        assertTrue(run.err().contains("cadre_id"), run::err);
    }

    private CommandRun explain(String... more) {
        Stream<String> words = Stream.of(
                "explain",
                temp.resolve("d").toString(),
                temp.resolve("plan.csv").toString());
        CommandRun run = CommandRun.of(Stream.concat(words, Arrays.stream(more)).toArray(String[]::new));
        assertFalse(run.showsStackTrace(), run::all);
        return run;
    }
}
