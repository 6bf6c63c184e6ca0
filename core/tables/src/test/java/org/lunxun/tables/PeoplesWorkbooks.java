package org.lunxun.tables;

import static org.lunxun.tables.Book.calculated;
import static org.lunxun.tables.Book.date;
import static org.lunxun.tables.Book.formula;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks in the shapes that people make, each with what must come of it. */
final class PeoplesWorkbooks {

    /** The mapping by which they are read. */
    static final TableMapping MAPPING = TableMapping.parse("""
            {"lunxunMapping": 1, "implied": {"kind": "PARTY_SCHOOL"}, "tables": [
              {"row": "OFFERING", "fields": {
                "id": ["班次编号", "Class ID"], "title": ["班次名称", "Class name"],
                "start": ["开始日期", "Start"], "end": ["结束日期", "End"], "days": ["起止日期"],
                "hours": ["学时", "Hours"], "base": ["承办单位", "Held by"], "cost": ["费用", "Fee"],
                "maxSeats": ["人数", "Seats"]}},
              {"row": "BASE", "fields": {
                "name": ["基地名称"], "kind": ["基地类型"], "places": ["床位"], "creditCode": ["信用代码"]}}]}
            """);

    /**
     * One workbook.
     *
     * @param name what is peculiar about it
     * @param book the workbook
     * @param classes the classes that must be read
     * @param findings what must be said
     */
    record Shape(String name, Book book, List<String> classes, List<String> findings) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final Object[] HEADER = {"班次编号", "班次名称", "开始日期", "结束日期", "学时", "承办单位", "费用", "人数"};
    private static final String READ = "class A1 法治班 2027-03-02/2027-03-06 40.0h 0 市委党校";

    private final List<Shape> shapes = new ArrayList<>();

    private PeoplesWorkbooks() {}

    static List<Shape> all() {
        PeoplesWorkbooks all = new PeoplesWorkbooks();
        all.headers();
        all.merges();
        all.dates();
        all.texts();
        all.numbers();
        all.formulas();
        all.sheets();
        return all.shapes;
    }

    private void read(String name, Book book, String... classes) {
        shapes.add(new Shape(name, book, List.of(classes), List.of()));
    }

    private void found(String name, Book book, List<String> classes, String... findings) {
        shapes.add(new Shape(name, book, classes, List.of(findings)));
    }

    /** A plan with a title and one class, whose cells from the third on are given. */
    private static Book plan(Object... cells) {
        return headed().row(row(cells));
    }

    private static Book headed() {
        return new Book("计划").row("市委党校2027年度班次计划").merged("A1:H1").row(HEADER);
    }

    private static Object[] row(Object... cells) {
        Object[] row = new Object[cells.length + 2];
        row[0] = "A1";
        row[1] = "法治班";
        System.arraycopy(cells, 0, row, 2, cells.length);
        return row;
    }

    private void headers() {
        read("title row merged over the columns", plan("2027-03-02", "2027-03-06", 40, "市委党校"), READ);
        read(
                "header in the first row",
                new Book("Sheet1").row(HEADER).row(row("2027-03-02", "2027-03-06", 40, "市委党校")),
                READ);
        read(
                "title, blank rows, a note, and the header in row 12",
                new Book("Sheet1")
                        .row("2027年计划")
                        .rowAt(4, "填表单位：", "市委组织部", null, "单位：人、元")
                        .rowAt(11, HEADER)
                        .row(row("3月2日", "3月6日", 40, "市委党校")),
                READ);
        read(
                "columns in another order, others between them, blanks and line breaks in the header",
                new Book("Sheet1")
                        .row("序号", "学　时\n（小时）", "备注", "承 办 单 位", "班次名称*", "班次编号:", "结束日期", "开始日期")
                        .row(1, 40, "略", "市委党校", "法治班", "A1", "2027-03-06", "2027-03-02"),
                READ);
        read(
                "English header in capitals",
                new Book("Plan")
                        .row("CLASS ID", "Class Name", "START", "End", "HOURS", "Held By")
                        .row(row("2027-03-02", "2027-03-06", 40, "市委党校")),
                READ);
        found(
                "two columns with one meaning",
                new Book("Sheet1")
                        .row("班次编号", "班次名称", "起止日期", "学时", "承办单位", "承办单位（备用）")
                        .row(row("2027.3.2-3.6", 40, "市委党校", "别处")),
                List.of(READ),
                "NOTICE COLUMN_TWICE plan.xlsx / Sheet1, row 1, column 承办单位（备用） | 承办单位");
        read(
                "header printed again after a page",
                plan("2027-03-02", "2027-03-06", 40, "市委党校")
                        .row(HEADER)
                        .row("A2", "党史班", "2027-04-05", "2027-04-09", 40, "市委党校"),
                READ,
                "class A2 党史班 2027-04-05/2027-04-09 40.0h 0 市委党校");
    }

