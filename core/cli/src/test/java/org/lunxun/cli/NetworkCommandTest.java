package org.lunxun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Row 10 of the capabilities, by the command: holes, doubles, gaps, and designations with date and document. */
class NetworkCommandTest {

    @TempDir
    Path temp;

    private Path standards;

    @BeforeEach
    void files() throws IOException {
        SmallDataset.in(temp.resolve("d"));
        standards = Files.writeString(temp.resolve("standards.csv"), """
                function,kinds,fewest,most,faculty,teaching
                practice,TRAINING_CENTER|ENTERPRISE,1,1,60,90
                theory,PARTY_SCHOOL,0,0,,
                """);
    }

    private CommandRun network(String... more) {
        String[] words = {
            "network",
            temp.resolve("d").toString(),
            "--standards",
            standards.toString(),
            "--out",
            temp.resolve("o").toString()
        };
        return CommandRun.of(
                Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray(String[]::new));
    }

    @Test
    void namesGapsHolesAndDoubles() throws IOException {
        CommandRun run = network();
        assertEquals(0, run.exit(), run::all);
        assertEquals(
                List.of("function,region,bases,at_standard,finding", "practice,澜汀,1,0,hole", "theory,澜汀,1,1,double"),
                Files.readAllLines(temp.resolve("o/network-map.csv")));
        String bases = SmallDataset.read(temp.resolve("o/network.csv"));
        assertTrue(bases.contains("B2,'=湖畔培训中心,practice,澜汀,no,,"), bases);
        assertTrue(bases.contains("B1,澜汀市委党校,theory,澜汀,yes,,,,,"), bases);
        assertTrue(
                run.err().contains("too few bases at the standard of a function: practice, 0 of at least 1"), run::err);
    }

    @Test
    void whatFewRatersSaidIsNotToldByWhatABaseLacks() throws IOException {
        Files.writeString(standards, """
                function,kinds,fewest,most,faculty,teaching
                practice,TRAINING_CENTER,1,1,70,90
                """);
        assertEquals(0, network().exit());
        assertTrue(
                SmallDataset.read(temp.resolve("o/network.csv")).matches("(?s).*,no,[0-9.]+,[0-9.]+,,,,,\n"),
                "thirty people and more");
        SmallDataset.in(temp.resolve("d"))
                .replace("survey.csv", "62,30", "62,4")
                .replace("survey.csv", "58,31", "58,4");
        assertEquals(0, network().exit());
        String bases = SmallDataset.read(temp.resolve("o/network.csv"));
        assertTrue(bases.endsWith("practice,澜汀,no,,,,,,,\n"), bases);
        String json = SmallDataset.read(temp.resolve("o/network.json"));
        assertFalse(json.contains("\"teaching\"") || json.contains("\"faculty\""), json);
    }

    @Test
    void designationsHaveDateAndDocumentAndAreComparedWithTheStandard() throws IOException {
        Path designations = Files.writeString(temp.resolve("designated.csv"), """
                base_id,function,designated_by,designated_on,document,until
                B2,practice,市委组织部,2026-01-01,组发〔2026〕1号,
                B1,theory,市委组织部,2020-01-01,组发〔2020〕9号,2025-12-31
                B9,theory,市委组织部,2026-01-01,组发〔2026〕2号,
                B1,theory,市委组织部,2026-01-01,,
                """);
        CommandRun run = network("--designations", designations.toString());
        assertEquals(1, run.exit(), run::all);
        assertTrue(run.err().contains("designated.csv, row 5, column document"), run::err);
        assertTrue(run.err().contains("B2 is designated for practice"), run::err);
        assertTrue(run.err().contains("B1 is at the standard of theory"), run::err);
        assertTrue(run.err().contains("B9"), run::err);
        String bases = SmallDataset.read(temp.resolve("o/network.csv"));
        assertTrue(bases.contains(",市委组织部,2026-01-01,组发〔2026〕1号\n"), bases);
        assertTrue(bases.contains("theory,澜汀,yes,,,,,,,\n"), "a designation that ended:\n" + bases);
    }

    @Test
    void standardsThatCannotBeReadAreNamed() throws IOException {
        Files.writeString(standards, """
                function,kinds,fewest,most,faculty
                practice,ENTERPRISE,2,1,60
                theory,PARTY_SCHOOL,one,2,160
                """);
        CommandRun run = network();
        assertEquals(1, run.exit(), run::all);
        assertTrue(run.err().contains("standards.csv, row 2"), run::err);
        assertTrue(run.err().contains("standards.csv, row 3, column fewest"), run::err);
        assertTrue(run.err().contains("standards.csv, row 3, column faculty"), run::err);
        Files.delete(standards);
        assertEquals(2, network().exit());
    }
}
