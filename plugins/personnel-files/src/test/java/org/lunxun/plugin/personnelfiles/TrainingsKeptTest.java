package org.lunxun.plugin.personnelfiles;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.model.DateRange;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.learning.LearningRecord;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.SourceId;
import org.lunxun.model.resource.Topic;
import org.lunxun.sdk.api.Completion;
import org.lunxun.sdk.api.CompletionId;
import org.lunxun.sdk.api.PluginId;
import org.lunxun.sdk.api.TrainingEntry;
import org.lunxun.sdk.host.HostOptions;
import org.lunxun.sdk.host.Inquiry;
import org.lunxun.sdk.host.PluginHost;
import org.lunxun.sdk.host.SourceAnswer;
import org.lunxun.sdk.host.SourceConfig;
import org.lunxun.tables.TableException;
import org.lunxun.tables.TableMapping;
import org.lunxun.tables.TableReader;
import org.lunxun.tables.TableSink;
import org.lunxun.tables.TrainingListWriter;
import org.lunxun.tables.TrainingRow;

/** What was learnt goes back as a list that the office imports. */
class TrainingsKeptTest {

    @TempDir
    Path folder;

    private Path list;

    @BeforeEach
    void makeOffice() throws IOException {
        Office.write(folder.resolve("office"));
        list = Files.createDirectory(folder.resolve("out")).resolve("trainings.xlsx");
    }

    private SourceAnswer<List<CompletionId>> record(List<TrainingEntry> entries, String... settings) {
        Map<String, String> all = new TreeMap<>(Map.of("file", "office", "trainings", "out"));
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        try (PluginHost host =
                PluginHost.open(HostOptions.none().withProviders(List.of(new PersonnelFilesProvider())))) {
            return host.ask(
                    SourceConfig.of(SourceId.of("office"), PluginId.of("personnel-files"), all, folder),
                    Inquiry.record(entries));
        }
    }

    private static TrainingEntry entry(String id, double hours, DeliveryMode mode) {
        return entry(id, "P1", hours, mode);
    }

    private static TrainingEntry entry(String id, String cadre, double hours, DeliveryMode mode) {
        LearningRecord learnt = LearningRecord.builder(
                        CadreId.of(cadre),
                        Topic.of("依法行政"),
                        BaseId.of("JD-01"),
                        DateRange.of(LocalDate.of(2027, 3, 8), LocalDate.of(2027, 3, 19)),
                        hours)
                .mode(mode)
                .build();
        return TrainingEntry.of(Completion.builder(CompletionId.of(id), learnt).build())
                .withTitle("处级干部进修班")
                .withBase("滨江市委党校")
                .withOrganizer("滨江市委组织部");
    }

    /** The rows of the list as another program would see them. */
    private List<String> rows() throws IOException {
        try (ZipFile zip = new ZipFile(list.toFile())) {
            String sheet = new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
            Matcher row = Pattern.compile("<row [^>]*>(.*?)</row>").matcher(sheet);
            return row.results()
                    .map(found -> String.join(
                            "|",
                            Pattern.compile("<t [^>]*>(.*?)</t>")
                                    .matcher(found.group(1))
                                    .results()
                                    .map(cell -> cell.group(1))
                                    .toList()))
                    .toList();
        }
    }

    @Test
    void trainingsAreRowsOfThePublishedBlock() throws IOException {
        SourceAnswer<List<CompletionId>> answer =
                record(List.of(entry("R-1", 80, DeliveryMode.RESIDENTIAL), entry("R-2", 12.5, DeliveryMode.ONLINE)));
        assertEquals(List.of(CompletionId.of("R-1"), CompletionId.of("R-2")), answer.value());
        assertEquals(List.of(), answer.findings());
        assertEquals(
                List.of(
                        "A1100|A0000|A1104|A1107|A1108|A1111|A1114|A1121A|A1131",
                        "R-1|P1|1|20270308|80|20270319|滨江市委组织部|滨江市委党校|处级干部进修班",
                        "R-2|P1|3|20270308|12.5|20270319|滨江市委组织部|滨江市委党校|处级干部进修班"),
                rows());
        assertFalse(rows().toString().contains("甲一"));
    }

