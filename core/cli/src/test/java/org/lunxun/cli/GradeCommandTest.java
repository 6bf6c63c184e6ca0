package org.lunxun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradeCommandTest {

    @TempDir
    private Path temp;

    private Path plan;

    @BeforeEach
    void makeDataset() {
        SmallDataset.in(temp.resolve("d"));
        plan = temp.resolve("plan.csv");
    }

    /** Row 29 of the capabilities: a plan made by hand with 12 faults gives 12 findings and changes nothing. */
    @Test
    void twelvePlantedFaultsAreTwelveFindings() throws IOException {
        String rows = """
                cadre_id,offering_id
                C9,K1
                C1,K9
                C3,K2
                C3,K2
                C1,K2
                C8,K4
                C4,K2
                C5,K1
                C6,K1
                C7,K1
                C1,K3
                C2,K3
                """;
        Files.writeString(plan, rows);
        CommandRun run = grade();
        assertEquals(1, run.exit(), run::all);
        assertEquals(rows, Files.readString(plan));
        assertEquals(
                12,
                run.out().lines().filter(line -> line.startsWith("[problem]")).count(),
                run::out);
        assertTrue(run.out().contains("score "), run::out);
        assertTrue(run.out().contains("which means little while rules are broken\nbound "), run::out);
        assertTrue(run.out().contains("change 1    take away "), run::out);
        assertTrue(run.out().contains(" breaches fewer\nchange 2 "), run::out);
    }

    private CommandRun grade(String... more) {
        String[] words = new String[3 + more.length];
        words[0] = "grade";
        words[1] = temp.resolve("d").toString();
        words[2] = plan.toString();
        System.arraycopy(more, 0, words, 3, more.length);
        return CommandRun.of(words);
    }

    @Test
    void goodPlanKeepsAllRulesAndIsToldWhatItLacks() throws IOException {
        Files.writeString(plan, "cadre_id,offering_id\nC2,K1\n");
        CommandRun run = grade("--changes", "2");
        assertEquals(0, run.exit(), run::all);
        assertTrue(run.out().contains("The plan breaks no rule\n"), run::out);
        assertTrue(run.out().contains("change 2 "), run::out);
        assertTrue(!run.out().contains("change 3 "), run::out);
    }

    @Test
    void numberOfChangesHasALimit() throws IOException {
        Files.writeString(plan, "cadre_id,offering_id\nC2,K1\n");
        CommandRun run = grade("--changes", "-1");
        assertEquals(64, run.exit(), run::all);
        assertTrue(run.all().contains("The number of changes (-1) must be 0 to 1000."), run::all);
    }
}
