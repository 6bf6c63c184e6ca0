package org.lunxun.tables;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseFact;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.Dimension;
import org.lunxun.model.resource.FactKind;
import org.lunxun.model.resource.SurveyAnswer;
import org.lunxun.model.resource.SurveyForm;
import org.lunxun.model.resource.SurveySource;
import org.lunxun.model.resource.Verification;
import org.lunxun.tables.SurveyForms.Filler;

/** Forms are written, filled in with another program, and read back. */
class SurveyFormsTest {

    private static final SurveyForm FORM = SurveyForm.DEFAULT;
    private static final LocalDate ROUND = LocalDate.of(2027, 3, 1);
    private static final Base BASE = Base.builder(BaseId.of("=B/01"), "湖畔培训中心<&", BaseKind.TRAINING_CENTER)
            .build();

    @TempDir
    Path folder;

    private Path issued(Filler filler) throws IOException {
        Path file = folder.resolve(filler + "/form.xlsx");
        SurveyForms.write(FORM, filler, BASE, ROUND, file);
        return file;
    }

    private Path filled(Filler filler, Consumer<XSSFWorkbook> by) throws IOException {
        Path file = issued(filler);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            by.accept(workbook);
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
        return file;
    }

    private static ReturnedForm read(Path file, Filler filler) throws IOException {
        return ReturnedForm.read(file, FORM, filler, ROUND);
    }

    private static XSSFCell cell(XSSFWorkbook workbook, String sheet, String row, int column) {
        for (Row each : workbook.getSheet(sheet)) {
            if (each.getCell(0) != null && each.getCell(0).toString().contains(row)) {
                return ((XSSFSheet) each.getSheet()).getRow(each.getRowNum()).getCell(column);
            }
        }
        throw new AssertionError(row);
    }

    @Test
    void theSameFormGivesTheSameBytes() throws IOException {
        byte[] first = Files.readAllBytes(issued(Filler.AUTHORITY));
        Path again = folder.resolve("again.xlsx");
        SurveyForms.write(FORM, Filler.AUTHORITY, BASE, ROUND, again);
        assertArrayEquals(first, Files.readAllBytes(again));
    }

