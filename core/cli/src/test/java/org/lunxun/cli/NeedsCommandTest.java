package org.lunxun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeedsCommandTest {

    @TempDir
    Path temp;

    private CommandRun needs(String... more) {
        Path dataset = SmallDataset.in(temp.resolve("d")).folder();
        String[] words = {
            "needs", dataset.toString(), "--out", temp.resolve("o").toString()
        };
        String[] all = Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return CommandRun.of(all);
    }

    @Test
    void rankedByWhatTheyWeighWithTheBaseThatAloneServesEach() {
        CommandRun run = needs();
        assertEquals(0, run.exit(), run::all);
        assertEquals("""
                topic,level,cadres,with_evidence,gap,unmet,by,bases,alone
                法治,L1,1,1,0.5,0.5,2028-12-31,B1,B1
                应急,L2,1,1,0.8,0.8,2028-12-31,B2,B2
                """, SmallDataset.read(temp.resolve("o/needs-by-topic.csv")));
        assertEquals(
                """
                topic,level,size,weeks,bases,like,cost,lowers_unmet_by,by
                应急,L2,1,1,B2,K2,1800,0.384,2028-12-31
                法治,L1,1,1,B1,K1,1500,0.405,2028-12-31
                """.lines().sorted().toList(),
                SmallDataset.read(temp.resolve("o/proposed-classes.csv"))
                        .lines()
                        .sorted()
                        .toList());
        assertTrue(run.out().contains("2 topics and levels, 0 served by no base, 2 by one alone"), run::out);
        assertFalse(SmallDataset.read(temp.resolve("o/needs.json")).contains("C1"), "a cadre is named");
    }

    @Test
    void aPlanLeavesLessUnmetAndOneOfAnotherDatasetIsUnusable() throws IOException {
        Path plan = Files.writeString(temp.resolve("plan.csv"), "cadre_id,offering_id\nC1,K1\n");
        CommandRun run = needs("--plan", plan.toString());
        assertEquals(0, run.exit(), run::all);
        assertTrue(
                SmallDataset.read(temp.resolve("o/needs-by-topic.csv")).contains("法治,L1,1,1,0.5,0.095,"),
                SmallDataset.read(temp.resolve("o/needs-by-topic.csv")));
        Files.writeString(plan, "cadre_id,offering_id\nC1,K1\nC1,K1\n");
        CommandRun twice = needs("--plan", plan.toString());
        assertEquals(1, twice.exit(), twice::all);
        assertTrue(
                SmallDataset.read(temp.resolve("o/needs-by-topic.csv")).contains("法治,L1,1,1,0.5,0.095,"),
                "a place counts once");
        Files.writeString(plan, "cadre_id,offering_id\nC1,K77\n");
        CommandRun other = needs("--plan", plan.toString());
        assertEquals(2, other.exit(), other::all);
        assertTrue(other.err().contains("K77"), other::err);
    }
}
