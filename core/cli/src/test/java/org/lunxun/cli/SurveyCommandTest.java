package org.lunxun.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms are issued, filled in, and collected. */
class SurveyCommandTest {

    @TempDir
    Path temp;

    private CommandRun issue(Path dataset) {
        return CommandRun.of(
                "survey",
                "issue",
                dataset.toString(),
                "--round",
                "2027-01-10",
                "--out",
                temp.resolve("forms").toString());
    }

    private CommandRun collect(Path dataset, String... more) {
        Stream<String> words = Stream.of(
                "survey",
                "collect",
                dataset.toString(),
                temp.resolve("forms/bases").toString(),
                "--round",
                "2027-01-10",
                "--out",
                temp.resolve("surveyed").toString());
        return CommandRun.of(Stream.concat(words, Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void aFormThatTakesThePlaceOfAnotherBasesFormCountsForNeither() throws IOException {
        Path dataset = SmallDataset.in(temp.resolve("d")).folder();
        issue(dataset);
        fill("bases/B2.xlsx", 2, "C3", "30");
        Files.copy(temp.resolve("forms/bases/B2.xlsx"), temp.resolve("forms/bases/C copy.xlsx"));
        Path forms = temp.resolve("forms/bases");
        Files.move(forms.resolve("B2.xlsx"), temp.resolve("true.xlsx"));
        issueAgain(dataset);
        fill("again/bases/B2.xlsx", 2, "C3", "99");
        Files.move(temp.resolve("forms/again/bases/B2.xlsx"), forms.resolve("A.xlsx"));
        Files.move(temp.resolve("true.xlsx"), forms.resolve("B2.xlsx"));
        CommandRun run = collect(dataset);
        assertEquals(1, run.exit(), run::all);
        assertTrue(run.err().contains("B2.xlsx: Two files are forms of one base (B2)"), run::err);
        assertTrue(run.err().contains("this one and A.xlsx"), run::err);
        assertTrue(run.err().contains("C copy.xlsx: Two files"), run::err);
        assertFalse(SmallDataset.read(temp.resolve("surveyed/facts.csv")).contains("B2,"), "neither counts");
        assertFalse(run.out().contains("silent      B2"), run::out);
    }

    @Test
    void formsThatStandThereAreNotWrittenOver() throws IOException {
        Path dataset = SmallDataset.in(temp.resolve("d")).folder();
        issue(dataset);
        fill("authority/B2.xlsx", 2, "D3", "70");
        byte[] filled = Files.readAllBytes(temp.resolve("forms/authority/B2.xlsx"));
        for (String base : List.of("B1", "B2", "B3")) {
            Files.delete(temp.resolve("forms/bases/" + base + ".xlsx"));
        }
        Files.delete(temp.resolve("forms/authority/B1.xlsx"));
        CommandRun run = issue(dataset);
        assertEquals(2, run.exit(), run::all);
        assertTrue(run.err().contains("B2.xlsx) must not be written over"), run::err);
        assertArrayEquals(filled, Files.readAllBytes(temp.resolve("forms/authority/B2.xlsx")));
        assertFalse(Files.exists(temp.resolve("forms/bases/B1.xlsx")), "all or nothing");
    }

    @Test
    void aReturnsFileWithABaseIdThatIsNoneIsUnusable() {
        SmallDataset dataset = SmallDataset.in(temp.resolve("d"));
        dataset.write("returns.csv", "base_id,returned,reminders\n" + "B".repeat(129) + ",no,2\n");
        CommandRun run = CommandRun.of(
                "triage",
                dataset.folder().toString(),
                "--out",
                temp.resolve("t").toString());
        assertEquals(2, run.exit(), run::all);
        assertTrue(run.err().contains("Row 2 of "), run::err);
    }

    private void issueAgain(Path dataset) {
        CommandRun run = CommandRun.of(
                "survey",
                "issue",
                dataset.toString(),
                "--round",
                "2027-01-10",
                "--out",
                temp.resolve("forms/again").toString());
        assertEquals(0, run.exit(), run::all);
    }

    private SmallDataset fiftyBases() {
        SmallDataset dataset = SmallDataset.in(temp.resolve("d"));
        for (int i = 4; i <= 50; i++) {
            dataset.append("bases.csv", "B" + i + ",基地" + i + ",TRAINING_CENTER,澜汀,,");
        }
        return dataset;
    }

    /** Writes a number into the first answer of a sheet of a form. */
    private void fill(String form, int sheet, String cell, String number) {
        Path file = temp.resolve("forms/" + form);
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), Map.of())) {
            Path part = zip.getPath("xl/worksheets/sheet" + sheet + ".xml");
            String xml = Files.readString(part, StandardCharsets.UTF_8);
            assertTrue(xml.contains("<c r=\"" + cell + "\" s=\"4\"/>"), xml);
            Files.writeString(
                    part,
                    xml.replace("<c r=\"" + cell + "\" s=\"4\"/>", "<c r=\"" + cell + "\"><v>" + number + "</v></c>"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void row4OfFiftyBasesWithThreeSilentTheRateIs94PercentTheThreeAreNamedAndNoneIsScoredAsZero() throws IOException {
        Path dataset = fiftyBases().folder();
        assertEquals(0, issue(dataset).exit());
        for (int i = 1; i <= 50; i++) {
            if (i != 7 && i != 21 && i != 33) {
                fill("bases/B" + i + ".xlsx", 2, "C3", String.valueOf(10 + i));
            }
        }
        Files.delete(temp.resolve("forms/bases/B21.xlsx"));
        CommandRun run = collect(dataset);
        assertEquals(0, run.exit(), run::all);
        assertTrue(run.out().contains("returned    47 of 50 (94.0 %) bases"), run::out);
        for (String silent : List.of("B7", "B21", "B33")) {
            assertTrue(run.out().contains("silent      " + silent + " "), run::out);
        }
        assertEquals(
                3, run.out().lines().filter(line -> line.startsWith("silent")).count());
        List<String> facts = Files.readAllLines(temp.resolve("surveyed/facts.csv"));
        assertEquals(48, facts.size());
        assertTrue(facts.stream().skip(1).allMatch(row -> row.contains(",SELF_REPORTED")), facts::toString);
        String survey = SmallDataset.read(temp.resolve("surveyed/survey.csv"));
        assertEquals(3, survey.lines().count(), "nobody rated anybody:\n" + survey);
        CommandRun check = CommandRun.of("check", temp.resolve("surveyed").toString());
        assertEquals(0, check.exit(), check::all);
    }

    @Test
    void collectingTwiceChangesNothingAndVerifiedFactsStandBesideSelfReports() throws IOException {
        Path dataset = SmallDataset.in(temp.resolve("d")).folder();
        issue(dataset);
        fill("bases/B2.xlsx", 2, "C3", "30");
        fill("authority/B2.xlsx", 2, "D3", "70");
        fill("authority/B2.xlsx", 2, "E3", "44");
        fill("authority/B2.xlsx", 3, "C3", "12");
        String[] authority = {"--authority", temp.resolve("forms/authority").toString()};
        CommandRun unsigned = collect(dataset, authority);
        assertEquals(1, unsigned.exit(), unsigned::all);
        assertTrue(unsigned.err().contains("B2.xlsx / 情况 Facts, row 3, column 核实单位 Verified by"), unsigned::err);
        String survey = SmallDataset.read(temp.resolve("surveyed/survey.csv"));
        assertTrue(
                survey.contains("B2,FACULTY,TRAINEE_RATING,70,44,,2027-01-10")
                        || survey.contains("B2,FACULTY,TRAINEE_RATING,70,44,2027-01-10"),
                survey);
        String facts = SmallDataset.read(temp.resolve("surveyed/facts.csv"));
        Files.move(temp.resolve("surveyed"), temp.resolve("first"));
        CommandRun again = collect(temp.resolve("first"), authority);
        assertEquals(1, again.exit(), again::all);
        assertEquals(survey, SmallDataset.read(temp.resolve("surveyed/survey.csv")));
        assertEquals(facts, SmallDataset.read(temp.resolve("surveyed/facts.csv")));
    }

    @Test
    void afterTwoRemindersASilentBaseIsToBeInspectedAndGetsNoAddedSupport() throws IOException {
        Path dataset = SmallDataset.in(temp.resolve("d")).folder();
        issue(dataset);
        fill("bases/B3.xlsx", 2, "C3", "3");
        Path reminders = Files.writeString(temp.resolve("reminders.csv"), """
                base_id,reminded_on
                B1,2027-02-01
                B1,2027-02-01
                B2,2026-12-01
                B2,2027-02-01
                B2,2027-02-15
                B3,soon
                B77,2027-02-01
                """);
        CommandRun run = collect(dataset, "--reminders", reminders.toString());
        assertEquals(1, run.exit(), run::all);
        assertTrue(run.err().contains("reminders.csv, row 7, column reminded_on"), run::err);
        assertTrue(run.err().contains("B77"), run::err);
        assertTrue(run.out().contains("B2 =湖畔培训中心, reminded 2 times: inspect"), run::out);
        assertTrue(run.out().contains("B1 澜汀市委党校, reminded 1 time"), run::out);
        CommandRun triage = CommandRun.of(
                "triage",
                temp.resolve("surveyed").toString(),
                "--out",
                temp.resolve("t").toString(),
                "--support-budget",
                "100000");
        assertEquals(0, triage.exit(), triage::all);
        String rows = SmallDataset.read(temp.resolve("t/triage.csv"));
        assertTrue(rows.lines().anyMatch(row -> row.startsWith("B2,") && row.contains(",INSPECT,")), rows);
        assertTrue(rows.lines().noneMatch(row -> row.startsWith("B1,") && row.contains(",INSPECT,")), rows);
        assertFalse(SmallDataset.read(temp.resolve("t/support.csv")).contains("\nB2,"), "support");
        assertTrue(triage.err().contains("has not returned its form: no added support"), triage::err);
    }

    @Test
    void formsOfOnesOwnAreIssuedInTheVersionThatIsInForce() throws IOException {
        Path dataset = SmallDataset.in(temp.resolve("d")).folder();
        String form = """
                {"id": "ours", "version": %d, "effectiveFrom": "%s", "authority": "市委组织部", "zh": "表", "en": "Form",
                 "facts": [{"fact": "LIBRARY", "zh": "藏书", "en": "Books", "unit": "册"}]}""";
        Path forms = Files.writeString(
                temp.resolve("own.json"),
                "{\"forms\": [" + form.formatted(2, "2028-01-01") + "," + form.formatted(1, "2026-01-01") + "]}");
        CommandRun run = CommandRun.of(
                "survey",
                "issue",
                dataset.toString(),
                "--round",
                "2027-01-10",
                "--forms",
                forms.toString(),
                "--out",
                temp.resolve("forms").toString());
        assertEquals(0, run.exit(), run::all);
        assertTrue(run.out().contains("form ours version 1"), run::out);
        fill("bases/B1.xlsx", 2, "C3", "9000");
        CommandRun collected = collect(dataset, "--forms", forms.toString());
        assertEquals(0, collected.exit(), collected::all);
        assertTrue(
                SmallDataset.read(temp.resolve("surveyed/facts.csv")).contains("B1,LIBRARY,9000,2027-01-10,ours 1"),
                SmallDataset.read(temp.resolve("surveyed/facts.csv")));
        Files.writeString(
                forms, "{\"forms\": [" + form.formatted(1, "2026-01-01").replace("LIBRARY", "VETO") + "]}");
        CommandRun veto = collect(dataset, "--forms", forms.toString());
        assertEquals(2, veto.exit(), veto::all);
        assertTrue(veto.err().contains("must not have VETO among them.\nMaybe"), veto::err);
    }

    @Test
    void aFormOfABaseThatTheDatasetLacksAndASecondOneOfABaseAreTold() throws IOException {
        SmallDataset dataset = SmallDataset.in(temp.resolve("d"));
        dataset.append("bases.csv", "B9,新基地,TRAINING_CENTER,澜汀,,");
        issue(dataset.folder());
        fill("bases/B9.xlsx", 2, "C3", "3");
        fill("bases/B1.xlsx", 2, "C3", "3");
        Files.copy(temp.resolve("forms/bases/B1.xlsx"), temp.resolve("forms/bases/copy of B1.xlsx"));
        CommandRun run = collect(SmallDataset.in(temp.resolve("d2")).folder());
        assertEquals(1, run.exit(), run::all);
        assertTrue(run.err().contains("B9.xlsx: The form is of a base that the dataset lacks: B9."), run::err);
        assertTrue(run.err().contains("copy of B1.xlsx: The base B1 has sent two forms"), run::err);
        assertTrue(run.out().contains("returned    1 of 3"), run::out);
    }
}
