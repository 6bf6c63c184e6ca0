package org.lunxun.tables;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook of several sheets to be filled in (ECMA-376): everything is locked but the cells for answers. The lock keeps
 * from slips, not from intent: it has no password, and whoever reads the form back trusts no cell of it. The parts hold no time
 * and no name of a program.
 */
final class FormWorkbook {

    private static final String STYLES = "<styleSheet xmlns=\"" + PlainWorkbook.MAIN + "\">"
            + "<fonts count=\"3\"><font><sz val=\"11\"/></font><font><b/><sz val=\"14\"/></font><font><b/><sz val=\"11\"/></font></fonts>"
            + "<fills count=\"4\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
            + fill("FFE7ECF3") + fill("FFFFF7DB") + "</fills>"
            + "<borders count=\"2\"><border/><border><left style=\"thin\"/><right style=\"thin\"/><top style=\"thin\"/><bottom style=\"thin\"/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"5\"><xf xfId=\"0\"/>"
            + format(1, 0, 0, false) + format(2, 2, 1, false) + format(0, 0, 1, false) + format(0, 3, 1, true)
            + "</cellXfs></styleSheet>";

    /** How a cell looks, and whether it can be written to. */
    enum Style {
        /** Words without a border. */
        PLAIN,
        /** The title. */
        TITLE,
        /** The words of a column. */
        HEADER,
        /** What is asked. */
        LABEL,
        /** For the answer; not locked. */
        ANSWER
    }

    /** One cell. */
    record FormCell(String text, Style style) {

        /** A cell for an answer. */
        static final FormCell ANSWER = new FormCell("", Style.ANSWER);
    }

    /**
     * One sheet.
     *
     * @param name its name
     * @param widths the width of each column, in characters
     * @param rows its rows; the first is the title and is merged over the columns
     * @param numbers the columns from 0 whose cells below the header take a number from 0 up to a highest
     * @param header the row of the header, from 0
     */
    record FormSheet(String name, List<Integer> widths, List<List<FormCell>> rows, List<Numbers> numbers, int header) {}

    /** Which column takes numbers, and up to which. */
    record Numbers(int column, long most) {}

    private FormWorkbook() {}

    static void write(OutputStream out, List<FormSheet> sheets) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out);
                Writer text = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8))) {
            types(zip, text, sheets.size());
            PlainWorkbook.part(
                    zip,
                    text,
                    "_rels/.rels",
                    relations(List.of(relation("rId1", "officeDocument", "xl/workbook.xml"))));
            workbook(zip, text, sheets);
            PlainWorkbook.part(zip, text, "xl/styles.xml", STYLES);
            for (int i = 0; i < sheets.size(); i++) {
                PlainWorkbook.begin(zip, text, "xl/worksheets/sheet" + (i + 1) + ".xml");
                sheet(text, sheets.get(i));
                PlainWorkbook.end(zip, text);
            }
        }
    }

    private static void types(ZipOutputStream zip, Writer text, int sheets) throws IOException {
        StringBuilder types = new StringBuilder("<Types xmlns=\"" + PlainWorkbook.PACKAGE
                + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + override("workbook", "sheet.main") + override("styles", "styles"));
        for (int i = 1; i <= sheets; i++) {
            types.append(override("worksheets/sheet" + i, "worksheet"));
        }
        PlainWorkbook.part(
                zip, text, "[Content_Types].xml", types.append("</Types>").toString());
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/xl/" + part + ".xml\" ContentType=\"" + PlainWorkbook.TYPE + type + "+xml\"/>";
    }

    private static void workbook(ZipOutputStream zip, Writer text, List<FormSheet> sheets) throws IOException {
        StringBuilder book = new StringBuilder(
                "<workbook xmlns=\"" + PlainWorkbook.MAIN + "\" xmlns:r=\"" + PlainWorkbook.OFFICE + "\"><sheets>");
        List<String> relations = new ArrayList<>();
        for (int i = 1; i <= sheets.size(); i++) {
            book.append(
                    "<sheet name=\"" + PlainWorkbook.escaped(sheets.get(i - 1).name()) + "\" sheetId=\"" + i
                            + "\" r:id=\"rId" + i + "\"/>");
            relations.add(relation("rId" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
        }
        relations.add(relation("rId" + (sheets.size() + 1), "styles", "styles.xml"));
        PlainWorkbook.part(
                zip,
                text,
                "xl/workbook.xml",
                book.append("</sheets></workbook>").toString());
        PlainWorkbook.part(zip, text, "xl/_rels/workbook.xml.rels", relations(relations));
    }

    private static String relations(List<String> relations) {
        return "<Relationships xmlns=\"" + PlainWorkbook.PACKAGE + "relationships\">" + String.join("", relations)
                + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + PlainWorkbook.OFFICE + "/" + type + "\" Target=\"" + target
                + "\"/>";
    }

    private static void sheet(Writer text, FormSheet sheet) throws IOException {
        text.write("<worksheet xmlns=\"" + PlainWorkbook.MAIN + "\"><cols>");
        for (int i = 0; i < sheet.widths().size(); i++) {
            text.write("<col min=\"" + (i + 1) + "\" max=\"" + (i + 1) + "\" width=\""
                    + sheet.widths().get(i) + "\" customWidth=\"1\"/>");
        }
        text.write("</cols><sheetData>");
        for (int i = 0; i < sheet.rows().size(); i++) {
            row(text, i + 1, sheet.rows().get(i));
        }
        text.write("</sheetData><sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatColumns=\"0\"/>");
        text.write("<mergeCells count=\"1\"><mergeCell ref=\"A1:"
                + PlainWorkbook.column(sheet.widths().size() - 1) + "1\"/></mergeCells>");
        numbers(text, sheet);
        text.write("</worksheet>");
    }

    private static void row(Writer text, int number, List<FormCell> cells) throws IOException {
        text.write("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.size(); i++) {
            FormCell cell = cells.get(i);
            text.write("<c r=\"" + PlainWorkbook.column(i) + number + "\" s=\""
                    + cell.style().ordinal() + "\"");
            text.write(
                    cell.text().isEmpty()
                            ? "/>"
                            : " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + PlainWorkbook.escaped(cell.text())
                                    + "</t></is></c>");
        }
        text.write("</row>");
    }

    private static void numbers(Writer text, FormSheet sheet) throws IOException {
        if (sheet.numbers().isEmpty() || sheet.rows().size() <= sheet.header() + 1) {
            return;
        }
        text.write("<dataValidations count=\"" + sheet.numbers().size() + "\">");
        for (Numbers numbers : sheet.numbers()) {
            char column = PlainWorkbook.column(numbers.column());
            text.write(
                    "<dataValidation type=\"decimal\" allowBlank=\"1\" showErrorMessage=\"1\" errorStyle=\"warning\" sqref=\""
                            + column + (sheet.header() + 2) + ":" + column
                            + sheet.rows().size() + "\"><formula1>0</formula1><formula2>"
                            + numbers.most() + "</formula2></dataValidation>");
        }
        text.write("</dataValidations>");
    }

    private static String fill(String colour) {
        return "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"" + colour + "\"/></patternFill></fill>";
    }

    private static String format(int font, int fill, int border, boolean open) {
        return "<xf xfId=\"0\" fontId=\"" + font + "\" fillId=\"" + fill + "\" borderId=\"" + border
                + "\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\" applyProtection=\"1\">"
                + "<alignment vertical=\"center\" wrapText=\"1\"/><protection locked=\"" + (open ? 0 : 1) + "\"/></xf>";
    }
}
