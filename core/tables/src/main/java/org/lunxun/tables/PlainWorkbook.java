package org.lunxun.tables;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook of one sheet whose cells are all text: no number is rounded, no id loses its zeros, no text becomes a
 * formula. Its parts hold no time and no name of a program (ECMA-376, the least that it asks for).
 */
final class PlainWorkbook {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    /** No time of the run. The first moment of 1980 would be written with the zone of the machine beside it. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1981, 1, 1, 0, 0);

    private PlainWorkbook() {}

    /** Writes the rows; the first is the title and is merged over so many columns. */
    static void write(OutputStream out, List<List<String>> rows, int columns) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out);
                Writer text = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8))) {
            part(
                    zip,
                    text,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + PACKAGE
                            + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>"
                            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + TYPE
                            + "worksheet+xml\"/></Types>");
            part(zip, text, "_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
            part(
                    zip,
                    text,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                            + "\"><sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            part(zip, text, "xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
            begin(zip, text, "xl/worksheets/sheet1.xml");
            text.write("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
            for (int i = 0; i < rows.size(); i++) {
                row(text, i + 1, rows.get(i));
            }
            text.write("</sheetData>");
            if (columns > 1) {
                text.write("<mergeCells count=\"1\"><mergeCell ref=\"A1:" + column(columns - 1) + "1\"/></mergeCells>");
            }
            text.write("</worksheet>");
            end(zip, text);
        }
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + OFFICE + "/"
                + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static void row(Writer text, int number, List<String> cells) throws IOException {
        text.write("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                text.write("<c r=\"" + column(i) + number + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
                text.write(escaped(cells.get(i)));
                text.write("</t></is></c>");
            }
        }
        text.write("</row>");
    }

    /** A, B …; a list has fewer columns than the alphabet letters. */
    static char column(int index) {
        return (char) ('A' + index);
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> escaped.appendCodePoint(allowed(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    /** The characters of XML 1.0, but for the carriage return, which no reader gives back. */
    private static boolean allowed(int c) {
        return c == '\t' || c == '\n' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }

    static void part(ZipOutputStream zip, Writer text, String name, String xml) throws IOException {
        begin(zip, text, name);
        text.write(xml);
        end(zip, text);
    }

    static void begin(ZipOutputStream zip, Writer text, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        text.write(HEAD);
    }

    static void end(ZipOutputStream zip, Writer text) throws IOException {
        text.flush();
        zip.closeEntry();
    }
}
