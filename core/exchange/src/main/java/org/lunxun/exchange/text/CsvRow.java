package org.lunxun.exchange.text;

import java.util.Arrays;
import java.util.List;
import org.lunxun.model.Stability;

/** The row being read: its known cells as characters. It is the same object for every row, so nobody may keep it. */
@Stability(Stability.Level.INTERNAL)
public final class CsvRow {
    /** Before the first row: no cells. */
    public static final CsvRow NONE = new CsvRow(0);

    private char[] chars = new char[1024];
    private int length;
    private final int[] starts;
    private final int[] ends;
    private long number;
    private int cells;
    private List<String> header = List.of();

    CsvRow(int columns) {
        starts = new int[columns];
        ends = new int[columns];
    }

    void begin(long row) {
        number = row;
        length = 0;
        cells = 0;
    }

    /** Takes the next cell of the row; {@code column} is negative when nobody asks for it. */
    void add(int column, char[] buffer, int offset, int count) {
        cells++;
        if (column >= 0) {
            if (length + count > chars.length) {
                chars = Arrays.copyOf(chars, Math.max(length + count, 2 * chars.length));
            }
            System.arraycopy(buffer, offset, chars, length, count);
            starts[column] = length;
            length += count;
            ends[column] = length;
        }
    }

    void clear(int column) {
        ends[column] = starts[column];
    }

    void setHeader(List<String> names) {
        header = names;
    }

    /**
     * The row as a spreadsheet shows it.
     *
     * @return 2 for the first row after the header
     */
    public long number() {
        return number;
    }

    /**
     * How many cells the row has.
     *
     * @return at least 1
     */
    public int cells() {
        return cells;
    }

    /**
     * The cells of the header.
     *
     * @return the trimmed names, shortened for findings, as the file has them
     */
    public List<String> header() {
        return header;
    }

    /**
     * Whether a cell is empty; a cell of a column that the file lacks is.
     *
     * @param column the place of the column in {@link Columns#names}
     * @return true when it has no character
     */
    public boolean isEmpty(int column) {
        return starts[column] == ends[column];
    }

    /**
     * The text of a cell.
     *
     * @param column the place of the column in {@link Columns#names}
     * @return a new string, may be empty
     */
    public String text(int column) {
        return new String(chars, starts[column], ends[column] - starts[column]);
    }

    /**
     * The characters in which the cells lie.
     *
     * @return the row's own array: only to be read, and only now
     */
    public char[] chars() {
        return chars;
    }

    /**
     * Where a cell begins in {@link #chars}.
     *
     * @param column the place of the column in {@link Columns#names}
     * @return the place of its first character
     */
    public int start(int column) {
        return starts[column];
    }

    /**
     * Where a cell ends in {@link #chars}.
     *
     * @param column the place of the column in {@link Columns#names}
     * @return the place after its last character
     */
    public int end(int column) {
        return ends[column];
    }
}
