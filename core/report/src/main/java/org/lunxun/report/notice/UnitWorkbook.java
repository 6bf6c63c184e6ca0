package org.lunxun.report.notice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.Unit;
import org.lunxun.model.resource.Offering;
import org.lunxun.report.file.FixedZip;
import org.lunxun.report.file.PeopleCsv;
import org.lunxun.report.file.Plain;
import org.lunxun.report.words.Language;
import org.lunxun.report.words.Phrases;

/** The notice to a unit as a spreadsheet: names of the first years, quotas of the later ones. */
final class UnitWorkbook {

    private static final int LONGEST_CELL = 32_000;
    private static final String DATE = "yyyy-mm-dd";
    private static final String PROPERTIES = "docProps/core.xml";
    private static final String[] NAMES = {
        "name", "cadre", "level", "class", "offering", "base", "start", "end", "hours", "mode"
    };
    private static final String[] QUOTAS = {"class", "offering", "base", "start", "end", "hours", "mode", "quota"};

    private final Phrases first;
    private final Phrases second;

    UnitWorkbook(Language language) {
        first = Phrases.of(language);
        second = Phrases.of(language == Language.CHINESE ? Language.ENGLISH : Language.CHINESE);
    }

    /** The bytes depend on nothing but the classes: the library's time of the run is taken out again. */
    byte[] bytes(Unit unit, List<UnitClass> classes) throws IOException {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(raw, "Lunxun", "1.0")) {
            // Compressed once only, when the entries are written again below.
            workbook.setCompressionLevel(Deflater.NO_COMPRESSION);
            workbook.properties().setTitle(Plain.text(unit.name()));
            names(workbook.newWorksheet(head("names")), classes);
            quotas(workbook.newWorksheet(head("quotas")), classes);
        }
        ByteArrayOutputStream fixed = new ByteArrayOutputStream();
        try (FixedZip zip = new FixedZip(fixed)) {
            zip.addAll(
                    raw.toByteArray(),
                    PROPERTIES,
                    text -> text.replaceAll("(<dcterms:created[^>]*>)[^<]*", "$12000-01-01T00:00:00Z"));
        }
        return fixed.toByteArray();
    }

    private void names(Worksheet sheet, List<UnitClass> classes) {
        header(sheet, NAMES, 10, 12, 10, 32, 12, 28, 12, 12, 8, 10);
        int row = 1;
        for (UnitClass one : classes) {
            for (Cadre cadre : one.named()) {
                text(sheet, row, 0, cadre.name());
                text(sheet, row, 1, cadre.id().value());
                text(sheet, row, 2, cadre.level().name());
                offering(sheet, row, 3, one);
                row++;
            }
        }
    }

    private void quotas(Worksheet sheet, List<UnitClass> classes) {
        header(sheet, QUOTAS, 32, 12, 28, 12, 12, 8, 10, 8);
        int row = 1;
        for (UnitClass one : classes) {
            if (one.quota() > 0) {
                offering(sheet, row, 0, one);
                sheet.value(row, 7, one.quota());
                row++;
            }
        }
    }

    private void header(Worksheet sheet, String[] columns, int... widths) {
        for (int column = 0; column < columns.length; column++) {
            sheet.value(0, column, head(columns[column]));
            sheet.width(column, widths[column]);
        }
        sheet.range(0, 0, 0, columns.length - 1).style().bold().set();
        sheet.freezePane(0, 1);
    }

    private String head(String key) {
        return first.phrase("notice." + key) + " " + second.phrase("notice." + key);
    }

    private void offering(Worksheet sheet, int row, int column, UnitClass one) {
        Offering offering = one.offering();
        text(sheet, row, column, offering.title());
        text(sheet, row, column + 1, offering.id().value());
        text(sheet, row, column + 2, one.base());
        sheet.value(row, column + 3, offering.dates().start());
        sheet.value(row, column + 4, offering.dates().end());
        sheet.style(row, column + 3).format(DATE).set();
        sheet.style(row, column + 4).format(DATE).set();
        sheet.value(row, column + 5, offering.hours());
        text(sheet, row, column + 6, first.word("mode", offering.mode().name()));
    }

    private static void text(Worksheet sheet, int row, int column, String value) {
        String safe = PeopleCsv.safe(Plain.text(value));
        sheet.value(row, column, safe.length() <= LONGEST_CELL ? safe : safe.substring(0, LONGEST_CELL) + "…");
    }
}
