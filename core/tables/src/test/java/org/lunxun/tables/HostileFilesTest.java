package org.lunxun.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.model.finding.TableReason;

class HostileFilesTest {

    @TempDir
    Path folder;

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** The parts of a good workbook, to be spoilt. */
    private void good() throws IOException {
        Path file = new Book("计划")
                .row("班次编号", "班次名称", "开始日期", "结束日期", "学时", "承办单位")
                .row("A1", "法治班", "2027-03-02", "2027-03-06", 40, "市委党校")
                .write(folder.resolve("good.xlsx"));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
    }

    private String part(String name) {
        return new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    private void put(String name, String text) {
        parts.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private TableReason refused(TableLimits limits) throws IOException {
        Path file = Files.createDirectories(folder.resolve("in")).resolve("bad.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return refused(file, limits);
    }

    private static TableReason refused(Path file, TableLimits limits) {
        Heard heard = new Heard();
        TableReason reason = assertThrows(TableException.class, () -> TableReader.of(PeoplesWorkbooks.MAPPING)
                        .withLimits(limits)
                        .read(file, heard))
                .reason();
        assertEquals(List.of(), heard.rows);
        return reason;
    }

    @Test
    void refusesAnArchiveThatClimbs() throws IOException {
        for (String name : List.of("../evil.xml", "xl/../../evil.xml", "/evil.xml", "xl\\..\\evil.xml", "C:evil.xml")) {
            parts.clear();
            good();
            put(name, "<a/>");
            assertEquals(TableReason.FILE_HOSTILE, refused(TableLimits.USUAL), name);
        }
        try (Stream<Path> left = Files.walk(folder)) {
            assertFalse(left.anyMatch(file -> file.getFileName().toString().contains("evil")));
        }
    }

    @Test
    void refusesAnArchiveThatExplodes() throws IOException {
        good();
        put("xl/worksheets/sheet2.xml", "<a>0</a>".repeat(3_000_000));
        assertEquals(TableReason.LIMIT_EXCEEDED, refused(TableLimits.USUAL.withBytes(1_000_000, 20_000_000)));
        parts.remove("xl/worksheets/sheet2.xml");
        parts.put("xl/media/image1.png", new byte[10_000_000]);
        assertEquals(TableReason.LIMIT_EXCEEDED, refused(TableLimits.USUAL.withBytes(1_000_000, 20_000_000)));
    }

    @Test
    void refusesEntitiesOfXml() throws IOException {
        good();
        String sheet = part("xl/worksheets/sheet1.xml");
        int root = sheet.indexOf("<worksheet");
        String laughs = "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>";
        put("xl/worksheets/sheet1.xml", sheet.substring(0, root) + laughs + sheet.substring(root));
        assertEquals(TableReason.FILE_HOSTILE, refused(TableLimits.USUAL));
        put(
                "xl/worksheets/sheet1.xml",
                sheet.substring(0, root) + "<!--" + " ".repeat(70_000) + "--><!DOCTYPE w SYSTEM \"file:///etc/passwd\">"
                        + sheet.substring(root));
        assertEquals(TableReason.FILE_HOSTILE, refused(TableLimits.USUAL));
        parts.put("xl/worksheets/sheet1.xml", sheet.getBytes(StandardCharsets.UTF_16));
        assertEquals(TableReason.FILE_HOSTILE, refused(TableLimits.USUAL));
    }

    @Test
    void refusesACellThatLiesTooFarAndATextThatNeverEnds() throws IOException {
        good();
        String sheet = part("xl/worksheets/sheet1.xml");
        for (String far : List.of(
                "r=\"ZZZZZZ1\"",
                "r = 'ZZZZZZ1'",
                "s=\"0\"\n\tr\n=\"ZZZZZZ1\"",
                "t=\">\" r=\"ZZZZZZ1\"",
                "t='\">' r=\"ZZZZZZ1\"")) {
            put("xl/worksheets/sheet1.xml", sheet.replace("r=\"A1\"", far));
            assertEquals(TableReason.LIMIT_EXCEEDED, refused(TableLimits.USUAL), far);
        }
        put("xl/worksheets/sheet1.xml", sheet.replace("<v>40.0</v>", "<v>" + "4".repeat(1_100_000) + "</v>"));
        assertEquals(TableReason.LIMIT_EXCEEDED, refused(TableLimits.USUAL));
    }

    @Test
    void refusesWhatExceedsALimit() throws IOException {
        Book book = new Book("计划").row("班次编号", "班次名称", "开始日期", "结束日期", "学时", "承办单位");
        for (int i = 0; i < 20; i++) {
            book.row("A" + i, "法治班", "2027-03-02", "2027-03-06", 40, "市委党校");
        }
        Path file = book.sheet("另").row("x").write(folder.resolve("plan.xlsx"));
        assertEquals(TableReason.LIMIT_EXCEEDED, refused(file, TableLimits.USUAL.withBytes(100, 1_000_000)));
        assertEquals(TableReason.LIMIT_EXCEEDED, refused(file, TableLimits.USUAL.withShape(1, 100, 100)));
        assertEquals(TableReason.LIMIT_EXCEEDED, refused(file, TableLimits.USUAL.withShape(10, 5, 100)));
        Heard heard = new Heard();
        assertThrows(TableException.class, () -> TableReader.of(PeoplesWorkbooks.MAPPING)
                .withLimits(TableLimits.USUAL.withRows(20))
                .read(file, heard));
    }

    @Test
    void aTextThatIsTooLongLosesItsRowAlone() throws IOException, TableException {
        Path file = new Book("计划")
                .row("班次编号", "班次名称", "开始日期", "结束日期", "学时", "承办单位")
                .row("A1", "法".repeat(101), "2027-03-02", "2027-03-06", 40, "市委党校")
                .row("A2", "法治班", "2027-03-02", "2027-03-06", 40, "市委党校")
                .write(folder.resolve("plan.xlsx"));
        Heard heard = new Heard();
        TableReader.of(PeoplesWorkbooks.MAPPING)
                .withLimits(TableLimits.USUAL.withShape(10, 100, 100))
                .read(file, heard);
        assertEquals(1, heard.classes().size());
        assertEquals(1, heard.findings.size());
    }

    @Test
    void refusesWhatIsDamagedOrOfAnotherKind() throws IOException {
        good();
        byte[] whole = Files.readAllBytes(folder.resolve("good.xlsx"));
        Path cut = Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(whole, whole.length / 2));
        assertEquals(TableReason.FILE_DAMAGED, refused(cut, TableLimits.USUAL));
        String sheet = part("xl/worksheets/sheet1.xml");
        put("xl/worksheets/sheet1.xml", sheet.substring(0, sheet.length() - 200));
        assertEquals(TableReason.FILE_DAMAGED, refused(TableLimits.USUAL));
        parts.clear();
        put("word/document.xml", "<a/>");
        assertEquals(TableReason.NOT_A_TABLE, refused(TableLimits.USUAL));
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4};
        assertEquals(TableReason.NOT_A_TABLE, refused(Files.write(folder.resolve("old.xls"), old), TableLimits.USUAL));
    }
}