    private void merges() {
        read(
                "two header rows, the upper one merged over two columns",
                new Book("计划")
                        .row("班次编号", "班次名称", "起止日期", null, "学时", "承办单位")
                        .row(null, null, "开始日期", "结束日期")
                        .merged("A1:A2")
                        .merged("B1:B2")
                        .merged("C1:D1")
                        .merged("E1:E2")
                        .merged("F1:F2")
                        .row(row("2027-03-02", "2027-03-06", 40, "市委党校")),
                READ);
        read(
                "base merged over two classes",
                headed().row(row("2027-03-02", "2027-03-06", 40, "市委党校"))
                        .row("A2", "党史班", "2027-04-05", "2027-04-09", 40)
                        .merged("F3:F4"),
                READ,
                "class A2 党史班 2027-04-05/2027-04-09 40.0h 0 市委党校");
        found(
                "a real blank below a merged range stays blank",
                headed().row(row("2027-03-02", "2027-03-06", 40, "市委党校"))
                        .row("A2", "党史班", "2027-04-05", "2027-04-09", 40)
                        .row("A3", "党建班", "2027-04-05", "2027-04-09", 40)
                        .merged("F3:F4"),
                List.of(READ, "class A2 党史班 2027-04-05/2027-04-09 40.0h 0 市委党校"),
                "LOST CELL_UNREADABLE plan.xlsx / 计划, row 5, column 承办单位 | a value");
        found(
                "two days merged into one cell",
                headed().row(row("2027-03-02", null, 40, "市委党校")).merged("C3:D3"),
                List.of(),
                "LOST CELL_UNREADABLE plan.xlsx / 计划, row 3, column 结束日期 | a value");
        read(
                "a total and a remark below, merged",
                plan("2027-03-02", "2027-03-06", 40, "市委党校")
                        .row("合计", null, null, null, 40)
                        .row("备注：日期以通知为准。")
                        .merged("A5:H5"),
                READ);
    }

    private void dates() {
        read("built-in format 14", plan(date("2027-03-02", 14), date("2027-03-06", 14), 40, "市委党校"), READ);
        read("built-in format 57, m月d日", plan(date("2027-03-02", 57), date("2027-03-06", 57), 40, "市委党校"), READ);
        read("built-in format 31, yyyy年m月d日", plan(date("2027-03-02", 31), date("2027-03-06", 31), 40, "市委党校"), READ);
        read(
                "custom format with words",
                plan(date("2027-03-02", "yyyy\"年\"m\"月\"d\"日\""), date("2027-03-06", "[$-804]yyyy/m/d;@"), 40, "市委党校"),
                READ);
        Book since1904 = new Book("计划").with(PeoplesWorkbooks::since1904);
        read(
                "days counted from 1904",
                since1904.row("2027年").row(HEADER).row(row(date("2027-03-02", 14), date("2027-03-06", 14), 40, "市委党校")),
                READ);
        read("typed with dots", plan("2027.3.2", "2027.3.6", 40, "市委党校"), READ);
        read("typed in Chinese, year from the title", plan("3月2日", "3月6日（周六）", 40, "市委党校"), READ);
        read("typed with the time of day", plan("2027-03-02 08:30", "2027/3/6 17:00:00", 40, "市委党校"), READ);
        read("typed with full-width digits", plan("２０２７年３月２日", "２０２７－０３－０６", "４０", "市委党校"), READ);
        read(
                "year from the name of the sheet",
                new Book("2027年春").row(HEADER).row(row("3.2", "3.6", 40, "市委党校")),
                READ);
        found(
                "a day nobody can name",
                plan("3月上旬", "2027-02-30", 40, "市委党校"),
                List.of(),
                "LOST CELL_UNREADABLE plan.xlsx / 计划, row 3, column 开始日期 | 3月上旬 | a day such as 2027-03-02 or 3月2日",
                "LOST CELL_UNREADABLE plan.xlsx / 计划, row 3, column 结束日期 | 2027-02-30 | a day that is in the calendar");
        found(
                "a date whose format was lost",
                plan(46448, date("2027-03-06", 14), 40, "市委党校"),
                List.of(),
                "LOST CELL_UNREADABLE plan.xlsx / 计划, row 3, column 开始日期 | 46448 | a day such as 2027-03-02 or 3月2日");
        found(
                "a day without a year",
                new Book("计划").row(HEADER).row(row("3月2日", "3月6日", 40, "市委党校")),
                List.of(),
                "LOST CELL_UNREADABLE plan.xlsx / 计划, row 2, column 开始日期 | 3月2日 | a day with its year, since neither title nor setting names one",
                "LOST CELL_UNREADABLE plan.xlsx / 计划, row 2, column 结束日期 | 3月6日 | a day with its year, since neither title nor setting names one");
        found(
                "the last day before the first",
                plan("2027-03-06", "2027-03-02", 40, "市委党校"),
                List.of(),
                "LOST CELL_UNREADABLE plan.xlsx / 计划, row 3, column 结束日期 | 2027-03-02 | a last day that is not before the first");
    }

