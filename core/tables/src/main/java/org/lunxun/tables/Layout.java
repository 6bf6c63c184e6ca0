package org.lunxun.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a sheet hold which fields.
 *
 * @param table what the mapping says of the rows
 * @param header the row of the header, from 1
 * @param columns the column of each field that has one
 * @param twice columns with the meaning of an earlier one, by their word, with the word of the earlier one
 */
record Layout(MappedTable table, long header, Map<String, Column> columns, Map<String, String> twice) {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern BRACKET = Pattern.compile("[(\\[【]([^)\\]】]*)[)\\]】]");

    /**
     * One column.
     *
     * @param index its place, from 0
     * @param word its header as it stands
     * @param factor what its numbers are multiplied by for the unit in the header
     */
    record Column(int index, String word, BigDecimal factor) {}

    /** The layout of the table's fields in a row, complete or not. */
    static Layout of(MappedTable table, Line line) {
        Map<String, Column> columns = new LinkedHashMap<>();
        Map<String, String> twice = new LinkedHashMap<>();
        for (int i = 0; i < line.cells().size(); i++) {
            CellValue cell = line.cell(i);
            MappedField field = cell.filled() ? named(table, cell.text()) : null;
            if (field != null) {
                String word = oneLine(cell.text());
                Column earlier = columns.putIfAbsent(field.name(), new Column(i, word, factor(field, cell.text())));
                if (earlier != null) {
                    twice.put(word, earlier.word());
                }
            }
        }
        return new Layout(table, line.number(), columns, twice);
    }

    private static @Nullable MappedField named(MappedTable table, String header) {
        String full = PlainText.compared(header);
        String word = PlainText.word(full);
        for (MappedField field : table.fields().values()) {
            if (field.words().contains(full)
                    || (!word.isEmpty() && field.words().contains(word))) {
                return field;
            }
        }
        return null;
    }

    /** 'Fee (万元)' means ten thousand yuan wherever a cell names no unit of its own. */
    private static BigDecimal factor(MappedField field, String header) {
        Matcher bracket = BRACKET.matcher(PlainText.compared(header));
        while (bracket.find()) {
            for (String unit : bracket.group(1).split("/", 2)) {
                BigDecimal factor = field.units().get(unit);
                if (factor != null) {
                    return factor;
                }
            }
        }
        return field.units().getOrDefault("", BigDecimal.ONE);
    }

    List<String> missing() {
        return table.missing(columns.keySet());
    }

    boolean complete() {
        return missing().isEmpty();
    }

    /** Whether a row below repeats the header, as sheets made for printing do. */
    boolean repeatedIn(Line line) {
        return columns.values().stream()
                .allMatch(column -> oneLine(line.cell(column.index()).text()).equals(column.word()));
    }

    private static String oneLine(String text) {
        return BLANKS.matcher(PlainText.stripped(text)).replaceAll(" ");
    }

    /**
     * What was found at the top of a sheet.
     *
     * @param layout the complete layout with the most columns, null when there is none
     * @param nearest of the incomplete ones that with the most columns, at least two; null when there is none
     * @param year the first year that stands in the header or above it
     */
    record Search(@Nullable Layout layout, @Nullable Layout nearest, OptionalInt year) {}

    /** Looks for the header among the first rows of a sheet. */
    static Search search(List<MappedTable> tables, List<Line> top) {
        Layout best = null;
        Layout nearest = null;
        for (Line line : top) {
            for (MappedTable table : tables) {
                Layout layout = of(table, line);
                boolean complete = layout.complete();
                if (complete
                        && (best == null
                                || layout.columns().size() > best.columns().size())) {
                    best = layout;
                } else if (!complete && layout.columns().size() >= 2 && more(layout, nearest)) {
                    nearest = layout;
                }
            }
        }
        return new Search(best, nearest, best == null ? OptionalInt.empty() : year(top, best.header()));
    }

    private static boolean more(Layout layout, @Nullable Layout than) {
        return than == null || layout.columns().size() > than.columns().size();
    }

    private static OptionalInt year(List<Line> top, long header) {
        List<String> texts = new ArrayList<>();
        top.stream()
                .filter(line -> line.number() <= header)
                .flatMap(line -> line.cells().stream())
                .forEach(cell -> texts.add(cell.text()));
        return Days.yearIn(String.join(" | ", texts));
    }
}
