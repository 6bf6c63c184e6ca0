package org.lunxun.tables;

import org.lunxun.model.Check;
import org.lunxun.model.Stability;

/**
 * How much a reader takes; more is refused, never cut off.
 *
 * @param fileBytes the largest file, in bytes
 * @param unpackedBytes the most that a workbook may unpack to, in bytes; a part that is no sheet an eighth of it
 * @param files the most files in one reading
 * @param sheets the most sheets of a workbook
 * @param rows the most rows of a sheet
 * @param columns how many columns from the first may be filled
 * @param cellLength the longest text of a cell, in UTF-16 units
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record TableLimits(
        long fileBytes, long unpackedBytes, int files, int sheets, int rows, int columns, int cellLength) {

    /** The usual limits: 64 MB, unpacked 512 MB, 100 files, 50 sheets, 200,000 rows, 1,000 columns, 32,767 characters. */
    public static final TableLimits USUAL = new TableLimits(64_000_000, 512_000_000, 100, 50, 200_000, 1_000, 32_767);

    /**
     * Checks that each limit lets something through.
     *
     * @throws IllegalArgumentException when a limit is below 1
     */
    public TableLimits {
        Check.range("limit of bytes", (double) fileBytes, 1, 1e12);
        Check.range("limit of unpacked bytes", (double) unpackedBytes, 1, 1e12);
        Check.range("limit of files", files, 1, 1e9);
        Check.range("limit of sheets", sheets, 1, 1e9);
        Check.range("limit of rows", rows, 1, 1e9);
        Check.range("limit of columns", columns, 1, 16_384);
        Check.range("limit of text", cellLength, 1, 1e9);
    }

    /**
     * The same with another limit of rows.
     *
     * @param value the most rows of a sheet, at least 1
     * @return a copy
     */
    public TableLimits withRows(int value) {
        return new TableLimits(fileBytes, unpackedBytes, files, sheets, value, columns, cellLength);
    }

    /**
     * The same with other limits of bytes.
     *
     * @param file the largest file, at least 1
     * @param unpacked the most that a workbook may unpack to, at least 1
     * @return a copy
     */
    public TableLimits withBytes(long file, long unpacked) {
        return new TableLimits(file, unpacked, files, sheets, rows, columns, cellLength);
    }

    /**
     * The same with other limits of shape.
     *
     * @param sheetLimit the most sheets, at least 1
     * @param columnLimit how many columns may be filled, 1 to 16,384
     * @param textLimit the longest text of a cell, at least 1
     * @return a copy
     */
    public TableLimits withShape(int sheetLimit, int columnLimit, int textLimit) {
        return new TableLimits(fileBytes, unpackedBytes, files, sheetLimit, rows, columnLimit, textLimit);
    }
}
