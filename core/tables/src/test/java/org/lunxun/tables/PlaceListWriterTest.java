package org.lunxun.tables;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.OfferingId;

class PlaceListWriterTest {

    private static final TableMapping MAPPING = TableMapping.parse("""
            {"lunxunMapping": 1, "tables": [{"row": "PLACE", "fields": {
              "key": ["名额编号"], "offering": ["班次编号"], "cadre": ["学员编号"], "name": ["姓名"],
              "state": {"header": ["状态"], "values": {"已预留": "RESERVED", "同意": "CONFIRMED", "参加": "CONFIRMED"}}}}]}
            """);

    private static final List<PlaceRow> ROWS = List.of(
            row("K1", "007", "P-1", "甲", PlaceRow.State.RESERVED),
            row("=1+1", "A&<1>", " P 2 ".strip(), null, PlaceRow.State.CONFIRMED),
            row("K3", "110101199001011232", "P-3", "𠮷", PlaceRow.State.CANCELLED));

    @TempDir
    Path folder;

    private static PlaceRow row(String key, String offering, String cadre, String name, PlaceRow.State state) {
        return new PlaceRow(key, OfferingId.of(offering), CadreId.of(cadre), name, state);
    }

    @Test
    void theSameMappingReadsWhatWasWritten() throws IOException, TableException {
        Path file = folder.resolve("new/places.xlsx");
        PlaceListWriter.write(MAPPING, "名单", ROWS, file);
        List<PlaceRow> read = new ArrayList<>();
        TableReader.of(MAPPING).read(file, new TableSink() {
            @Override
            public void finding(Finding finding) {
                throw new AssertionError(finding);
            }

            @Override
            public void place(PlaceRow row) {
                read.add(row);
            }
        });
        assertEquals(ROWS, read);
        try (Stream<Path> left = Files.list(folder.resolve("new"))) {
            assertEquals(1, left.count());
        }
    }

    @Test
    void anotherProgramReadsItAsTextInTheWordsOfTheMapping() throws IOException {
        Path file = folder.resolve("places.xlsx");
        PlaceListWriter.write(MAPPING, "名单", ROWS, file);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertEquals("A1:E1", sheet.getMergedRegion(0).formatAsString());
            assertEquals("班次编号", sheet.getRow(1).getCell(1).getStringCellValue());
            assertEquals("已预留", sheet.getRow(2).getCell(4).getStringCellValue());
            assertEquals("同意", sheet.getRow(3).getCell(4).getStringCellValue());
            assertEquals(CellType.STRING, sheet.getRow(3).getCell(0).getCellType());
            assertEquals("=1+1", sheet.getRow(3).getCell(0).getStringCellValue());
            assertEquals("110101199001011232", sheet.getRow(4).getCell(1).getStringCellValue());
            assertEquals("𠮷", sheet.getRow(4).getCell(3).getStringCellValue());
        }
    }

    @Test
    void oneListGivesOneSetOfBytes() throws IOException {
        PlaceListWriter.write(MAPPING, "名单", ROWS, folder.resolve("a.xlsx"));
        PlaceListWriter.write(MAPPING, "名单", ROWS, folder.resolve("b.xlsx"));
        assertArrayEquals(Files.readAllBytes(folder.resolve("a.xlsx")), Files.readAllBytes(folder.resolve("b.xlsx")));
    }

    @Test
    void aMappingWithoutPlacesWritesNone() {
        assertThrows(
                IllegalArgumentException.class,
                () -> PlaceListWriter.write(PeoplesWorkbooks.MAPPING, "名单", ROWS, folder.resolve("a.xlsx")));
    }
}
