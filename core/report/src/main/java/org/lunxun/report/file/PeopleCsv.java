package org.lunxun.report.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.lunxun.model.Stability;

/**
 * A CSV file meant for people: UTF-8 with a mark, so that spreadsheets read Chinese, and with texts that no spreadsheet
 * takes for a formula. It is never a file of a dataset.
 */
@Stability(Stability.Level.INTERNAL)
public final class PeopleCsv {

    private static final String MARK = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r";

    private final CsvWriter csv;

    private PeopleCsv(CsvWriter csv) {
        this.csv = csv;
    }

    /** What writes the rows. */
    @Stability(Stability.Level.INTERNAL)
    @FunctionalInterface
    public interface Rows {

        /**
         * Writes the rows.
         *
         * @param csv where to
         */
        void write(PeopleCsv csv);
    }

    /**
     * Writes a whole file.
     *
     * @param out where to
     * @param rows what writes the rows, the heading first
     * @throws IOException when that fails
     */
    public static void write(OutputStream out, Rows rows) throws IOException {
        OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(MARK);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        rows.write(new PeopleCsv(csv));
        csv.flush();
        text.flush();
    }

    /**
     * Writes a row.
     *
     * @param cells texts are made safe; numbers and dates are written as they are
     */
    public void row(Object... cells) {
        String[] texts = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            texts[i] = cells[i] instanceof String text ? safe(text) : cells[i].toString();
        }
        csv.writeRecord(texts);
    }

    /**
     * A text that no spreadsheet runs.
     *
     * @param text any text
     * @return the text, with {@code '} before it where it looks like a formula
     */
    public static String safe(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
