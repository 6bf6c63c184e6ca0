package org.lunxun.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.SurveyForm;
import org.lunxun.tables.FormWorkbook.FormCell;
import org.lunxun.tables.FormWorkbook.FormSheet;
import org.lunxun.tables.FormWorkbook.Numbers;
import org.lunxun.tables.FormWorkbook.Style;

/**
 * The forms of a survey of bases as workbooks, in Chinese and English side by side. Who fills a form in decides what it asks and
 * what it is worth, and not what stands in its cells: a base tells facts of itself; the body that asks raters and inspects tells
 * what they said, and what it has verified.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class SurveyForms {

    private static final List<Integer> IDENTITY_WIDTHS = List.of(26, 12, 34, 16);
    private static final String INSTRUCTIONS = "说明：请只填写黄色单元格；不知道的留空，留空不算差评。";
    private static final String NOTE =
            "Note: fill in the yellow cells alone; leave empty what is not known: silence is no bad mark.";

    private SurveyForms() {}

    /** Who fills a form in. */
    @Stability(Stability.Level.EXPERIMENTAL)
    public enum Filler {
        /** The base, on itself: every fact is a self-report, and there are no ratings. */
        BASE("survey-base.json"),
        /** The body that asks raters and inspects: ratings, examinations, and facts with how they were verified. */
        AUTHORITY("survey-authority.json");

        private final String resource;

        Filler(String resource) {
            this.resource = resource;
        }

        /**
         * The mapping by which such forms are read; it ships beside this class. A form adds its own words to it.
         *
         * @return the mapping
         */
        public TableMapping mapping() {
            return TableMapping.read(SurveyForms.class, resource);
        }
    }

    /**
     * Writes one form, replacing the file that is there when it is complete. The same arguments give the same bytes.
     *
     * @param form what is asked
     * @param filler who fills it in
     * @param base the base that it is about
     * @param round the day of the survey
     * @param file the file; its folder is made when it is missing
     * @throws IOException when it cannot be written; the old file is then as it was
     */
    public static void write(SurveyForm form, Filler filler, Base base, LocalDate round, Path file) throws IOException {
        List<FormSheet> sheets = new ArrayList<>();
        TableMapping mapping = filler.mapping();
        sheets.add(identity(form, mapping, base, round));
        if (filler == Filler.AUTHORITY) {
            sheets.add(ratings(form, mapping));
        }
        if (!form.facts().isEmpty()) {
            sheets.add(facts(form, mapping));
        }
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, "form", ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                FormWorkbook.write(out, sheets);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static FormSheet identity(SurveyForm form, TableMapping mapping, Base base, LocalDate round) {
        List<List<FormCell>> rows = new ArrayList<>();
        rows.add(title(form, base));
        rows.add(headers(mapping, RowKind.FORM, List.of("form", "version", "base", "round")));
        rows.add(
                Stream.of(form.name(), String.valueOf(form.version()), base.id().value(), round.toString())
                        .map(text -> new FormCell(text, Style.LABEL))
                        .toList());
        rows.add(List.of(new FormCell(INSTRUCTIONS, Style.PLAIN)));
        rows.add(List.of(new FormCell(NOTE, Style.PLAIN)));
        return new FormSheet("表头 Form", IDENTITY_WIDTHS, rows, List.of(), 1);
    }

    private static FormSheet ratings(SurveyForm form, TableMapping mapping) {
        List<List<FormCell>> rows = new ArrayList<>();
        rows.add(List.of(new FormCell("评价与考试 Ratings and examinations", Style.TITLE)));
        List<FormCell> header = new ArrayList<>(headers(mapping, RowKind.SURVEY, List.of("source", "dimension")));
        header.add(new FormCell("指标 Indicator", Style.HEADER));
        header.addAll(headers(mapping, RowKind.SURVEY, List.of("score", "respondents", "deviation")));
        rows.add(header);
        for (SurveyForm.Rater rater : form.raters()) {
            for (SurveyForm.Indicator indicator : form.indicators()) {
                rows.add(rating(
                        rater.label().both(),
                        DimensionWords.of(indicator.dimension()),
                        indicator.label().both()));
            }
        }
        for (SurveyForm.Examination exam : form.examinations()) {
            rows.add(rating(exam.label().both(), DimensionWords.of(exam.dimension()), "考试成绩 Result"));
        }
        return new FormSheet(
                "评分 Ratings",
                List.of(26, 22, 30, 16, 14, 20),
                rows,
                List.of(new Numbers(3, 100), new Numbers(4, 1_000_000_000), new Numbers(5, 50)),
                1);
    }

    private static List<FormCell> rating(String source, String dimension, String indicator) {
        return List.of(
                new FormCell(source, Style.LABEL),
                new FormCell(dimension, Style.LABEL),
                new FormCell(indicator, Style.LABEL),
                FormCell.ANSWER,
                FormCell.ANSWER,
                FormCell.ANSWER);
    }

    private static FormSheet facts(SurveyForm form, TableMapping mapping) {
        List<String> asked = mapping.only(RowKind.FACT).tables().get(0).fields().values().stream()
                .filter(field -> !field.headers().isEmpty() && !field.name().equals("fact"))
                .map(MappedField::name)
                .toList();
        List<List<FormCell>> rows = new ArrayList<>();
        rows.add(List.of(new FormCell("基本情况 Facts", Style.TITLE)));
        List<FormCell> header = new ArrayList<>(headers(mapping, RowKind.FACT, List.of("fact")));
        header.add(new FormCell("单位 Unit", Style.HEADER));
        header.addAll(headers(mapping, RowKind.FACT, asked));
        rows.add(header);
        for (SurveyForm.Fact fact : form.facts()) {
            List<FormCell> row = new ArrayList<>();
            row.add(new FormCell(fact.label().both(), Style.LABEL));
            row.add(new FormCell(fact.unit(), Style.LABEL));
            asked.forEach(field -> row.add(FormCell.ANSWER));
            rows.add(row);
        }
        List<Integer> widths = new ArrayList<>(List.of(34, 10));
        asked.forEach(field -> widths.add(24));
        return new FormSheet("情况 Facts", widths, rows, List.of(new Numbers(2, 1_000_000_000_000L)), 1);
    }

    private static List<FormCell> title(SurveyForm form, Base base) {
        return List.of(new FormCell(form.title().both() + " · " + base.name(), Style.TITLE));
    }

    /** The words by which the mapping knows the columns: what is written is what is read. */
    private static List<FormCell> headers(TableMapping mapping, RowKind kind, List<String> fields) {
        MappedTable table = mapping.only(kind).tables().get(0);
        return fields.stream()
                .map(field -> new FormCell(table.field(field).headers().get(0), Style.HEADER))
                .toList();
    }

    /** The mapping of one form that came back: its own words and no others, its base and its round and no others. */
    static TableMapping mapping(SurveyForm form, Filler filler, BaseId base, LocalDate round) {
        Map<String, String> facts = new LinkedHashMap<>();
        form.facts().forEach(fact -> facts.put(fact.label().both(), fact.fact().name()));
        TableMapping mapping = filler.mapping()
                .withWords(RowKind.FACT, "fact", facts)
                .withDefault(RowKind.FACT, "base", base.value())
                .withDefault(RowKind.FACT, "date", round.toString());
        if (filler == Filler.BASE) {
            return mapping.withDefault(RowKind.FACT, "source", form.name() + " " + form.version());
        }
        Map<String, String> sources = new LinkedHashMap<>();
        form.raters()
                .forEach(rater ->
                        sources.put(rater.label().both(), rater.source().name()));
        form.examinations()
                .forEach(exam -> sources.put(exam.label().both(), exam.source().name()));
        return mapping.withWords(RowKind.SURVEY, "source", sources)
                .withWords(RowKind.SURVEY, "dimension", DimensionWords.ALL)
                .withDefault(RowKind.SURVEY, "base", base.value())
                .withDefault(RowKind.SURVEY, "round", round.toString());
    }
}
