package org.lunxun.exchange.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lunxun.model.finding.DatasetReason;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;

class CsvScanTest {
    private static final Columns COLUMNS = Columns.required("id", "name").optional("note");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void countsRowsAsASpreadsheetShowsThem(String end) throws IOException {
        String text = "id,name\n1,one\n\n2,\"two\nlines\"\n\n\n3,three".replace("\n", end);
        assertEquals(List.of("2:1|one|", "4:2|two" + end + "lines|", "7:3|three|"), rows(text));
    }

    @Test
    void findsColumnsByNameInAnyOrder() throws IOException {
        assertEquals(List.of("2:1|one|n"), rows("note,x,name, id\u3000\nn,y,one,1\n"));
    }

    @Test
    void trimsTheHeaderAndNothingElse() throws IOException {
        assertEquals(List.of("2: 1 | one |"), rows("\" id \",\tname\n 1 , one \n"));
    }

    @Test
    void takesQuotesInsideUnquotedCellsAsText() throws IOException {
        assertEquals(List.of("2:1|5\" screen|", "3:2| \"x\" |"), rows("id,name\n1,5\" screen\n2, \"x\" \n"));
    }

    @Test
    void undoublesQuotesInsideQuotedCells() throws IOException {
        assertEquals(List.of("2:1|say \"hi\", now|\""), rows("id,name,note\n1,\"say \"\"hi\"\", now\",\"\"\"\"\n"));
    }

    @Test
    void takesMissingColumnsAndMissingCellsAsEmpty() throws IOException {
        assertEquals(List.of("2:1|one|", "3:2||"), rows("id,name\n1,one\n2\n"));
    }

    @Test
    void takesARowOfOneQuotedNothingAsARow() throws IOException {
        assertEquals(List.of("2:||"), rows("id,name\n\"\"\n"));
    }

    @Test
    void takesTheLongestCellThatIsAllowedEvenOfQuotes() throws IOException {
        String longest = "\"\"".repeat(CsvScan.MAX_CELL);
        List<String> rows = rows("id,name\n1,\"" + longest + "\"\n2,two\n");
        assertEquals(2, rows.size());
        assertEquals("2:1||".length() + CsvScan.MAX_CELL, rows.get(0).length());
    }

    @Test
    void namesEveryColumnThatIsMissingOrStandsTwice() {
        FileDefect defect = assertThrows(FileDefect.class, () -> rows("note,name,note\n"));
        assertEquals(
                List.of(DatasetReason.COLUMN_MISSING, DatasetReason.COLUMN_TWICE),
                defect.findings().stream().map(Finding::reason).toList());
        assertEquals(Location.of("t.csv", 1, "id"), defect.findings().get(0).location());
        assertEquals(Location.of("t.csv", 1, "note"), defect.findings().get(1).location());
    }

    @Test
    void ignoresUnknownColumnsThatStandTwice() throws IOException {
        assertEquals(List.of("2:1|one|"), rows("id,,name,,x,x\n1,,one,,,\n"));
    }

    @Test
    void takesTheFirstOfAdditionalColumnsThatStandTwice() throws IOException {
        Columns columns = Columns.required("id").additional("code");
        assertEquals(List.of("2:1|a"), rows(columns, "code,id,code\na,1,b\n", false));
    }

    @Test
    void takesAFileWithoutACharacterAsOneWithoutRowsWhereThatIsAllowed() throws IOException {
        assertEquals(List.of(), rows(COLUMNS, "", true));
        assertEquals(List.of(), rows(COLUMNS, "\uFEFF\n\r\n", true));
        assertThrows(FileDefect.class, () -> rows(COLUMNS, "", false));
        assertThrows(FileDefect.class, () -> rows(COLUMNS, "\n\n", false));
        assertThrows(FileDefect.class, () -> rows(COLUMNS, "\nid,name\n", true));
    }

    @Test
    void saysWhereAQuoteOpenedThatNeverCloses() {
        FileDefect defect = assertThrows(FileDefect.class, () -> rows("id,name\n1,one\n\n2,\"two\n3,three\n"));
        assertEquals(DatasetReason.QUOTE_NEVER_CLOSED, defect.findings().get(0).reason());
        assertEquals(Location.of("t.csv", 4, "name"), defect.findings().get(0).location());
    }

    @Test
    void saysThatACellIsTooLongWhereAQuoteThatNeverClosesIsFollowedByMuch() {
        FileDefect defect =
                assertThrows(FileDefect.class, () -> rows("id,name\n1,one\n2,\"two\n" + "3,three\n".repeat(100_000)));
        assertEquals(DatasetReason.CELL_TOO_LONG, defect.findings().get(0).reason());
        assertEquals(Location.of("t.csv", 3, "name"), defect.findings().get(0).location());
    }

    @Test
    void handsOnWhatItsTakerThrows() {
        assertThrows(ArithmeticException.class, () -> {
            Path file = Files.writeString(folder.resolve("t.csv"), "id,name\n1,one\n");
            CsvScan.rows(file, "t.csv", COLUMNS, false, row -> {
                throw new ArithmeticException();
            });
        });
    }

    private List<String> rows(String text) throws IOException {
        return rows(COLUMNS, text, false);
    }

    private List<String> rows(Columns columns, String text, boolean mayBeEmpty) throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), text);
        List<String> rows = new ArrayList<>();
        CsvScan.rows(file, "t.csv", columns, mayBeEmpty, row -> {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < columns.names().size(); column++) {
                cells.add(row.text(column));
            }
            rows.add(row.number() + ":" + String.join("|", cells));
        });
        return rows;
    }
}
