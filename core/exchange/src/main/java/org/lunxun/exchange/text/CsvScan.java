package org.lunxun.exchange.text;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.DatasetReason;
import org.lunxun.model.finding.Location;

/**
 * Reads a CSV file row by row (RFC 4180 with LF, CRLF or CR; a quote inside an unquoted cell is text). The rows never
 * become strings here: whoever takes a row looks at its characters.
 */
@Stability(Stability.Level.INTERNAL)
public final class CsvScan {
    /** The most characters in one cell (FORMAT 1). */
    public static final int MAX_CELL = 65_536;

    /** Room for the longest cell with every character a doubled quote, and for one more block. */
    private static final int MAX_BUFFER = 2 * MAX_CELL + (1 << 15);

    private CsvScan() {}

    /**
     * Reads all rows below the header.
     *
     * @param file the file
     * @param name its name for findings
     * @param columns the columns that are asked for
     * @param mayBeEmpty whether a file without any character, header included, is taken as one without rows
     * @param sink takes each row as it is read
     * @throws FileDefect when the file cannot be used; rows before the defect have been given to the sink
     */
    public static void rows(Path file, String name, Columns columns, boolean mayBeEmpty, Consumer<CsvRow> sink) {
        RowAssembler rows = new RowAssembler(name, columns, mayBeEmpty, sink);
        try (Reader text = TextFile.open(file, name);
                CsvReader<Object> reader = CsvReader.builder()
                        .skipEmptyLines(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .maxBufferSize(MAX_BUFFER)
                        .build(rows, text)) {
            reader.forEach(row -> {
                throw new IllegalStateException("A row assembler keeps no rows.");
            });
        } catch (CsvParseException e) {
            throw defect(e, rows);
        } catch (UncheckedIOException e) {
            throw unreadable(Objects.requireNonNull(e.getCause()), name);
        } catch (IOException e) {
            throw unreadable(e, name);
        }
        rows.end();
    }

    private static FileDefect unreadable(IOException e, String name) {
        return FileDefect.of(
                e instanceof CharacterCodingException ? DatasetReason.NOT_TEXT : DatasetReason.FILE_UNREADABLE,
                Location.ofFile(name));
    }

    /** What went wrong, told from the library's message: it has no codes. The tests hold every one of them. */
    private static RuntimeException defect(CsvParseException e, RowAssembler rows) {
        if (e.getCause() instanceof RuntimeException own) {
            return own;
        }
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        String message = String.valueOf(e.getMessage());
        if (message.startsWith("Unexpected character after closing quote")) {
            return FileDefect.of(DatasetReason.TEXT_AFTER_QUOTE, rows.here());
        }
        if (message.startsWith("Unclosed quoted field")) {
            return FileDefect.of(DatasetReason.QUOTE_NEVER_CLOSED, rows.here());
        }
        return FileDefect.of(DatasetReason.CELL_TOO_LONG, rows.here());
    }
}