    @Test
    void onlyTheCellsForAnswersAreUnlocked() throws IOException {
        for (Filler filler : Filler.values()) {
            try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(issued(filler)))) {
                workbook.forEach(sheet -> {
                    assertTrue(((XSSFSheet) sheet).isSheetLocked(), sheet.getSheetName());
                    sheet.forEach(row -> row.forEach(cell -> assertEquals(
                            cell.toString().isEmpty() && row.getRowNum() > 1 && cell.getColumnIndex() > 1,
                            !cell.getCellStyle().getLocked(),
                            sheet.getSheetName() + cell.getAddress())));
                });
                assertEquals(filler == Filler.BASE ? 2 : 3, workbook.getNumberOfSheets());
                assertEquals(
                        "专职教师 Full-time teachers",
                        workbook.getSheet("情况 Facts").getRow(2).getCell(0).toString());
            }
        }
    }

    @Test
    void aFormThatNobodyFilledInIsEmptyAndNothingIsWrongWithIt() throws IOException {
        for (Filler filler : Filler.values()) {
            ReturnedForm read = read(issued(filler), filler);
            assertEquals(BASE.id(), read.base());
            assertEquals(List.of(), read.answers());
            assertEquals(List.of(), read.facts());
            assertEquals(List.of(), read.findings());
        }
    }

    @Test
    void whatABaseTellsOfItselfIsASelfReportWithItsUnitAndDay() throws IOException {
        ReturnedForm read = read(
                filled(Filler.BASE, workbook -> {
                    cell(workbook, "情况 Facts", "专职教师", 2).setCellValue(86);
                    cell(workbook, "情况 Facts", "年度经费", 2).setCellValue("３５０万元");
                    cell(workbook, "情况 Facts", "年度经费", 3).setCellValue("2026年12月31日");
                    cell(workbook, "情况 Facts", "年度经费", 4).setCellValue("审计报告");
                }),
                Filler.BASE);
        assertEquals(List.of(), read.findings());
        assertEquals(
                List.of(
                        BaseFact.builder(BASE.id(), FactKind.FULL_TIME_TEACHERS, "lunxun-base-survey 1")
                                .value("86")
                                .date(ROUND)
                                .verified(Verification.SELF_REPORTED)
                                .build(),
                        BaseFact.builder(BASE.id(), FactKind.of("YEARLY_FUNDS"), "lunxun-base-survey 1")
                                .value("3500000")
                                .date(LocalDate.of(2026, 12, 31))
                                .document("审计报告")
                                .verified(Verification.SELF_REPORTED)
                                .build()),
                read.facts());
    }

    @Test
    void aBaseCannotVerifyItselfNorRateItselfNorSpeakForAnother() throws IOException {
        ReturnedForm read = read(
                filled(Filler.BASE, workbook -> {
                    XSSFSheet facts = workbook.getSheet("情况 Facts");
                    facts.getRow(1).createCell(6).setCellValue("核实方式 How verified");
                    facts.getRow(1).createCell(7).setCellValue("基地编号 Base id");
                    facts.getRow(2).getCell(2).setCellValue(900);
                    facts.getRow(2).createCell(6).setCellValue("实地 On site");
                    facts.getRow(2).createCell(7).setCellValue("OTHER");
                    XSSFSheet ratings = workbook.createSheet("评分 Ratings");
                    String[] words = {"评价主体 Asked", "方面 Dimension", "平均分 Mean score", "人数 Respondents"};
                    String[] told = {"学员评价 Trainees", "师资状况 Faculty", "100", "900"};
                    Row header = ratings.createRow(0);
                    Row row = ratings.createRow(1);
                    for (int i = 0; i < words.length; i++) {
                        header.createCell(i).setCellValue(words[i]);
                        row.createCell(i).setCellValue(told[i]);
                    }
                }),
                Filler.BASE);
        assertEquals(List.of(), read.answers());
        assertEquals(1, read.facts().size());
        assertEquals(Verification.SELF_REPORTED, read.facts().get(0).verified());
        assertEquals(BASE.id(), read.facts().get(0).base());
        assertEquals("[NOTICE SHEET_IGNORED form.xlsx / 评分 Ratings]", told(read).toString());
    }

    @Test
    void indicatorsOfOneDimensionAreOneAnswerByTheFewestRespondents() throws IOException {
        ReturnedForm read = read(
                filled(Filler.AUTHORITY, workbook -> {
                    XSSFSheet ratings = workbook.getSheet("评分 Ratings");
                    number(ratings, 2, 90, 120, 8);
                    number(ratings, 3, 80, 100, 6);
                    number(ratings, 4, 70, 50, null);
                    cell(workbook, "评分 Ratings", "学员考试", 3).setCellValue(88.5);
                    cell(workbook, "评分 Ratings", "学员考试", 4).setCellValue(40);
                    cell(workbook, "情况 Facts", "床位", 2).setCellValue(60);
                    cell(workbook, "情况 Facts", "床位", 4).setCellValue("实地 On site");
                    cell(workbook, "情况 Facts", "床位", 5).setCellValue("市委组织部");
                    cell(workbook, "情况 Facts", "教室", 2).setCellValue(9);
                    cell(workbook, "情况 Facts", "教室", 5).setCellValue("市委组织部");
                }),
                Filler.AUTHORITY);
        assertEquals(List.of(), read.findings());
        assertEquals(
                List.of(
                        answer(Dimension.FACULTY, SurveySource.TRAINEE_RATING, 85, 100, 7.0),
                        answer(Dimension.TEACHING, SurveySource.TRAINEE_RATING, 70, 50, null),
                        answer(Dimension.TEACHING, SurveySource.TRAINEE_EXAM, 88.5, 40, null)),
                read.answers());
        assertEquals(
                List.of(Verification.ON_SITE, Verification.SELF_REPORTED),
                read.facts().stream().map(BaseFact::verified).toList());
    }

    @Test
    void whatIsFilledInWronglyIsNamedByFileSheetRowAndColumnAndTheRestCounts() throws IOException {
        ReturnedForm read = read(
                filled(Filler.AUTHORITY, workbook -> {
                    XSSFSheet ratings = workbook.getSheet("评分 Ratings");
                    number(ratings, 2, 101, 120, null);
                    ratings.getRow(3).getCell(3).setCellValue("八十");
                    ratings.getRow(3).getCell(4).setCellValue(20);
                    ratings.getRow(4).getCell(3).setCellValue(80);
                    number(ratings, 5, 75, 30, null);
                    cell(workbook, "情况 Facts", "床位", 2).setCellValue(-3);
                    cell(workbook, "情况 Facts", "教室", 2).setCellValue(9);
                    Row veto = cell(workbook, "情况 Facts", "投诉", 2).getRow();
                    veto.getCell(2).setCellValue(1);
                    veto.createCell(0).setCellValue("VETO");
                }),
                Filler.AUTHORITY);
        assertEquals(List.of(answer(Dimension.TEACHING, SurveySource.TRAINEE_RATING, 75, 30, null)), read.answers());
        assertEquals(List.of(), read.facts());
        assertEquals(
                List.of(
                        "LOST CELL_UNREADABLE form.xlsx / 评分 Ratings, row 3",
                        "LOST CELL_UNREADABLE form.xlsx / 评分 Ratings, row 4, column 平均分 Mean score",
                        "LOST CELL_UNREADABLE form.xlsx / 评分 Ratings, row 5, column 人数 Respondents",
                        "LOST CELL_UNREADABLE form.xlsx / 情况 Facts, row 5, column 数值 Number",
                        "LOST CELL_UNREADABLE form.xlsx / 情况 Facts, row 5, column 核实单位 Verified by",
                        "LOST CELL_UNREADABLE form.xlsx / 情况 Facts, row 6, column 核实单位 Verified by",
                        "LOST CELL_UNREADABLE form.xlsx / 情况 Facts, row 10, column 项目 Item",
                        "LOST CELL_UNREADABLE form.xlsx / 情况 Facts, row 10, column 核实单位 Verified by"),
                told(read));
    }

    @Test
    void copiedRowsCountForNothing() throws IOException {
        ReturnedForm read = read(
                filled(Filler.BASE, workbook -> {
                    XSSFSheet facts = workbook.getSheet("情况 Facts");
                    facts.getRow(2).getCell(2).setCellValue(10);
                    Row copy = facts.createRow(30);
                    copy.createCell(0).setCellValue(facts.getRow(2).getCell(0).toString());
                    copy.createCell(2).setCellValue(900);
                }),
                Filler.BASE);
        assertEquals(List.of(), read.facts());
        assertEquals(List.of("LOST ROWS_REPEATED form.xlsx"), told(read));
    }

    @Test
    void anotherFormVersionOrRoundIsNotOneOfTheSurvey() throws IOException {
        for (String[] other : new String[][] {{"0", "own-form"}, {"1", "2"}, {"3", "2026-03-01"}}) {
            ReturnedForm read = read(
                    filled(Filler.BASE, workbook -> workbook.getSheet("表头 Form")
                            .getRow(2)
                            .createCell(Integer.parseInt(other[0]))
                            .setCellValue(other[1])),
                    Filler.BASE);
            assertNull(read.base());
            assertEquals(List.of("LOST FORM_OTHER form.xlsx"), told(read));
        }
    }

    @Test
    void aFileThatIsNoFormGivesAFindingAndNothingElse() throws IOException {
        Path text = Files.writeString(folder.resolve("form.xlsx"), "表号 Form,版本 Version\n");
        ReturnedForm read = read(text, Filler.BASE);
        assertNull(read.base());
        assertEquals(List.of("LOST NOT_A_TABLE form.xlsx"), told(read));
        Path twice = filled(Filler.BASE, workbook -> {
            Row copy = workbook.getSheet("表头 Form").createRow(9);
            workbook.getSheet("表头 Form").getRow(2).forEach(cell -> copy.createCell(cell.getColumnIndex())
                    .setCellValue(cell.toString()));
        });
        assertEquals(List.of("LOST FORM_UNNAMED form.xlsx"), told(read(twice, Filler.BASE)));
    }

    @Test
    void numbersOfIdentityDocumentsAreMaskedInFindings() throws IOException {
        ReturnedForm read = read(
                filled(Filler.BASE, workbook -> cell(workbook, "情况 Facts", "床位", 2)
                        .setCellValue("11010519491231002X")),
                Filler.BASE);
        assertFalse(read.findings().toString().contains("11010519491231002X"), read.findings()::toString);
    }

    private static void number(XSSFSheet sheet, int row, double score, int respondents, Integer deviation) {
        sheet.getRow(row).getCell(3).setCellValue(score);
        sheet.getRow(row).getCell(4).setCellValue(respondents);
        if (deviation != null) {
            sheet.getRow(row).getCell(5).setCellValue(deviation);
        }
    }

    private static SurveyAnswer answer(
            Dimension dimension, SurveySource source, double score, int respondents, Double deviation) {
        return SurveyAnswer.builder(BASE.id(), dimension, source, score, respondents)
                .deviation(deviation)
                .round(ROUND)
                .build();
    }

    private static List<String> told(ReturnedForm read) {
        return read.findings().stream()
                .map((Finding finding) ->
                        finding.severity() + " " + finding.reason().name() + " " + finding.location())
                .collect(Collectors.toList());
    }
}