    private static void since1904(XSSFWorkbook workbook) {
        workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
    }

    private void texts() {
        read("blanks and U+3000 around and inside names", plan("2027-03-02 ", "　2027-03-06", 40, "　市委党校 "), READ);
        read(
                "ids as numbers and with zeros in front",
                headed().row(7, "法治班", "2027-03-02", "2027-03-06", 40, "市委党校")
                        .row("007", "党史班", "2027-04-05", "2027-04-09", 40, "市委党校"),
                "class 7 法治班 2027-03-02/2027-03-06 40.0h 0 市委党校",
                "class 007 党史班 2027-04-05/2027-04-09 40.0h 0 市委党校");
        found(
                "replacement characters out of a wrong encoding",
                plan("2027-03-02", "2027-03-06", 40, "市委\uFFFD校"),
                List.of("class A1 法治班 2027-03-02/2027-03-06 40.0h 0 市委\uFFFD校"),
                "PROBLEM TEXT_DOUBTFUL plan.xlsx / 计划, row 3, column 承办单位 | 市委\uFFFD校");
        found(
                "an identity number where a day should be",
                plan("11010519491231002X", "2027-03-06", 40, "市委党校"),
                List.of(),
                "LOST CELL_UNREADABLE plan.xlsx / 计划, row 3, column 开始日期 | 110**************X | a day such as 2027-03-02 or 3月2日");
        read(
                "text in runs of several colours",
                plan("2027-03-02", "2027-03-06", 40, "市委党校").with(PeoplesWorkbooks::colour),
                READ);
    }

    private static void colour(XSSFWorkbook workbook) {
        var text = workbook.getCreationHelper().createRichTextString("法治班");
        text.applyFont(0, 1, workbook.createFont());
        workbook.getSheetAt(0).getRow(2).getCell(1).setCellValue(text);
    }

    private void numbers() {
        read(
                "numbers as text with units and thousands",
                plan("2027-03-02", "2027-03-06", "40学时", "市委党校", "２，４００元", "50人"),
                "class A1 法治班 2027-03-02/2027-03-06 40.0h 2400 市委党校");
        read(
                "fee in ten thousand yuan by its header",
                new Book("计划")
                        .row("班次编号", "班次名称", "开始日期", "结束日期", "学时", "承办单位", "费用（万元）")
                        .row(row("2027-03-02", "2027-03-06", 40, "市委党校", 0.24)),
                "class A1 法治班 2027-03-02/2027-03-06 40.0h 2400 市委党校");
        found(
                "hours in days",
                plan("2027-03-02", "2027-03-06", "5天", "市委党校"),
                List.of(),
                "LOST CELL_UNREADABLE plan.xlsx / 计划, row 3, column 学时 | 5天 | a number of at most 12 digits, not negative");
        found(
                "a number of 18 digits",
                headed().row(1.10101199001011232E17, "法治班", "2027-03-02", "2027-03-06", 40, "市委党校"),
                List.of(),
                "LOST NUMBER_ROUNDED plan.xlsx / 计划, row 3, column 班次编号 | 110************ | text; the file keeps it as a number and has rounded it");
        found(
                "half a person",
                plan("2027-03-02", "2027-03-06", 40, "市委党校", null, 50.5),
                List.of(),
                "LOST CELL_UNREADABLE plan.xlsx / 计划, row 3, column 人数 | 50.5 | a number without a fraction, from 0 to 1000000000");
        read(
                "a sum with binary dust",
                plan("2027-03-02", "2027-03-06", 40, "市委党校", 0.1 + 0.2),
                "class A1 法治班 2027-03-02/2027-03-06 40.0h 0.3 市委党校");
    }

