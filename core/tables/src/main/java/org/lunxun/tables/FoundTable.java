package org.lunxun.tables;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.finding.TableReason;

/**
 * A sheet whose header was found.
 *
 * @param sheet the sheet
 * @param layout its columns
 * @param context what its rows have in common
 */
record FoundTable(TableFile.Sheet sheet, Layout layout, SheetContext context) {

    private static final int SKIPPED_LENGTH = 40;

    void read(RowMakers makers, BooleanSupplier cancelled) throws TableException, IOException {
        layout.twice().forEach((word, first) -> context.sink()
                .finding(Finding.at(
                                Severity.NOTICE,
                                TableReason.COLUMN_TWICE,
                                Location.of(context.place(), layout.header(), word))
                        .with("first", first)));
        try (TableFile.Lines lines = sheet.open()) {
            for (Line line = lines.next(); line != null; line = lines.next()) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                if (line.number() > layout.header()
                        && line.filled()
                        && !skipped(line)
                        && !blank(line)
                        && !layout.repeatedIn(line)) {
                    makers.make(layout.table().kind(), new MappedRow(context, layout, line));
                }
            }
        }
    }

    /** Rows of a form that nobody filled in. */
    private boolean blank(Line line) {
        return !layout.table().blank().isEmpty()
                && layout.table().blank().stream().noneMatch(field -> {
                    Layout.Column column = layout.columns().get(field);
                    CellValue cell = column == null ? CellValue.EMPTY : line.cell(column.index());
                    return cell.filled() || cell.form() != CellValue.Form.PLAIN;
                });
    }

    /** Totals and remarks: the first filled cell is one of the mapping's words, alone or with a colon behind it. */
    private boolean skipped(Line line) {
        for (CellValue cell : line.cells()) {
            if (cell.filled()) {
                String text = cell.text().strip();
                String start =
                        PlainText.compared(text.length() <= SKIPPED_LENGTH ? text : text.substring(0, SKIPPED_LENGTH));
                int colon = start.indexOf(':');
                String word = PlainText.word(colon < 0 ? start : start.substring(0, colon));
                return layout.table().skipped().contains(word);
            }
        }
        return false;
    }
}
