package org.lunxun.exchange.text;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lunxun.model.finding.DatasetReason;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.Severity;

/**
 * The header of a file: the names of its cells as findings show them, and which column each cell is. Only as many names
 * are kept as a table made by people may have: a line of millions of cells takes no more memory.
 */
final class HeaderCells extends AbstractList<String> {
    static final int UNKNOWN = -1;

    private static final int NAMED = 1 << 14;

    private final Columns columns;
    private final List<String> names = new ArrayList<>();
    private final int[] seen;
    /** Up to the last cell that somebody asks for. */
    private int[] columnOfCell = {};

    private int size;

    HeaderCells(Columns columns) {
        this.columns = columns;
        seen = new int[columns.names().size()];
    }

    /** Takes the next cell. */
    void add(char[] buffer, int offset, int length) {
        String name = trimmed(buffer, offset, length);
        int column = columns.names().indexOf(name);
        if (column != UNKNOWN && seen[column]++ == 0) {
            int known = columnOfCell.length;
            columnOfCell = Arrays.copyOf(columnOfCell, size + 1);
            Arrays.fill(columnOfCell, known, size, UNKNOWN);
            columnOfCell[size] = column;
        }
        if (size < NAMED) {
            names.add(name.isEmpty() ? numbered(size) : ShownText.of(name));
        }
        size++;
    }

    /** The column that a cell of any row belongs to, {@link #UNKNOWN} when nobody asks for it. */
    int column(int cell) {
        return cell < columnOfCell.length ? columnOfCell[cell] : UNKNOWN;
    }

    /** How many cells there are up to the last one that somebody asks for. */
    int known() {
        return columnOfCell.length;
    }

    /** Required columns that are not there, and columns that stand twice. */
    List<Finding> defects(String file) {
        List<Finding> defects = new ArrayList<>();
        for (int column = 0; column < seen.length; column++) {
            if (seen[column] == 0 && column < columns.required()) {
                defects.add(defect(DatasetReason.COLUMN_MISSING, file, column));
            } else if (seen[column] > 1 && columns.unique(column)) {
                defects.add(defect(DatasetReason.COLUMN_TWICE, file, column));
            }
        }
        return defects;
    }

    private Finding defect(DatasetReason reason, String file, int column) {
        return Finding.at(
                Severity.UNUSABLE, reason, Location.of(file, 1, columns.names().get(column)));
    }

    @Override
    public String get(int cell) {
        return cell < names.size() || cell >= size ? names.get(cell) : numbered(cell);
    }

    @Override
    public int size() {
        return size;
    }

    private static String numbered(int cell) {
        return "#" + (cell + 1);
    }

    /** Without white space of any script at its ends. */
    private static String trimmed(char[] buffer, int offset, int length) {
        int start = offset;
        int end = offset + length;
        while (start < end && blank(buffer[start])) {
            start++;
        }
        while (end > start && blank(buffer[end - 1])) {
            end--;
        }
        return new String(buffer, start, end - start);
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
