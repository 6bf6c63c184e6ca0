package org.lunxun.sdk.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.finding.Severity;

/**
 * One row of a source while it is read: a cell that cannot be read becomes a finding with its place, its text and what was
 * expected, and from then on the row is lost. Read all cells before asking {@link #lost}, so that a person learns of all
 * of them at once.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class SourceRow {

    /**
     * Makes a value out of a cell's text.
     *
     * @param <T> the value
     */
    @FunctionalInterface
    @Stability(Stability.Level.EXPERIMENTAL)
    public interface Reader<T> {
        /**
         * Reads a text that is not empty.
         *
         * @param text the text, trimmed
         * @return the value
         * @throws IllegalArgumentException when it cannot be read; the message says what is expected, as a phrase
         */
        T read(String text);
    }

    /** Gives the text of a row's cells. */
    @FunctionalInterface
    @Stability(Stability.Level.EXPERIMENTAL)
    public interface Cells {
        /**
         * The text of a cell.
         *
         * @param column the column
         * @return the text, null or empty when there is none
         */
        @Nullable
        String text(String column);
    }

    private final String file;
    private final long number;
    private final Cells cells;
    private final ProviderSink sink;
    private boolean lost;

    private SourceRow(String file, long number, Cells cells, ProviderSink sink) {
        this.file = file;
        this.number = number;
        this.cells = cells;
        this.sink = sink;
    }

    /**
     * A row.
     *
     * @param file the file or sheet, as its user names it, never a full path
     * @param number the row as a spreadsheet shows it, 0 where the source has no rows
     * @param cells gives the text of a column
     * @param sink takes the findings
     * @return the row
     */
    public static SourceRow of(String file, long number, Cells cells, ProviderSink sink) {
        return new SourceRow(file, number, cells, sink);
    }

    /**
     * The text of a cell.
     *
     * @param column the column
     * @return the text, trimmed; empty when there is none
     */
    public String text(String column) {
        String text = cells.text(column);
        return text == null ? "" : text.strip();
    }

    /**
     * The value of a cell that may be empty.
     *
     * @param <T> the value
     * @param column the column
     * @param reader makes the value
     * @return the value; empty when the cell is, or when it cannot be read (then the row is lost)
     */
    public <T> Optional<T> find(String column, Reader<T> reader) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.read(text));
        } catch (IllegalArgumentException e) {
            lose(column, text, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /**
     * The value of a cell that must be filled.
     *
     * @param <T> the value
     * @param column the column
     * @param reader makes the value
     * @return the value; empty when there is none or it cannot be read (then the row is lost)
     */
    public <T> Optional<T> need(String column, Reader<T> reader) {
        if (text(column).isEmpty()) {
            lose(column, "", "a value");
            return Optional.empty();
        }
        return find(column, reader);
    }

    /**
     * Makes the row's value once all cells are read; a value outside its range loses the row.
     *
     * @param <T> the value
     * @param maker makes it
     * @return the value, empty when the row is lost
     */
    public <T> Optional<T> made(Supplier<T> maker) {
        if (lost) {
            return Optional.empty();
        }
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException e) {
            lose(null, "", String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
            return Optional.empty();
        }
    }

    /**
     * Notes a cell that cannot be used; the row is lost.
     *
     * @param column the column, null when it is about the whole row
     * @param raw its text; it is shortened and masked here
     * @param expected what was expected, as a phrase
     */
    public void lose(@Nullable String column, String raw, String expected) {
        lost = true;
        sink.finding(
                new Finding(Severity.LOST, ProviderReason.ROW_UNREADABLE, Location.of(file, number, column), List.of())
                        .with("value", SourceText.shown(raw))
                        .with("expected", expected));
    }

    /**
     * Whether a cell could not be read.
     *
     * @return true from the first such cell on
     */
    public boolean lost() {
        return lost;
    }
}
