package org.lunxun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CostsCommandTest {

    @TempDir
    Path temp;

    private CommandRun costs(String rows) throws IOException {
        Path dataset =
                SmallDataset.in(temp.resolve("d")).write("facts.csv", """
                        base_id,fact,value,date,source,document,verified,note
                        B1,COMPLETION_RATE,0.5,2026-06-30,office,,RECORDS,
                        """).folder();
        Path plan = Files.writeString(temp.resolve("plan.csv"), "cadre_id,offering_id\n" + rows);
        return CommandRun.of(
                "costs",
                dataset.toString(),
                plan.toString(),
                "--out",
                temp.resolve("o").toString());
    }

    @Test
    void theDearestEffectiveHoursComeFirstAndEachTableAddsUpToThePlan() throws IOException {
        CommandRun run = costs("C1,K1\nC2,K1\nC3,K2\nC6,K4\n");
        assertEquals(0, run.exit(), run::all);
        assertEquals("""
                base_id,name,places,cost,hours,effective_hours,cost_per_effective_hour
                B1,澜汀市委党校,2,3000,80,40,75
                B2,'=湖畔培训中心,1,1800,40,40,45
                B3,知行在线,1,20,16,16,1.25
                """, SmallDataset.read(temp.resolve("o/costs-by-base.csv")));
        assertTrue(run.out().contains("in all      4820 yuan, 50.21 an effective hour"), run::out);
        assertTrue(SmallDataset.read(temp.resolve("o/costs-by-unit.csv")).contains("U2,交通局,1,20,16,16,1.25\n"));
        assertTrue(SmallDataset.read(temp.resolve("o/costs-by-class.csv")).contains("K1,法治专题班,2,3000,80,40,75\n"));
    }

    @Test
    void aPlaceThatStandsTwiceInThePlanCostsOnceAndRowsThatAreLostAreAProblem() throws IOException {
        CommandRun run = costs("C1,K1\nC1,K1\n");
        assertEquals(1, run.exit(), run::all);
        assertTrue(run.err().contains("plan.csv, row 3: A row of the plan equals an earlier one (row 2)"), run::err);
        assertTrue(run.out().contains("in all      1500 yuan"), run::out);
        CommandRun lost = costs("C1,K1\n,K1\n");
        assertEquals(1, lost.exit(), lost::all);
        assertTrue(lost.out().contains("in all      1500 yuan"), lost::out);
    }

    @Test
    void aRateThatIsNoneIsToldWithBaseAndValue() throws IOException {
        costs("C1,K1\n");
        Path facts = temp.resolve("d/facts.csv");
        Files.writeString(facts, Files.readString(facts).replace(",0.5,", ",95%,"));
        CommandRun run = CommandRun.of(
                "costs",
                temp.resolve("d").toString(),
                temp.resolve("plan.csv").toString(),
                "--out",
                temp.resolve("o").toString());
        assertEquals(1, run.exit(), run::all);
        assertTrue(run.err().contains("The completion rate 95% of the base B1 is no number from 0 to 1"), run::err);
    }

    @Test
    void aPlanOfAnotherDatasetIsUnusable() throws IOException {
        CommandRun run = costs("C1,K99\n");
        assertEquals(2, run.exit(), run::all);
        assertTrue(run.err().contains("K99"), run::err);
    }
}
