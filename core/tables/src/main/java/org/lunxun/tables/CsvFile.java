package org.lunxun.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.finding.TableReason;

/** A text table: one sheet without a name, its cells separated by commas, tabs or semicolons. */
final class CsvFile implements TableFile, TableFile.Sheet {

    /** What spreadsheets make of long numbers when they save text. */
    private static final Pattern ROUNDED = Pattern.compile("[0-9](?:\\.[0-9]+)?[Ee]\\+[0-9]{2}");

    /** How systems keep spreadsheets from rounding: {@code ="007"}. */
    private static final Pattern GUARDED = Pattern.compile("=\"([^\"]*)\"");

    private final Path path;
    private final String file;
    private final TableLimits limits;
    private final Charset charset;
    private final char separator;

    private CsvFile(Path path, String file, TableLimits limits, Charset charset, char separator) {
        this.path = path;
        this.file = file;
        this.limits = limits;
        this.charset = charset;
        this.separator = separator;
    }

    /** Opens it with the separator that most of its first rows have. */
    static CsvFile open(Path path, String file, TableLimits limits, @Nullable Charset forced)
            throws IOException, TableException {
        Charset charset = forced != null ? forced : TextEncoding.of(path, file);
        return new CsvFile(path, file, limits, charset, TextEncoding.separator(path, charset));
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(this);
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public boolean hidden() {
        return false;
    }

    @Override
    public Lines open() throws IOException {
        return new CsvLines(CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(Math.max(1 << 16, Math.min(1 << 24, 8 * limits.cellLength())))
                .ofCsvRecord(TextEncoding.reader(path, charset)));
    }

    @Override
    public void close() {
        // Each pass over the rows opens the file by itself.
    }

    static CellValue cell(String text) {
        Matcher guarded = GUARDED.matcher(text);
        if (guarded.matches()) {
            return CellValue.of(guarded.group(1));
        }
        return text.length() <= 30 && ROUNDED.matcher(text.strip()).matches()
                ? new CellValue(text.strip(), CellValue.Form.ROUNDED)
                : CellValue.of(text);
    }

    private final class CsvLines implements Lines {
        private final CsvReader<CsvRecord> reader;
        private final Iterator<CsvRecord> records;
        private int count;

        CsvLines(CsvReader<CsvRecord> reader) {
            this.reader = reader;
            this.records = reader.iterator();
        }

        @Override
        public @Nullable Line next() throws TableException, IOException {
            CsvRecord row;
            try {
                row = records.hasNext() ? records.next() : null;
            } catch (CsvParseException e) {
                throw new TableException(
                        TableReason.FILE_DAMAGED,
                        file,
                        "A row after row " + count + " cannot be told apart. Maybe a quote is never closed.",
                        e);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            if (row == null) {
                return null;
            }
            check(row);
            List<CellValue> cells = new ArrayList<>(row.getFieldCount());
            boolean filled = false;
            for (int i = 0; i < row.getFieldCount(); i++) {
                CellValue cell = cell(row.getField(i));
                filled |= cell.filled();
                cells.add(cell);
            }
            return new Line(row.getStartingLineNumber(), cells, filled);
        }

        private void check(CsvRecord row) throws TableException {
            if (++count > limits.rows()) {
                throw new TableException(
                        TableReason.LIMIT_EXCEEDED, file, "The file must have at most " + limits.rows() + " rows.");
            }
            int last = row.getFieldCount();
            while (last > limits.columns() && row.getField(last - 1).isBlank()) {
                last--;
            }
            if (last > limits.columns()) {
                throw new TableException(
                        TableReason.LIMIT_EXCEEDED,
                        file,
                        "The file must have at most " + limits.columns() + " columns that are filled.");
            }
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