    @Test
    void theSameTrainingAgainChangesNoByte() throws IOException {
        record(List.of(entry("R-1", 80, DeliveryMode.RESIDENTIAL)));
        byte[] first = Files.readAllBytes(list);
        SourceAnswer<List<CompletionId>> again = record(List.of(entry("R-1", 80, DeliveryMode.RESIDENTIAL)));
        assertEquals(List.of(CompletionId.of("R-1")), again.value());
        assertEquals(List.of(), again.findings());
        assertArrayEquals(first, Files.readAllBytes(list));
        record(List.of(entry("R-2", 40, DeliveryMode.RESIDENTIAL), entry("R-1", 80, DeliveryMode.RESIDENTIAL)));
        assertEquals(3, rows().size());
        try (Stream<Path> left = Files.list(folder.resolve("out"))) {
            assertEquals(
                    List.of("trainings.xlsx", "trainings.xlsx.lock"),
                    left.map(file -> String.valueOf(file.getFileName()))
                            .sorted()
                            .toList());
        }
    }

    @Test
    void whatAPersonHasCorrectedStays() throws IOException, TableException {
        record(List.of(entry("R-1", 80, DeliveryMode.RESIDENTIAL)));
        TableMapping blocks = TableMapping.read(PersonnelFilesProvider.class, "a11.json");
        Files.delete(list);
        LearningRecord corrected = LearningRecord.builder(
                        CadreId.of("P1"),
                        Topic.of("-"),
                        BaseId.of("滨江市委党校"),
                        DateRange.of(LocalDate.of(2027, 3, 8), LocalDate.of(2027, 3, 12)),
                        40)
                .build();
        TrainingListWriter.write(
                blocks, List.of(new TrainingRow(corrected, "更正", "R-1", null, null, null, null)), list);
        SourceAnswer<List<CompletionId>> answer =
                record(List.of(entry("R-1", 80, DeliveryMode.RESIDENTIAL), entry("R-2", 8, DeliveryMode.ONLINE)));
        assertEquals(List.of(CompletionId.of("R-1"), CompletionId.of("R-2")), answer.value());
        assertEquals(
                List.of(ProviderReason.ANSWERS_DIFFER),
                answer.findings().stream().map(Finding::reason).toList());
        TableReader.of(blocks).read(list, new TableSink() {
            private int row;

            @Override
            public void finding(Finding finding) {
                throw new AssertionError(finding);
            }

            @Override
            public void training(TrainingRow training) {
                assertEquals(row++ == 0 ? "更正" : "处级干部进修班", training.title());
            }
        });
    }

    @Test
    void aListThatCannotBeReadWholeIsLeftAsItIs() throws IOException {
        String text = "A1100,A0000,A1107,A1108,A1111,A1121A\nR-0,P1,某日,8,20270301,滨江市委党校\n";
        Files.writeString(list.resolveSibling("other.csv"), text);
        Files.move(list.resolveSibling("other.csv"), list);
        SourceAnswer<List<CompletionId>> answer = record(List.of(entry("R-1", 80, DeliveryMode.RESIDENTIAL)));
        assertNull(answer.value());
        assertEquals(text, Files.readString(list));
    }

    @Test
    void whatAPersonHasAddedToTheListIsNotWrittenAway() throws IOException {
        String header = "A1100,A0000,A1104,A1107,A1108,A1111,A1121A";
        String row = "R-0,P1,1,20270301,8,20270301,滨江市委党校";
        kept(List.of(header, row), List.of());
        refused("column", List.of(header + ",备注", row), List.of());
        refused("column", List.of(header, row + ",补录"), List.of());
        refused("above its header", List.of("教育培训信息", header, row), List.of());
        refused("rows that are not read", List.of(header, row, "合计,,,,8"), List.of());
        refused("a second sheet", List.of(header, row), List.of("说明"));
    }

    private void kept(List<String> first, List<String> second) throws IOException {
        workbook(first, second);
        SourceAnswer<List<CompletionId>> answer = record(List.of(entry("R-1", 80, DeliveryMode.RESIDENTIAL)));
        assertEquals(List.of(CompletionId.of("R-1")), answer.value());
        assertEquals(3, rows().size());
    }

