package org.lunxun.exchange.text;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.finding.DatasetReason;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.Severity;

/** Puts the cells that the parser finds together to rows, counts the rows, and hands them on. */
final class RowAssembler extends AbstractBaseCsvCallbackHandler<Object> {
    private static final int UNKNOWN = -1;

    private final String file;
    private final Columns columns;
    private final boolean mayBeEmpty;
    private final Consumer<CsvRow> sink;
    private final CsvRow row;
    private final List<String> rawHeader = new ArrayList<>();
    private int[] columnOfCell = {};
    private boolean headerRead;
    private long number;

    RowAssembler(String file, Columns columns, boolean mayBeEmpty, Consumer<CsvRow> sink) {
        this.file = file;
        this.columns = columns;
        this.mayBeEmpty = mayBeEmpty;
        this.sink = sink;
        row = new CsvRow(columns.names().size());
    }

    /** The place of the cell that comes next. */
    Location here() {
        return place(getFieldCount());
    }

    private Location place(int cell) {
        String column = cell < row.header().size() ? row.header().get(cell) : null;
        return Location.of(file, Math.max(1, number), column);
    }

    /** To be called after the last row. */
    void end() {
        if (!headerRead && !mayBeEmpty) {
            readHeader();
        }
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        row.begin(++number);
    }

    @Override
    protected void handleField(int cell, char[] buffer, int offset, int length, boolean quoted) {
        if (length > CsvScan.MAX_CELL) {
            throw FileDefect.of(DatasetReason.CELL_TOO_LONG, place(cell));
        }
        if (number == 1) {
            rawHeader.add(new String(buffer, offset, length));
        } else {
            row.add(cell < columnOfCell.length ? columnOfCell[cell] : UNKNOWN, buffer, offset, length);
        }
    }

    @Override
    protected @Nullable Object buildRecord() {
        if (getRecordType() == RecordType.EMPTY) {
            return null;
        }
        if (!headerRead) {
            readHeader();
        }
        if (number > 1) {
            for (int cell = row.cells(); cell < columnOfCell.length; cell++) {
                if (columnOfCell[cell] != UNKNOWN) {
                    row.clear(columnOfCell[cell]);
                }
            }
            sink.accept(row);
        }
        return null;
    }

    /** Finds the columns; without a header in row 1, none is found. */
    private void readHeader() {
        headerRead = true;
        int[] seen = new int[columns.names().size()];
        columnOfCell = new int[rawHeader.size()];
        Arrays.fill(columnOfCell, UNKNOWN);
        List<Finding> defects = new ArrayList<>();
        for (int cell = 0; cell < columnOfCell.length; cell++) {
            int column = columns.names().indexOf(trimmed(rawHeader.get(cell)));
            if (column != UNKNOWN && seen[column]++ == 0) {
                columnOfCell[cell] = column;
            }
        }
        for (int column = 0; column < seen.length; column++) {
            if (seen[column] == 0 && column < columns.required()) {
                defects.add(defect(DatasetReason.COLUMN_MISSING, column));
            } else if (seen[column] > 1 && columns.unique(column)) {
                defects.add(defect(DatasetReason.COLUMN_TWICE, column));
            }
        }
        if (!defects.isEmpty()) {
            throw new FileDefect(defects);
        }
        row.setHeader(shownHeader());
    }

    private Finding defect(DatasetReason reason, int column) {
        return Finding.at(
                Severity.UNUSABLE, reason, Location.of(file, 1, columns.names().get(column)));
    }

    private List<String> shownHeader() {
        List<String> names = new ArrayList<>();
        for (String raw : rawHeader) {
            String name = trimmed(raw);
            names.add(name.isEmpty() ? "#" + (names.size() + 1) : ShownText.of(name));
        }
        return List.copyOf(names);
    }

    /** Without white space of any script at its ends. */
    private static String trimmed(String cell) {
        int start = 0;
        int end = cell.length();
        while (start < end && blank(cell.charAt(start))) {
            start++;
        }
        while (end > start && blank(cell.charAt(end - 1))) {
            end--;
        }
        return cell.substring(start, end);
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
