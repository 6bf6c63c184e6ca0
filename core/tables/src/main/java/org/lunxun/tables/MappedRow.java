package org.lunxun.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.DateRange;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.finding.TableReason;
import org.lunxun.model.resource.TopicWeight;

/**
 * One row while it is read by its fields: a cell that cannot be read is a finding, and from then on the row is lost. All
 * cells are read before {@link #made}, so that a person learns of all of them at once.
 */
final class MappedRow {

    private final SheetContext sheet;
    private final Layout layout;
    private final Line line;
    private boolean lost;

    MappedRow(SheetContext sheet, Layout layout, Line line) {
        this.sheet = sheet;
        this.layout = layout;
        this.line = line;
    }

    /** Whether the header, or a default, can fill the field. */
    boolean has(String field) {
        return layout.columns().containsKey(field)
                || layout.table().field(field).fallback() != null;
    }

    <T> Optional<T> find(String field, Function<String, T> reader) {
        return read(field, false, reader);
    }

    <T> Optional<T> need(String field, Function<String, T> reader) {
        return read(field, true, reader);
    }

    Optional<BigDecimal> findNumber(String field) {
        return find(field, text -> number(field, text));
    }

    Optional<BigDecimal> needNumber(String field) {
        return need(field, text -> number(field, text));
    }

    Optional<Integer> findWhole(String field) {
        return find(field, text -> Words.whole(number(field, text)));
    }

    Optional<Integer> needWhole(String field) {
        return need(field, text -> Words.whole(number(field, text)));
    }

    Optional<LocalDate> findDay(String field) {
        return find(field, days(field)::day);
    }

    Optional<LocalDate> needDay(String field) {
        return need(field, days(field)::day);
    }

    List<String> list(String field) {
        return find(field, text -> Words.list(layout.table().field(field), text))
                .orElse(List.of());
    }

    Optional<List<TopicWeight>> findTopics() {
        return find("topics", text -> Words.topics(layout.table().field("topics"), text));
    }

    /** The first and the last day: of one column, or of two. */
    Optional<DateRange> needDays() {
        if (layout.columns().containsKey("days")) {
            return need("days", days("days")::days);
        }
        Optional<LocalDate> start = need("start", days("start")::day);
        Optional<LocalDate> end = need("end", days("end")::day);
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        if (end.get().isBefore(start.get())) {
            lose("end", "a last day that is not before the first");
            return Optional.empty();
        }
        return Optional.of(DateRange.of(start.get(), end.get()));
    }

    /** Whether one field is the name of a form's file, and holds the text of the other. */
    boolean isFormNamedFor(String file, String other) {
        String text = PlainText.compared(cell(other).text());
        return word(file).equals(LrmxFile.NAME)
                && !text.isEmpty()
                && PlainText.compared(cell(file).text()).contains(text);
    }

    /** Makes the row's value; one outside its range loses the row. */
    <T> Optional<T> made(Supplier<T> maker) {
        if (lost) {
            return Optional.empty();
        }
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException e) {
            String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            note(Severity.LOST, TableReason.CELL_UNREADABLE, null, "", first);
            return Optional.empty();
        }
    }

    /** Notes that the cell of a field cannot be used as it stands. */
    void lose(String field, String expected) {
        note(
                Severity.LOST,
                TableReason.CELL_UNREADABLE,
                word(field),
                cell(field).text(),
                expected);
    }

    boolean lost() {
        return lost;
    }

    private BigDecimal number(String field, String text) {
        Layout.Column column = layout.columns().get(field);
        return Words.number(
                layout.table().field(field).units(), column == null ? BigDecimal.ONE : column.factor(), text);
    }

    private Days days(String field) {
        return new Days(sheet.year(), layout.table().field(field).formats());
    }

    private CellValue cell(String field) {
        Layout.Column column = layout.columns().get(field);
        return column == null ? CellValue.EMPTY : line.cell(column.index());
    }

    private String word(String field) {
        Layout.Column column = layout.columns().get(field);
        return column == null ? field : column.word();
    }

    private <T> Optional<T> read(String name, boolean needed, Function<String, T> reader) {
        MappedField field = layout.table().field(name);
        CellValue cell = cell(name);
        String text = PlainText.stripped(cell.text());
        switch (cell.form()) {
            case ROUNDED -> {
                note(
                        Severity.LOST,
                        TableReason.NUMBER_ROUNDED,
                        word(name),
                        PlainText.shownRounded(text),
                        "text; the file keeps it as a number and has rounded it");
                return Optional.empty();
            }
            case ERROR -> {
                note(Severity.LOST, TableReason.CELL_UNREADABLE, word(name), text, "a value in place of an error");
                return Optional.empty();
            }
            case NO_VALUE -> {
                boolean fatal = needed && field.fallback() == null;
                note(
                        fatal ? Severity.LOST : Severity.PROBLEM,
                        TableReason.FORMULA_WITHOUT_VALUE,
                        word(name),
                        "",
                        "a value; the cell was taken as empty");
                if (fatal) {
                    return Optional.empty();
                }
            }
            case PLAIN -> {}
        }
        return value(field, text, needed, reader);
    }

    private <T> Optional<T> value(MappedField field, String text, boolean needed, Function<String, T> reader) {
        String given = text;
        if (given.isEmpty()) {
            if (field.fallback() == null) {
                if (needed) {
                    note(Severity.LOST, TableReason.CELL_UNREADABLE, word(field.name()), "", "a value");
                }
                return Optional.empty();
            }
            given = field.fallback();
        }
        if (given.length() > sheet.limits().cellLength()) {
            lose(field.name(), "at most " + sheet.limits().cellLength() + " characters");
            return Optional.empty();
        }
        if (PlainText.doubtful(given)) {
            note(Severity.PROBLEM, TableReason.TEXT_DOUBTFUL, word(field.name()), given, null);
        }
        try {
            return Optional.of(reader.apply(field.mapped(given)));
        } catch (IllegalArgumentException e) {
            String expected = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            note(Severity.LOST, TableReason.CELL_UNREADABLE, word(field.name()), given, expected);
            return Optional.empty();
        }
    }

    private void note(
            Severity severity, TableReason reason, @Nullable String column, String raw, @Nullable String expected) {
        lost |= severity == Severity.LOST;
        Finding finding = Finding.at(severity, reason, Location.of(sheet.place(), line.number(), column))
                .with("value", PlainText.shown(raw));
        sheet.sink().finding(expected == null ? finding : finding.with("expected", PlainText.told(expected)));
    }
}
