package org.lunxun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.engine.planning.Planner;

class FloorOptionsTest {

    @TempDir
    private Path temp;

    @Test
    void aFloorThatIsReachedIsNotWorthAWord() throws IOException {
        CommandRun run = plan("by,group,share\nlevel,L1,0.6\nregion,澜汀,0.5\n");
        assertEquals(0, run.exit(), run::all);
        assertFalse(run.out().contains("note "), run::all);
        assertTrue(run.out().contains("floor       level L1: 3 of 3 (100.0 %) trained once, 2 asked for\n"), run::all);
    }

    @Test
    void aFloorThatIsOutOfReachIsNamedAndTheRestIsPlanned() throws IOException {
        CommandRun run = plan("by,group,share\nCategory, 专业 ,1\ncategory,综合,1\n");
        assertEquals(1, run.exit(), run::all);
        assertTrue(run.out().contains("Of 综合, 5 of 6 are trained once; 6 were asked for."), run::all);
        assertTrue(Files.readString(temp.resolve("out/plan.json")).contains("\"plan.FLOOR_MISSED\""));
    }

    @Test
    void whatCannotBeReadMakesTheFileUnusable() throws IOException {
        CommandRun word = plan("by,group,share\nlevel,L1,0.9\nunit,U1,0.9\n");
        assertEquals(2, word.exit(), word::all);
        assertTrue(word.err().contains("row 3 must be a group and a share.\nMaybe a row reads: level,"), word::all);
        assertEquals(2, plan("by,group,share\nlevel,L1,95\n").exit());
        assertEquals(2, plan("by,group\nlevel,L1\n").exit());
        assertFalse(Files.exists(temp.resolve("out")));
    }

    @Test
    void aGroupThatNobodyIsInIsNoFloor() throws IOException {
        CommandRun run = plan("by,group,share\nsector,渔业,0.5\n");
        assertEquals(2, run.exit(), run::all);
        assertTrue(run.err().contains("the sector 渔业 must have a cadre, but has none"), run::all);
    }

    @Test
    void planningAgainKeepsToFloors() throws IOException {
        plan("by,group,share\nlevel,L1,0.6\n");
        CommandRun again = CommandRun.with(
                Planner.create(),
                "replan",
                temp.resolve("d").toString(),
                "--from",
                temp.resolve("out").toString(),
                "--floors",
                temp.resolve("floors.csv").toString(),
                "--out",
                temp.resolve("again").toString());
        assertEquals(0, again.exit(), again::all);
        assertTrue(again.out().contains("floor       level L1: 3 of 3"), again::all);
    }

    private CommandRun plan(String floors) throws IOException {
        Path file = Files.writeString(temp.resolve("floors.csv"), floors);
        return CommandRun.with(
                Planner.create(),
                "plan",
                SmallDataset.in(temp.resolve("d")).folder().toString(),
                "--floors",
                file.toString(),
                "--no-report",
                "--out",
                temp.resolve("out").toString());
    }
}