    private void formulas() {
        read("a formula with its value", plan("2027-03-02", "2027-03-06", calculated("5*8", 40), "市委党校"), READ);
        found(
                "a formula without a value in a column that must be filled",
                plan("2027-03-02", "2027-03-06", formula("5*8"), "市委党校"),
                List.of(),
                "LOST FORMULA_WITHOUT_VALUE plan.xlsx / 计划, row 3, column 学时 | a value; the cell was taken as empty");
        found(
                "a formula without a value in another column",
                plan("2027-03-02", "2027-03-06", 40, "市委党校", formula("G1")),
                List.of(READ),
                "PROBLEM FORMULA_WITHOUT_VALUE plan.xlsx / 计划, row 3, column 费用 | a value; the cell was taken as empty");
        Book.Content error = cell -> cell.setCellErrorValue((byte) 23);
        found(
                "an error in place of a value",
                plan("2027-03-02", "2027-03-06", error, "市委党校"),
                List.of(),
                "LOST CELL_UNREADABLE plan.xlsx / 计划, row 3, column 学时 | #REF! | a value in place of an error");
        read(
                "formulas filled down below the last class",
                plan("2027-03-02", "2027-03-06", 40, "市委党校")
                        .row(null, null, null, null, formula("E3"), null, formula("G3")),
                READ);
    }

    private void sheets() {
        found(
                "a hidden sheet with last year's plan",
                plan("2027-03-02", "2027-03-06", 40, "市委党校")
                        .sheet("去年")
                        .row(HEADER)
                        .row("Z9", "旧班", "2026-03-02", "2026-03-06", 40, "市委党校")
                        .with(workbook -> workbook.setSheetVisibility(1, SheetVisibility.HIDDEN)),
                List.of(READ),
                "NOTICE SHEET_HIDDEN plan.xlsx / 去年");
        found(
                "a sheet of notes, and an empty one",
                plan("2027-03-02", "2027-03-06", 40, "市委党校")
                        .sheet("说明")
                        .row("请如实填写")
                        .sheet("Sheet3"),
                List.of(READ),
                "NOTICE SHEET_IGNORED plan.xlsx / 说明");
        read(
                "bases on a sheet behind the classes",
                plan("2027-03-02", "2027-03-06", 40, "市委党校")
                        .sheet("基地")
                        .row("基地名称", "基地类型", "床位", "信用代码")
                        .row("市委党校", "党校", 300, "12330000000000001X"),
                READ);
        found(
                "a sheet for each quarter",
                new Book("一季度")
                        .row("2027年")
                        .row(HEADER)
                        .row(row("3月2日", "3月6日", 40, "市委党校"))
                        .sheet("二季度")
                        .row("2027年")
                        .row(HEADER)
                        .row("A2", "党史班", "4月5日", "四月九日", 40, "市委党校")
                        .row("A3", "党建班", "4月5日", "4月9日", 40, "市委党校"),
                List.of(READ, "class A3 党建班 2027-04-05/2027-04-09 40.0h 0 市委党校"),
                "LOST CELL_UNREADABLE plan.xlsx / 二季度, row 3, column 结束日期 | 四月九日 | a day such as 2027-03-02 or 3月2日");
        read(
                "rows hidden by a filter still count",
                plan("2027-03-02", "2027-03-06", 40, "市委党校")
                        .with(workbook -> workbook.getSheetAt(0).getRow(2).setZeroHeight(true)),
                READ);
    }
}
