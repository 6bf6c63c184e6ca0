package org.lunxun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.engine.planning.Planner;

class BottlenecksCommandTest {

    @TempDir
    private Path temp;

    @Test
    void tellsWhatOneMoreIsWorthAndChecksIt() throws IOException {
        plan();
        CommandRun run = bottlenecks("--check", "3");
        assertEquals(0, run.exit(), run::all);
        List<String> rows = Files.readAllLines(temp.resolve("scarce/bottlenecks.csv"));
        assertEquals("scarce,id,first,last,one_more,uncovered", rows.get(0));
        assertTrue(rows.get(1).startsWith("UNIT_AT_WORK,U2,2027-"), rows::toString);
        String[] dearest = rows.get(1).split(",");
        assertTrue(run.out().contains("one more person away on any day of " + dearest[1]), run::all);
        assertTrue(run.out().contains("check       " + dearest[1] + ": found +"), run::all);
        String seats = Files.readString(temp.resolve("scarce/seats.csv"));
        assertTrue(seats.startsWith("level,topic,classes,seats,attendees,one_more,uncovered\nL"), seats);
    }

    @Test
    void aPlanWithoutPricesIsUnusable() throws IOException {
        SmallDataset.in(temp.resolve("d"));
        Files.createDirectories(temp.resolve("plan"));
        Files.writeString(temp.resolve("plan/assignments.csv"), "cadre_id,offering_id\nC2,K1\n");
        CommandRun run = bottlenecks();
        assertEquals(2, run.exit(), run::all);
        assertTrue(run.err().contains("plan.json and prices.csv"), run::err);
    }

    @Test
    void tooManyChecksAreRefused() {
        plan();
        assertEquals(64, bottlenecks("--check", "1000").exit());
    }

    private void plan() {
        CommandRun run = CommandRun.with(
                Planner.create(),
                "plan",
                SmallDataset.in(temp.resolve("d")).folder().toString(),
                "--out",
                temp.resolve("plan").toString(),
                "--no-report");
        assertEquals(0, run.exit(), run::all);
    }

    private CommandRun bottlenecks(String... more) {
        List<String> words = new ArrayList<>(List.of(
                "bottlenecks",
                temp.resolve("d").toString(),
                temp.resolve("plan").toString(),
                "--out",
                temp.resolve("scarce").toString()));
        words.addAll(List.of(more));
        return CommandRun.with(Planner.create(), words.toArray(String[]::new));
    }
}
