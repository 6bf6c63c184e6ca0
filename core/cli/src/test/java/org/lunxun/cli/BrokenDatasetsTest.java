package org.lunxun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lunxun.exchange.kit.BrokenDataset;
import org.lunxun.exchange.kit.BrokenDatasets;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.Severity;
import org.lunxun.report.words.Language;
import org.lunxun.report.words.Words;

/** What the commands say of datasets with one defect each: every clause of the format's section on bad data. */
@Tag("slow")
class BrokenDatasetsTest {

    private static final Words WORDS = Words.in(Language.ENGLISH);

    @TempDir
    private Path temp;

    static List<BrokenDataset> all() {
        return BrokenDatasets.all();
    }

    @Test
    void thereAreSixtyAndMore() {
        assertTrue(all().size() >= 60, () -> all().size() + " broken datasets");
    }

    @ParameterizedTest
    @MethodSource("all")
    void checkNamesThePlaceAndTheReason(BrokenDataset broken) {
        broken.write(dataset());
        CommandRun run = CommandRun.of("check", dataset().toString());

        assertEquals(exit(broken).number(), run.exit(), run::all);
        Location place = new Location(broken.file(), broken.row(), broken.column());
        String begin = "[" + WORDS.name(broken.severity()) + "] " + WORDS.where(place) + ": ";
        List<String> lines =
                run.out().lines().filter(line -> line.startsWith(begin)).toList();
        assertFalse(lines.isEmpty(), () -> begin + "\nis not in\n" + run.out());
        assertTrue(run.out().contains("\nMaybe "), run::out);
        if (broken.rule() > 0) {
            assertTrue(lines.get(0).contains("hard rule " + broken.rule()), run::out);
        } else {
            String maybe = WORDS.maybe(Finding.at(broken.severity(), broken.reason(), place));
            assertTrue(run.out().contains(maybe), () -> maybe + "\nis not in\n" + run.out());
        }
        assertFalse(run.showsStackTrace(), run::all);
    }

    @ParameterizedTest
    @MethodSource("all")
    void cleanKeepsTheGoodRowsAndNothingElse(BrokenDataset broken) {
        broken.write(dataset());
        CommandRun run = CommandRun.of("check", dataset().toString(), "--clean", clean().toString());

        assertEquals(exit(broken).number(), run.exit(), run::all);
        if (broken.severity() == Severity.UNUSABLE) {
            assertFalse(Files.exists(clean()), "nothing is written out of what is unusable");
        } else {
            broken.writeWithoutLostRows(temp.resolve("expected"));
            CommandRun again = CommandRun.of("check", clean().toString());
            CommandRun expected =
                    CommandRun.of("check", temp.resolve("expected").toString());
            assertEquals(0, again.exit(), again::all);
            assertEquals(counts(expected), counts(again));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void planEndsAsCheckDoesAndWritesNothingOutOfWhatIsUnusable(BrokenDataset broken) {
        broken.write(dataset());
        Path out = temp.resolve("plan");
        CommandRun run = CommandRun.of("plan", dataset().toString(), "--out", out.toString(), "--no-report");

        assertEquals(exit(broken).number(), run.exit(), run::all);
        assertEquals(broken.severity() != Severity.UNUSABLE, Files.exists(out.resolve("assignments.csv")));
        assertFalse(run.showsStackTrace(), run::all);
    }

    private static ExitCode exit(BrokenDataset broken) {
        return switch (broken.severity()) {
            case UNUSABLE -> ExitCode.UNUSABLE;
            case LOST, PROBLEM -> ExitCode.PROBLEMS;
            case NOTICE -> ExitCode.DONE;
        };
    }

    /** How many rows each file that holds any has. */
    private static List<String> counts(CommandRun check) {
        return check.out()
                .lines()
                .filter(line -> line.matches("[a-z]+\\.csv: [1-9][0-9]* rows?"))
                .toList();
    }

    private Path dataset() {
        return temp.resolve("dataset");
    }

    private Path clean() {
        return temp.resolve("clean");
    }
}
