package org.lunxun.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lunxun.exchange.text.CsvOutput;
import org.lunxun.model.Stability;

/**
 * Writes CSV files that programs read: UTF-8 without a mark, LF, quotes only where they are needed. Cells are written as
 * they stand; a file meant for a spreadsheet must guard cells that a spreadsheet would run, and is not written here.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class CsvFile {

    private CsvFile() {}

    /**
     * Writes a file, replacing the one that is there when it is complete.
     *
     * @param file the file; its folder is made when it is missing
     * @param columns the names of the columns, at least one
     * @param rows the cells of the rows, one for each column; taken one after another
     * @throws IOException when it cannot be written
     * @throws IllegalArgumentException when a row has not one cell for each column, or a cell is longer than 65,536
     *     characters or has a NUL
     */
    public static void write(Path file, List<String> columns, Iterable<List<String>> rows) throws IOException {
        CsvOutput.write(file, columns, out -> rows.forEach(out::row));
    }

    /**
     * A number as the files hold it.
     *
     * @param value a number, neither infinite nor not a number
     * @return its shortest plain form, for example {@code 0.05} or {@code 12000000}
     */
    public static String number(double value) {
        return org.lunxun.exchange.text.PlainNumber.of(value);
    }
}
