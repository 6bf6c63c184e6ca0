package org.lunxun.plugin.partyschool;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes XLSX files part by part, so that tests can have every oddity that people's workbooks have. */
final class HandmadeWorkbook {

    /** Number formats of the styles 1, 2, 3 and 4. */
    private static final List<String> FORMATS = List.of("14", "57", "164", "2");

    private final Map<String, List<String>> sheets = new LinkedHashMap<>();
    private final Map<String, String> merges = new LinkedHashMap<>();
    private final List<String> hidden = new ArrayList<>();
    private boolean date1904;

    static HandmadeWorkbook workbook() {
        return new HandmadeWorkbook();
    }

    /** A cell of text. */
    static String text(String text) {
        return " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(text) + "</t></is>";
    }

    /** A cell with a number. */
    static String number(String number) {
        return "><v>" + number + "</v>";
    }

    /** A number with the built-in date format 14. */
    static String date(int serial) {
        return " s=\"1\"><v>" + serial + "</v>";
    }

    /** A number with the built-in format 57, m月d日 in zh-CN. */
    static String date57(int serial) {
        return " s=\"2\"><v>" + serial + "</v>";
    }

    /** A number with the custom format yyyy"年"m"月"d"日". */
    static String dateCustom(int serial) {
        return " s=\"3\"><v>" + serial + "</v>";
    }

    /** A formula with the value that the workbook keeps; empty for none. */
    static String formula(String formula, String value) {
        return "><f>" + escaped(formula) + "</f>" + (value.isEmpty() ? "" : "<v>" + value + "</v>");
    }

    HandmadeWorkbook sheet(String name) {
        sheets.put(name, new ArrayList<>());
        return this;
    }

    HandmadeWorkbook hiddenSheet(String name) {
        hidden.add(name);
        return sheet(name);
    }

    HandmadeWorkbook date1904() {
        date1904 = true;
        return this;
    }

    HandmadeWorkbook merged(String range) {
        merges.put(last(), range);
        return this;
    }

    /** A row of texts. */
    HandmadeWorkbook texts(String... texts) {
        String[] cells = new String[texts.length];
        for (int i = 0; i < texts.length; i++) {
            cells[i] = text(texts[i]);
        }
        return row(cells);
    }

    /** A row of cells as made by the methods above; null leaves one out. */
    HandmadeWorkbook row(String... cells) {
        List<String> rows = sheets.getOrDefault(last(), new ArrayList<>());
        int number = rows.size() + 1;
        StringBuilder xml = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != null) {
                xml.append("<c r=\"").append((char) ('A' + i)).append(number).append('"');
                xml.append(cells[i]).append("</c>");
            }
        }
        rows.add(xml.append("</row>").toString());
        return this;
    }

    Path write(Path file) {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, "[Content_Types].xml", types());
            part(zip, "_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
            part(zip, "xl/workbook.xml", book());
            part(zip, "xl/_rels/workbook.xml.rels", bookRelations());
            part(zip, "xl/styles.xml", styles());
            int number = 1;
            for (Map.Entry<String, List<String>> sheet : sheets.entrySet()) {
                String merge = merges.containsKey(sheet.getKey())
                        ? "<mergeCells count=\"1\"><mergeCell ref=\"" + merges.get(sheet.getKey()) + "\"/></mergeCells>"
                        : "";
                part(
                        zip,
                        "xl/worksheets/sheet" + number++ + ".xml",
                        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                                + String.join("", sheet.getValue()) + "</sheetData>" + merge + "</worksheet>");
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return file;
    }

    private String last() {
        return List.copyOf(sheets.keySet()).get(sheets.size() - 1);
    }

    private String types() {
        StringBuilder xml = new StringBuilder(
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>");
        for (int i = 1; i <= sheets.size(); i++) {
            xml.append("<Override PartName=\"/xl/worksheets/sheet")
                    .append(i)
                    .append(
                            ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>");
        }
        return xml.append("</Types>").toString();
    }

    private static String relations(String type, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private String bookRelations() {
        StringBuilder xml = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId100\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>");
        for (int i = 1; i <= sheets.size(); i++) {
            xml.append("<Relationship Id=\"rId")
                    .append(i)
                    .append(
                            "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet")
                    .append(i)
                    .append(".xml\"/>");
        }
        return xml.append("</Relationships>").toString();
    }

    private String book() {
        StringBuilder xml = new StringBuilder(
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><workbookPr"
                        + (date1904 ? " date1904=\"1\"" : "") + "/><sheets>");
        int number = 1;
        for (String name : sheets.keySet()) {
            xml.append("<sheet name=\"")
                    .append(escaped(name))
                    .append("\" sheetId=\"")
                    .append(number)
                    .append('"')
                    .append(hidden.contains(name) ? " state=\"hidden\"" : "")
                    .append(" r:id=\"rId")
                    .append(number++)
                    .append("\"/>");
        }
        return xml.append("</sheets></workbook>").toString();
    }

    private static String styles() {
        StringBuilder xml = new StringBuilder(
                "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/></numFmts><cellXfs count=\"5\"><xf numFmtId=\"0\"/>");
        FORMATS.forEach(format -> xml.append("<xf numFmtId=\"").append(format).append("\" applyNumberFormat=\"1\"/>"));
        return xml.append("</cellXfs></styleSheet>").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
