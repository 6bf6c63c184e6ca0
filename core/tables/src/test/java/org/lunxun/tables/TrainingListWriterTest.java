package org.lunxun.tables;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.model.DateRange;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.learning.LearningRecord;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.OrganizerId;
import org.lunxun.model.resource.Topic;

class TrainingListWriterTest {

    private static final TableMapping MAPPING = TableMapping.parse("""
            {"lunxunMapping": 1, "tables": [{"row": "TRAINING", "fields": {
              "reference": ["记录号"], "cadre": ["人员编号"], "title": ["班次名称"], "topic": ["专题"], "base": ["培训机构"],
              "start": {"header": ["起始日期"], "formats": ["uuuuMMdd"]}, "end": ["结束日期"], "hours": ["学时"],
              "organizer": ["主办单位"], "offering": ["班次编号"], "attendance": ["出勤率"], "examination": ["成绩"],
              "certificate": ["证书"],
              "mode": {"header": ["离岗状态"], "values": {"1": "residential", "3": "ONLINE"}}}}]}
            """);

    private static final List<TrainingRow> ROWS = List.of(
            new TrainingRow(
                    record(DeliveryMode.RESIDENTIAL, "省委组织部"), "法治班", "R1", OfferingId.of("007"), 0.95, 88.5, "证-1"),
            new TrainingRow(record(DeliveryMode.ONLINE, null), null, "R2", null, null, null, null));

    @TempDir
    Path folder;

    private static LearningRecord record(DeliveryMode mode, String organizer) {
        return LearningRecord.builder(
                        CadreId.of("P1"),
                        Topic.of("依法行政"),
                        BaseId.of("市委党校"),
                        DateRange.of(LocalDate.of(2027, 3, 2), LocalDate.of(2027, 3, 6)),
                        12.5)
                .organizer(organizer == null ? null : OrganizerId.of(organizer))
                .mode(mode)
                .build();
    }

    @Test
    void theSameMappingReadsWhatWasWritten() throws IOException, TableException {
        Path file = folder.resolve("new/trainings.xlsx");
        TrainingListWriter.write(MAPPING, ROWS, file);
        List<TrainingRow> read = new ArrayList<>();
        TableReader.of(MAPPING).read(file, new TableSink() {
            @Override
            public void finding(Finding finding) {
                throw new AssertionError(finding);
            }

            @Override
            public void training(TrainingRow row) {
                read.add(row);
            }
        });
        assertEquals(ROWS, read);
    }

    @Test
    void anotherProgramFindsTheHeaderInTheFirstRowAndTextInEveryCell() throws IOException {
        Path file = folder.resolve("trainings.xlsx");
        TrainingListWriter.write(MAPPING, ROWS, file);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertEquals(0, sheet.getNumMergedRegions());
            assertEquals("记录号", sheet.getRow(0).getCell(0).getStringCellValue());
            assertEquals("20270302", sheet.getRow(1).getCell(5).getStringCellValue());
            assertEquals("2027-03-06", sheet.getRow(1).getCell(6).getStringCellValue());
            assertEquals("12.5", sheet.getRow(1).getCell(7).getStringCellValue());
            assertEquals("1", sheet.getRow(1).getCell(13).getStringCellValue());
            assertEquals("3", sheet.getRow(2).getCell(13).getStringCellValue());
        }
    }

    @Test
    void oneListGivesOneSetOfBytes() throws IOException {
        TrainingListWriter.write(MAPPING, ROWS, folder.resolve("a.xlsx"));
        TrainingListWriter.write(MAPPING, ROWS, folder.resolve("b.xlsx"));
        assertArrayEquals(Files.readAllBytes(folder.resolve("a.xlsx")), Files.readAllBytes(folder.resolve("b.xlsx")));
    }

    @Test
    void aMappingWithoutTrainingsWritesNone() {
        assertThrows(
                IllegalArgumentException.class,
                () -> TrainingListWriter.write(PeoplesWorkbooks.MAPPING, ROWS, folder.resolve("a.xlsx")));
    }
}