    private void refused(String because, List<String> first, List<String> second) throws IOException {
        workbook(first, second);
        byte[] before = Files.readAllBytes(list);
        SourceAnswer<List<CompletionId>> answer = record(List.of(entry("R-1", 80, DeliveryMode.RESIDENTIAL)));
        assertNull(answer.value(), because);
        assertTrue(
                answer.findings().toString().contains(because),
                answer.findings().toString());
        assertArrayEquals(before, Files.readAllBytes(list));
    }

    private void workbook(List<String> first, List<String> second) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(list)) {
            for (List<String> lines : List.of(first, second)) {
                XSSFSheet sheet = book.createSheet();
                for (String line : lines) {
                    XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                    for (String cell : line.split(",")) {
                        row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell);
                    }
                }
            }
            book.write(out);
        }
    }

    @Test
    void anIdOfAnotherPersonIsNotSaidToBeKept() throws IOException {
        record(List.of(entry("R-1", 80, DeliveryMode.RESIDENTIAL)));
        byte[] before = Files.readAllBytes(list);
        SourceAnswer<List<CompletionId>> answer = record(List.of(entry("R-1", "P2", 80, DeliveryMode.RESIDENTIAL)));
        assertEquals(List.of(), answer.value());
        assertEquals(
                List.of(ProviderReason.ANSWERS_DIFFER),
                answer.findings().stream().map(Finding::reason).toList());
        assertArrayEquals(before, Files.readAllBytes(list));
    }

    @Test
    void aTrainingThatTheListCannotHoldIsNotSaidToBeKept() throws IOException {
        TrainingEntry remark = entry("合计", 80, DeliveryMode.RESIDENTIAL);
        TrainingEntry endless = entry("R-1", 80, DeliveryMode.RESIDENTIAL).withBase("校".repeat(200));
        SourceAnswer<List<CompletionId>> answer =
                record(List.of(remark, endless, entry("R-2", 8, DeliveryMode.ONLINE)));
        assertEquals(List.of(CompletionId.of("R-2")), answer.value());
        assertEquals(
                List.of("合计", "R-1"),
                answer.findings().stream()
                        .map(finding -> finding.argument("id").orElse(""))
                        .toList());
        assertEquals(2, rows().size());
    }

    @Test
    void anotherMappingGivesOtherColumns() throws IOException {
        Files.writeString(folder.resolve("columns.json"), """
                {"lunxunMapping": 1, "tables": [{"row": "TRAINING", "fields": {
                  "reference": ["记录号"], "cadre": ["人员编号"], "topic": ["专题"], "base": ["培训机构"],
                  "start": ["开始"], "end": ["结束"], "hours": ["学时"]}}]}
                """);
        record(List.of(entry("R-1", 80, DeliveryMode.RESIDENTIAL)), "trainingMapping", "columns.json");
        assertEquals(List.of("记录号|人员编号|专题|培训机构|开始|结束|学时", "R-1|P1|依法行政|滨江市委党校|2027-03-08|2027-03-19|80"), rows());
    }

    @Test
    void aFolderThatIsNotThereBeginsNoNewList() {
        SourceAnswer<List<CompletionId>> answer =
                record(List.of(entry("R-1", 80, DeliveryMode.RESIDENTIAL)), "trainings", "absent");
        assertNull(answer.value());
        assertFalse(Files.exists(folder.resolve("absent")));
    }

    @Test
    void everyCodeValueThatShipsCitesItsSource() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String cited = readme.substring(readme.indexOf("## Code values"), readme.indexOf("## Limits"));
        Pattern code = Pattern.compile("\"([0-9A-Z]{1,6})\": \"([A-Z]+)\"");
        int found = 0;
        for (String mapping : List.of("mapping.json", "a11.json")) {
            try (var in = PersonnelFilesProvider.class.getResourceAsStream(mapping)) {
                Matcher value = code.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                while (value.find()) {
                    found++;
                    String row = "| `" + value.group(1) + "` | `" + value.group(2) + "` |";
                    assertTrue(cited.contains(row), row);
                }
            }
        }
        assertEquals(6, found);
    }
}
