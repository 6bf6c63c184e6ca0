package org.lunxun.model.finding;

import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;

/**
 * Where something was noticed.
 *
 * @param file the file or source, as its user names it, never a full path
 * @param row the row as a spreadsheet shows it (the header is row 1), 0 when it is about the whole file
 * @param column the column or key, null when it is about the whole row
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Location(String file, long row, @Nullable String column) {

    /**
     * A whole file.
     *
     * @param file the file
     * @return the location
     */
    public static Location ofFile(String file) {
        return new Location(file, 0, null);
    }

    /**
     * A cell, or a whole row.
     *
     * @param file the file
     * @param row the row, 1 or more
     * @param column the column, null for the whole row
     * @return the location
     */
    public static Location of(String file, long row, @Nullable String column) {
        return new Location(file, row, column);
    }

    /**
     * The location in one line.
     *
     * @return for example {@code cadres.csv, row 7, column level}
     */
    @Override
    public String toString() {
        return file + (row > 0 ? ", row " + row : "") + (column == null ? "" : ", column " + column);
    }
}
