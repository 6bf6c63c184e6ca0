package org.lunxun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    @TempDir
    private Path temp;

    @Test
    void aWholeDatasetIsUsable() {
        CommandRun run = check(SmallDataset.in(temp.resolve("d")));
        assertEquals(0, run.exit(), run::all);
        assertTrue(run.out().contains("cadres.csv: 8 rows\n"), run::out);
        assertTrue(
                run.out().endsWith("Usable: 0 defects that stop it, 0 rows lost, 0 problems, 0 notices\n"), run::out);
        assertEquals("", run.err());
    }

    @Test
    void aNoticeIsNoProblem() {
        CommandRun run = check(SmallDataset.in(temp.resolve("d")).replace("needs.csv", "C3,应急,0.8,问卷", "C3,应急,0.8,"));
        assertEquals(0, run.exit(), run::all);
        assertTrue(run.out().contains("[notice] needs.csv, row 3"), run::out);
    }

    @Test
    void aLostRowIsNamedWithItsPlaceAndReason() {
        CommandRun run = check(SmallDataset.in(temp.resolve("d")).replace("offerings.csv", "ONLINE", "online"));
        assertEquals(1, run.exit(), run::all);
        assertTrue(run.out().contains("[lost] offerings.csv, row 5, column mode: "), run::out);
        assertTrue(run.out().contains("online"), run::out);
        assertTrue(run.out().contains("\nMaybe "), run::out);
        assertTrue(run.out().contains("offerings.csv: 4 rows, 1 lost\n"), run::out);
    }

    @Test
    void theCleanedDatasetIsWhole() {
        SmallDataset broken = SmallDataset.in(temp.resolve("d")).replace("cadres.csv", "C3,知微,U1,L2", "C3,知微,U9,L2");
        CommandRun run = check(broken, "--clean", temp.resolve("clean").toString());
        assertEquals(1, run.exit(), run::all);
        CommandRun again = CommandRun.of("check", temp.resolve("clean").toString());
        assertEquals(0, again.exit(), again::all);
        assertTrue(again.out().contains("cadres.csv: 7 rows\n"), again::out);
        assertTrue(again.out().contains("needs.csv: 1 row\n"), again::out);
    }

    @Test
    void whatIsUnusableIsNotCleaned() throws IOException {
        SmallDataset broken = SmallDataset.in(temp.resolve("d"));
        Files.delete(broken.folder().resolve("units.csv"));
        CommandRun run = check(broken, "--clean", temp.resolve("clean").toString());
        assertEquals(2, run.exit(), run::all);
        assertTrue(run.out().contains("[unusable] units.csv"), run::out);
        assertFalse(Files.exists(temp.resolve("clean")));
    }

    @Test
    void aPromiseThatBreaksARuleIsNamedWithTheRule() {
        CommandRun run = check(SmallDataset.in(temp.resolve("d")).append("enrolments.csv", "C6,K1"));
        assertEquals(2, run.exit(), run::all);
        assertTrue(run.out().contains("[unusable] enrolments.csv, row 3, column offering_id: "), run::out);
        assertTrue(run.out().contains("hard rule 4"), run::out);
    }

    @Test
    void aFolderThatIsNotThereIsUnusable() {
        CommandRun run = CommandRun.of("check", temp.resolve("nowhere").toString());
        assertEquals(2, run.exit(), run::all);
        assertTrue(run.err().contains("nowhere) must be a folder, but it is not there.\nMaybe "), run::err);
    }

    @Test
    void whatIsReadIsNotOverwritten() {
        SmallDataset dataset = SmallDataset.in(temp.resolve("d"));
        CommandRun run = check(dataset, "--clean", dataset.folder().toString());
        assertEquals(64, run.exit(), run::all);
        assertTrue(run.err().contains("\nMaybe name a new folder"), run::err);
    }

    private static CommandRun check(SmallDataset dataset, String... more) {
        String[] words = new String[more.length + 2];
        words[0] = "check";
        words[1] = dataset.folder().toString();
        System.arraycopy(more, 0, words, 2, more.length);
        CommandRun run = CommandRun.of(words);
        assertFalse(run.showsStackTrace(), run::all);
        return run;
    }
}
