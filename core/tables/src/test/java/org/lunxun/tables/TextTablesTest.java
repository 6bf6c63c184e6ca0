package org.lunxun.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lunxun.model.finding.TableReason;

class TextTablesTest {

    private static final String PLAN = "市委党校2027年计划\n班次编号,班次名称,起止日期,学时,承办单位\nA1,法治班,3月2日—3月6日,40,市委党校\n";
    private static final List<String> READ = List.of("class A1 法治班 2027-03-02/2027-03-06 40.0h 0 市委党校");

    @TempDir
    Path folder;

    private Heard read(byte[] bytes) throws IOException, TableException {
        Heard heard = new Heard();
        TableReader.of(PeoplesWorkbooks.MAPPING).read(Files.write(folder.resolve("plan.csv"), bytes), heard);
        return heard;
    }

    @ParameterizedTest(name = "{0} after {1}")
    @CsvSource({"UTF-8,", "UTF-8,\uFEFF", "UTF-16LE,\uFEFF", "UTF-16BE,\uFEFF", "GB18030,", "GBK,", "GB18030,\uFEFF"})
    void readsTheEncodingsThatPeopleSend(String charset, String mark) throws IOException, TableException {
        Heard heard = read(((mark == null ? "" : mark) + PLAN).getBytes(Charset.forName(charset)));
        assertEquals(List.of(), heard.findings);
        assertEquals(READ, heard.classes());
    }

    /** Files so short that statistical detectors take them for Big5 or Latin. */
    @ParameterizedTest
    @ValueSource(strings = {"id,title|1,李", "班次,编号|1,2"})
    void tellsShortChineseFiles(String text) throws IOException, TableException {
        TableMapping mapping = TableMapping.parse("""
                {"lunxunMapping": 1, "tables": [
                  {"row": "MATERIAL", "fields": {"id": ["id", "班次"], "title": ["title", "编号"]}}]}
                """);
        Path file = folder.resolve("short.csv");
        Files.write(file, text.replace('|', '\n').getBytes(Charset.forName("GBK")));
        Heard heard = new Heard();
        TableReader.of(mapping).read(file, heard);
        assertTrue(heard.all().contains("title=李") || heard.all().contains("title=2"), heard.all());
    }

    @Test
    void aMappingMayForceTheEncoding() throws IOException, TableException {
        Path file =
                Files.write(folder.resolve("latin.csv"), "id,title\n1,Zürich\n".getBytes(StandardCharsets.ISO_8859_1));
        Heard heard = new Heard();
        TableReader.of(TableMapping.parse("""
                {"lunxunMapping": 1, "encoding": "ISO-8859-1", "tables": [
                  {"row": "MATERIAL", "fields": {"id": ["id"], "title": ["title"]}}]}
                """)).read(file, heard);
        assertTrue(heard.all().contains("Zürich"), heard.all());
    }

    @ParameterizedTest
    @CsvSource({"'\t'", "';'"})
    void readsTabsAndSemicolons(String separator) throws IOException, TableException {
        assertEquals(
                READ,
                read(PLAN.replace(",", separator).getBytes(StandardCharsets.UTF_8))
                        .classes());
    }

    @Test
    void readsQuotedCellsWithLineBreaksAndCountsRowsAsASpreadsheetDoes() throws IOException, TableException {
        Heard heard = read((PLAN + "A2,\"党史\n班\",3月9日—3月12日,40,\"市委,党校\"\n\nA3,,3月9日—3月12日,40,市委党校\n")
                .getBytes(StandardCharsets.UTF_8));
        assertEquals(2, heard.classes().size());
        assertEquals(List.of("LOST CELL_UNREADABLE plan.csv, row 7, column 班次名称 | a value"), heard.findings);
    }

    @Test
    void unwrapsWhatGuardsNumbersAndRefusesWhatASpreadsheetRounded() throws IOException, TableException {
        Heard heard = read((PLAN + "=\"007\",党史班,3月9日—3月12日,40,市委党校\n1.10101E+17,党建班,3月9日—3月12日,40,市委党校\n")
                .getBytes(StandardCharsets.UTF_8));
        assertTrue(heard.classes().get(1).startsWith("class 007 "), heard.all());
        assertEquals(1, heard.findings.size());
        assertTrue(heard.findings.get(0).startsWith("LOST NUMBER_ROUNDED plan.csv, row 5, column 班次编号 | 110*"));
    }

    @Test
    void bytesOfNoEncodingAreDoubted() throws IOException, TableException {
        byte[] bytes = (PLAN + "A2,?班,3月9日—3月12日,40,市委党校\n").getBytes(Charset.forName("GBK"));
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '?') {
                bytes[i] = (byte) 0xFF;
            }
        }
        assertTrue(read(bytes).findings.get(0).startsWith("PROBLEM TEXT_DOUBTFUL plan.csv, row 4, column 班次名称"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a page of the web|<html><table><tr><td>班次编号</td></tr></table></html>|NOT_A_TABLE",
                "UTF-16 without a mark|a\u0000b\u0000|NOT_A_TABLE",
                "a document|%PDF-1.7|NOT_A_TABLE",
                "no header|姓名,单位\\n王,市委|HEADER_MISSING",
                "a quote that is never closed|班次编号,班次名称,起止日期,学时,承办单位\\n\"A1,法治班|FILE_DAMAGED"
            })
    void refusesWhatIsNoTable(String name, String text, TableReason reason) {
        TableException refused = assertThrows(
                TableException.class, () -> read(text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8)));
        assertEquals(reason, refused.reason(), name);
    }

    @Test
    void saysWhichWordsTheHeaderLacks() {
        TableException refused = assertThrows(
                TableException.class,
                () -> read("班次编号,班次名称,开始日期,学时\nA1,法治班,3月2日,40\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                "No visible sheet has a header with the words of the mapping in its first 20 rows. Row 1 of plan.csv lacks 承办单位, 结束日期.",
                refused.getMessage());
    }
}
