package org.lunxun.exchange.text;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.lunxun.model.Stability;

/**
 * Writes the rows of a CSV file as the format's readers take them: LF, quotes only where they are needed, and no cell
 * that a reader would refuse.
 */
@Stability(Stability.Level.INTERNAL)
public final class CsvOutput {
    private final String file;
    private final List<String> columns;
    private final CsvWriter writer;

    /** What the rows of a file are. */
    @FunctionalInterface
    @Stability(Stability.Level.INTERNAL)
    public interface Rows {

        /**
         * Writes all of them.
         *
         * @param out takes row after row
         */
        void to(CsvOutput out);
    }

    private CsvOutput(Writer out, String file, List<String> columns) {
        this.file = file;
        this.columns = List.copyOf(columns);
        writer = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                // Only the quote, the comma and line breaks make quotes needed; NUL never gets this far.
                .commentCharacter('\0')
                .quoteStrategy(new LoneEmptyCell(columns.size() == 1))
                .build(out);
        row(columns);
    }

    /**
     * Writes a file: a header and the rows.
     *
     * @param file the file; one that is there is replaced when all is written
     * @param columns the names of the columns, at least one
     * @param rows writes the rows
     * @throws IOException when it cannot be written
     * @throws IllegalArgumentException when a cell is one that no reader would take
     */
    public static void write(Path file, List<String> columns, Rows rows) throws IOException {
        AtomicFile.write(file, out -> {
            try {
                CsvOutput csv = new CsvOutput(out, String.valueOf(file.getFileName()), columns);
                rows.to(csv);
                csv.writer.flush();
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        });
    }

    /**
     * Writes a row.
     *
     * @param cells one for each column
     * @throws IllegalArgumentException when there are more or fewer, or one is too long or has a NUL
     * @throws UncheckedIOException when it cannot be written
     */
    public void row(String... cells) {
        row(List.of(cells));
    }

    /**
     * Writes a row.
     *
     * @param cells one for each column
     * @throws IllegalArgumentException when there are more or fewer, or one is too long or has a NUL
     * @throws UncheckedIOException when it cannot be written
     */
    public void row(List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "The number of cells (%s) of a row of %s must be that of its columns (%s).%nMaybe a column was added to only one of the two."
                            .formatted(cells.size(), file, columns.size()));
        }
        for (int i = 0; i < cells.size(); i++) {
            check(cells.get(i), i);
        }
        writer.writeRecord(cells);
    }

    private void check(String cell, int column) {
        if (cell.length() > CsvScan.MAX_CELL || cell.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    "The %s (%s) of a row of %s must have at most %s characters and no NUL.%nMaybe a whole file was put into one cell."
                            .formatted(columns.get(column), ShownText.of(cell), file, CsvScan.MAX_CELL));
        }
    }

    /** In a table of one column an empty cell needs quotes, or its row would be no row. */
    private record LoneEmptyCell(boolean single) implements QuoteStrategy {
        @Override
        public boolean quoteEmpty(int lineNo, int fieldIdx) {
            return single;
        }
    }
}
