package org.lunxun.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lunxun.exchange.kit.BrokenDatasets;
import org.lunxun.exchange.kit.DatasetDraft;
import org.lunxun.model.finding.DatasetReason;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.people.Category;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.Seats;
import org.lunxun.model.rotation.RotationDataset;

class DatasetReaderTest {
    private static final List<String> OPTIONAL =
            List.of("unavailable.csv", "survey.csv", "facts.csv", "enrolments.csv");

    @TempDir
    Path folder;

    private int drafts;

    @Test
    void readsACleanDatasetWithoutAFinding() {
        DatasetReading reading = read(DatasetDraft.clean());
        assertEquals(List.of(), reading.findings());
        RotationDataset dataset = reading.dataset().orElseThrow();
        assertEquals(7, dataset.cadres().size());
        assertEquals("庚, \"辛\"", dataset.cadres().get(6).name());
        assertEquals("两件\n均已答复", dataset.facts().get(1).note());
        assertEquals(List.of(2L, 3L), reading.promiseRows());
        assertEquals(new FileTally("needs.csv", 6, 0), reading.files().get(4));
    }

    @Test
    void takesEmptyCellsForWhatTheFormatSays() {
        RotationDataset dataset = read(DatasetDraft.clean()).dataset().orElseThrow();
        Offering online = dataset.offerings().get(2);
        assertEquals(Seats.ANY, online.seats());
        assertEquals("0", online.costPerSeat().toString());
        assertEquals(List.of(), online.levels());
        assertEquals(DeliveryMode.RESIDENTIAL, dataset.records().get(0).mode());
        assertEquals(null, dataset.cadres().get(4).category());
        assertEquals(null, dataset.bases().get(1).quality());
        assertEquals(null, dataset.bases().get(1).places());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void readsEveryLineEndInBothEncodings(String charset) {
        RotationDataset expected = read(DatasetDraft.clean()).dataset().orElseThrow();
        for (String end : List.of("\n", "\r\n", "\r")) {
            DatasetDraft draft = DatasetDraft.clean();
            for (String file : draft.fileNames()) {
                // The line break in a note is text, and stays as it is.
                if (!file.equals("facts.csv")) {
                    draft.encoded(file, Charset.forName(charset), end);
                }
            }
            assertEquals(Optional.of(expected), read(draft).dataset());
        }
    }

    @Test
    void decidesOnTheEncodingFileByFile() {
        DatasetDraft draft = DatasetDraft.clean()
                .encoded("units.csv", Charset.forName("GB18030"), "\n")
                .text("cadres.csv", text -> "\uFEFF" + text)
                .text("policy.json", text -> "\uFEFF" + text);
        assertEquals(read(DatasetDraft.clean()).dataset(), read(draft).dataset());
    }

    @Test
    void findsColumnsInAnyOrderAndIgnoresOthers() {
        DatasetDraft draft = DatasetDraft.clean();
        for (String file : draft.fileNames()) {
            if (file.endsWith(".csv")) {
                draft.addColumn(file, "remark", "a, b").reverseColumns(file).addColumn(file, "", "");
            }
        }
        DatasetReading reading = read(draft);
        assertEquals(List.of(), reading.findings());
        assertEquals(read(DatasetDraft.clean()).dataset(), reading.dataset());
    }

    @Test
    void ignoresOtherFilesAndUnknownKeys() {
        DatasetDraft draft = DatasetDraft.clean()
                .bytes("notes.csv", new byte[] {0, 1, 2})
                .policy(
                        "\"format\": 1",
                        "\"note\": {\"deep\": " + "[".repeat(62) + "]".repeat(62) + "}, \"format\": 1.0");
        assertEquals(read(DatasetDraft.clean()).dataset(), read(draft).dataset());
    }

    @Test
    void doesWithoutOptionalFilesColumnsAndKeys() {
        DatasetDraft missing = DatasetDraft.clean();
        DatasetDraft empty = DatasetDraft.clean();
        DatasetDraft rowless = DatasetDraft.clean();
        for (String file : OPTIONAL) {
            missing.without(file);
            empty.bytes(file, new byte[0]);
            rowless.text(file, text -> text.substring(0, text.indexOf('\n')));
        }
        RotationDataset dataset = read(missing).dataset().orElseThrow();
        assertEquals(List.of(), dataset.promises());
        assertEquals(Optional.of(dataset), read(empty).dataset());
        assertEquals(Optional.of(dataset), read(rowless).dataset());
        DatasetDraft few = DatasetDraft.clean()
                .dropColumn("records.csv", "mode")
                .dropColumn("offerings.csv", "channel")
                .dropColumn("survey.csv", "deviation")
                .dropColumn("survey.csv", "round")
                .policy(",\n  \"coverModes\": [\"RESIDENTIAL\", \"ONLINE\"]", "")
                .policy(",\n  \"coverMinHours\": 8", "")
                .policy(",\n  \"countRecordsFrom\": \"2023-01-01\"", "");
        assertEquals(List.of(), read(few).findings());
    }

    @Test
    void acceptsWhatTheFormatAccepts() {
        DatasetDraft draft = DatasetDraft.clean()
                .cell("offerings.csv", 4, "max_seats", "0")
                .cell("offerings.csv", 4, "min_seats", "5")
                .cell("offerings.csv", 4, "title", "=cmd|'/c calc'!A1")
                .cell("offerings.csv", 4, "topics", "|a:b:0.5||经济: 学:1|")
                .cell("offerings.csv", 4, "categories", "|")
                .cell("bases.csv", 2, "name", "-1 @+")
                .cell("cadres.csv", 7, "name", "مرحبا \uD83D\uDE00")
                .cell("units.csv", 3, "name", "长".repeat(65_536))
                .text("needs.csv", text -> text.replace("\n", "\n\n"))
                .text("survey.csv", text -> text.replace("TRAINEE_EXAM", "TRAINEE\"EXAM"));
        DatasetReading reading = read(draft);
        assertEquals(List.of(), reading.findings());
        RotationDataset dataset = reading.dataset().orElseThrow();
        Offering offering = dataset.offerings().get(2);
        assertEquals(Seats.of(5, 0), offering.seats());
        assertEquals("a:b", offering.mainTopic().orElseThrow().name());
        assertEquals("经济: 学", offering.topics().get(1).topic().name());
        assertEquals(List.<Category>of(), offering.categories());
        assertEquals("TRAINEE\"EXAM", dataset.survey().get(2).source().name());
    }

    @Test
    void sharesEqualWordsIdsAndDates() {
        RotationDataset dataset = read(DatasetDraft.clean()).dataset().orElseThrow();
        assertSame(dataset.cadres().get(0).id(), dataset.needs().get(0).cadre());
        assertSame(dataset.cadres().get(0).id(), dataset.promises().get(0).cadre());
        assertSame(dataset.cadres().get(0).level(), dataset.cadres().get(1).level());
        assertSame(dataset.needs().get(0).topic(), dataset.records().get(3).topic());
        assertSame(dataset.bases().get(0).id(), dataset.records().get(0).base());
        assertSame(
                dataset.offerings().get(0).topics().get(0).topic(),
                dataset.needs().get(0).topic());
    }

    @Test
    void reportsEveryDefectOfARow() {
        DatasetReading reading = read(DatasetDraft.clean()
                .cell("offerings.csv", 4, "hours", "")
                .cell("offerings.csv", 4, "mode", "BOTH")
                .cell("offerings.csv", 4, "topics", "x"));
        assertEquals(
                List.of(
                        Location.of("offerings.csv", 4, "hours"),
                        Location.of("offerings.csv", 4, "mode"),
                        Location.of("offerings.csv", 4, "topics")),
                reading.findings().stream().map(Finding::location).toList());
    }

    @Test
    void reportsACascadeOncePerCauseWithItsRows() {
        BrokenDatasets.named("all-below-a-loop").write(folder);
        List<Finding> findings = DatasetReader.read(folder).findings();
        assertEquals(2, findings.size());
        Finding cascade = findings.get(1);
        assertEquals(DatasetReason.LOST_WITH_ROW, cascade.reason());
        assertEquals(Location.of("units.csv", 2, null), cascade.location());
        assertEquals(Optional.of("U1"), cascade.argument("value"));
        assertEquals(Optional.of("24"), cascade.argument("rows"));
        assertEquals(Optional.of("7"), cascade.argument("cadres.csv"));
    }

    @Test
    void countsARowThatRefersToTwoLostRowsOnce() {
        DatasetReading reading =
                read(DatasetDraft.clean().cell("cadres.csv", 4, "post", "").cell("offerings.csv", 5, "mode", ""));
        long lost = reading.findings().stream()
                .filter(finding -> finding.reason() == DatasetReason.LOST_WITH_ROW)
                .mapToLong(finding -> Long.parseLong(finding.argument("rows").orElseThrow()))
                .sum();
        // The need and the promise of C3; the promise is in the lost class, too.
        assertEquals(2, lost);
    }

    @Test
    void doesNotFollowReferencesIntoAFileThatCannotBeUsed() {
        DatasetReading reading = read(DatasetDraft.clean()
                .dropColumn("units.csv", "region")
                .dropColumn("bases.csv", "kind")
                .cell("needs.csv", 2, "gap", "2")
                .without("policy.json"));
        assertEquals(
                List.of(
                        Location.ofFile("policy.json"),
                        Location.of("units.csv", 1, "region"),
                        Location.of("needs.csv", 2, "gap"),
                        Location.of("bases.csv", 1, "kind")),
                reading.findings().stream().map(Finding::location).toList());
        assertTrue(reading.dataset().isEmpty());
        assertEquals(List.of(), reading.files());
    }

    @Test
    void masksAndShortensWhatItShows() {
        DatasetReading reading = read(DatasetDraft.clean()
                .cell("needs.csv", 2, "cadre_id", "11010119900307851X")
                .cell("needs.csv", 3, "cadre_id", "\u001B[2J" + "x".repeat(100)));
        assertEquals(Optional.of("*".repeat(18)), reading.findings().get(0).argument("value"));
        assertEquals(
                Optional.of("\\u001B[2J" + "x".repeat(36) + "…"),
                reading.findings().get(1).argument("value"));
        assertFalse(reading.findings().toString().contains("110101"));
    }

    @Test
    void keepsTheFirstOfManyFindingsAndCountsTheOthers() {
        DatasetDraft draft = DatasetDraft.clean();
        for (int i = 0; i < 1500; i++) {
            draft.add("unavailable.csv", "nobody", "2027-01-01", "2027-01-01");
        }
        List<Finding> findings = read(draft).findings();
        assertEquals(1001, findings.size());
        assertEquals(
                Location.of("unavailable.csv", 4, "cadre_id"), findings.get(0).location());
        assertEquals(
                Location.of("unavailable.csv", 1003, "cadre_id"),
                findings.get(999).location());
        Finding rest = findings.get(1000);
        assertEquals(DatasetReason.REFERENCE_UNKNOWN, rest.reason());
        assertEquals(Severity.LOST, rest.severity());
        assertEquals(Location.ofFile("unavailable.csv"), rest.location());
        assertEquals(Optional.of("500"), rest.argument("more"));
    }

    @Test
    void ordersFindingsByFileAndRow() {
        List<Finding> findings = read(DatasetDraft.clean()
                        .cell("enrolments.csv", 2, "offering_id", "K9")
                        .cell("units.csv", 5, "absence_cap", "2")
                        .cell("units.csv", 4, "parent_id", "U9")
                        .cell("bases.csv", 2, "quality", "2")
                        .policy("\"cover\": 12000", "\"cover\": 1"))
                .findings();
        assertEquals(
                List.of(
                        "policy.json 0",
                        "units.csv 4",
                        "units.csv 4",
                        "units.csv 5",
                        "units.csv 5",
                        "records.csv 2",
                        "bases.csv 2",
                        "bases.csv 2",
                        "enrolments.csv 2"),
                findings.stream()
                        .map(finding -> finding.location().file() + " "
                                + finding.location().row())
                        .toList());
    }

    @Test
    void groupsNoticesOfOneValue() {
        DatasetReading reading = read(DatasetDraft.clean()
                .cell("records.csv", 3, "base_id", "OU")
                .cell("records.csv", 5, "base_id", "OU")
                .cell("records.csv", 4, "base_id", "XX"));
        assertEquals(
                List.of("OU 3 2", "XX 4 1"),
                reading.findings().stream()
                        .map(finding -> finding.argument("value").orElseThrow() + " "
                                + finding.location().row() + " "
                                + finding.argument("rows").orElseThrow())
                        .toList());
        assertEquals(4, reading.dataset().orElseThrow().records().size());
    }

    @Test
    void saysThatAFolderIsMissing() {
        DatasetReading reading = DatasetReader.read(folder.resolve("nowhere"));
        assertTrue(reading.dataset().isEmpty());
        assertEquals(
                List.of(Finding.at(Severity.UNUSABLE, DatasetReason.FILE_MISSING, Location.ofFile("nowhere"))),
                reading.findings());
    }

    @Test
    void readsCodesOfLevelsOfAnyLength() {
        String code = "L".repeat(300);
        DatasetReading reading = read(DatasetDraft.clean()
                .policy("\"L2\"", "\"" + code + "\"")
                .text("cadres.csv", text -> text.replace(",L2,", "," + code + ","))
                .text("offerings.csv", text -> text.replace("L2", code)));
        assertEquals(List.of(), reading.findings());
        assertEquals(
                code, reading.dataset().orElseThrow().cadres().get(2).level().name());
    }

    private DatasetReading read(DatasetDraft draft) {
        Path target = folder.resolve("dataset" + drafts++);
        draft.write(target);
        return DatasetReader.read(target);
    }
}
