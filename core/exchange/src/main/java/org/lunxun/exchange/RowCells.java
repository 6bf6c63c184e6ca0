package org.lunxun.exchange;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunxun.exchange.text.CsvRow;
import org.lunxun.exchange.text.ShownText;
import org.lunxun.exchange.text.Words;
import org.lunxun.model.Check;
import org.lunxun.model.DateRange;
import org.lunxun.model.finding.DatasetReason;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.Severity;

/**
 * The cells of one row after another, read as what they mean. A cell that cannot be read is reported and loses the row; the other
 * cells of the row are still looked at.
 */
final class RowCells {
    private static final int NO_CAUSE = -1;

    private final String file;
    private final List<String> columns;
    private final Reading reading;
    private CsvRow row;
    /** The row has a defect of its own. */
    private boolean defective;
    /** The row has not as many cells as the header, so that nothing more can be said of them. */
    private boolean shifted;
    /** The row refers to something in a file that could not be read. */
    private boolean adrift;
    /** Why a row that this one refers to is lost. */
    private int cause = NO_CAUSE;

    RowCells(String file, List<String> columns, Reading reading) {
        this.file = file;
        this.columns = columns;
        this.reading = reading;
        row = CsvRow.NONE;
    }

    /** Goes on to a row. */
    void begin(CsvRow next) {
        row = next;
        cause = NO_CAUSE;
        adrift = false;
        shifted = row.cells() != row.header().size();
        defective = shifted;
        if (shifted) {
            reportShift(row.header().size());
        }
    }

    private void reportShift(int width) {
        boolean few = row.cells() < width;
        Location at = Location.of(file, row.number(), row.header().get(few ? row.cells() : width - 1));
        reading.log.add(Finding.at(Severity.LOST, few ? DatasetReason.CELLS_TOO_FEW : DatasetReason.CELLS_TOO_MANY, at)
                .with("cells", row.cells())
                .with("columns", width));
    }

    CsvRow row() {
        return row;
    }

    /** Reports a defect of a cell; the row is lost. */
    void defect(DatasetReason reason, int column) {
        defect(reason, column, row.text(column));
    }

    /** Reports a defect of a cell, showing a part of it, with more arguments as names and values in turn. */
    void defect(DatasetReason reason, int column, String value, String... more) {
        defective = true;
        if (shifted) {
            return;
        }
        Finding finding = Finding.at(Severity.LOST, reason, Location.of(file, row.number(), columns.get(column)));
        if (!value.isEmpty()) {
            finding = finding.with("value", ShownText.of(value));
        }
        for (int i = 0; i < more.length; i += 2) {
            finding = finding.with(more[i], more[i + 1]);
        }
        reading.log.add(finding);
    }

    /** Whether the row is good; when it is not, its loss is counted. To be asked once, when all cells are read. */
    boolean stays() {
        if (!defective && cause != NO_CAUSE) {
            reading.losses.loseWith(cause, file);
        }
        return !defective && cause == NO_CAUSE && !adrift;
    }

    /** Whether a row with an id is good; when it is not, the id is lost with it. */
    boolean stays(IdIndex<?> ids, int id) {
        boolean good = stays();
        if (id != IdIndex.NONE && defective) {
            reading.losses.lose(file, row.number(), ids, id);
        } else if (id != IdIndex.NONE && cause != NO_CAUSE) {
            ids.lose(id, cause);
        }
        return good;
    }

    /** The row, which is good, equals an earlier one; both are kept. */
    void noticeRepeated() {
        reading.log.add(Finding.at(Severity.NOTICE, DatasetReason.ROW_REPEATED, Location.of(file, row.number(), null)));
    }

    boolean isEmpty(int column) {
        return row.isEmpty(column);
    }

    /** Whether a cell that must be filled is. */
    boolean filled(int column) {
        if (row.isEmpty(column)) {
            defect(DatasetReason.CELL_EMPTY, column);
            return false;
        }
        return true;
    }

    /** The value of a cell, null when it is empty. */
    <T> @Nullable T word(Words<T> words, int column) {
        return row.isEmpty(column) ? null : words.at(row, column);
    }

    /** The value of a cell that must be filled, null when it is not. */
    <T> @Nullable T filledWord(Words<T> words, int column) {
        return filled(column) ? words.at(row, column) : null;
    }

    /** An id that refers to no row, null when the cell is empty. */
    <T> @Nullable T looseId(Words<T> ids, int column) {
        if (row.end(column) - row.start(column) > Check.MAX_ID_LENGTH) {
            defect(DatasetReason.ID_TOO_LONG, column);
            return null;
        }
        return word(ids, column);
    }

    /** A day, null when the cell is empty or holds none. */
    @Nullable
    LocalDate day(int column) {
        int day = row.isEmpty(column) ? DayCells.NONE : dayNumber(column);
        return day == DayCells.NONE ? null : reading.words.days.day(day);
    }

    /** The days from one cell to another, null when one of them holds no day or they are exchanged. */
    @Nullable
    DateRange days(int startColumn, int endColumn) {
        int start = filled(startColumn) ? dayNumber(startColumn) : DayCells.NONE;
        int end = filled(endColumn) ? dayNumber(endColumn) : DayCells.NONE;
        if (start == DayCells.NONE || end == DayCells.NONE) {
            return null;
        }
        if (end < start) {
            defect(DatasetReason.END_BEFORE_START, endColumn, row.text(endColumn), "start", row.text(startColumn));
            return null;
        }
        return reading.words.ranges.of(start, end);
    }

    private int dayNumber(int column) {
        int day = reading.words.days.number(row, column);
        if (day == DayCells.NONE) {
            defect(DatasetReason.DATE_UNREADABLE, column);
        }
        return day;
    }

    /** A word of a closed list, null when the cell is empty or the word is not in the list. */
    <E extends Enum<E>> @Nullable E choice(ClosedList<E> list, int column) {
        if (row.isEmpty(column)) {
            return null;
        }
        E chosen = list.at(row, column);
        if (chosen == null) {
            defect(DatasetReason.WORD_UNKNOWN, column, row.text(column), "allowed", list.allowed());
        }
        return chosen;
    }

    /** A word of a closed list that must be there, null when it is not. */
    <E extends Enum<E>> @Nullable E filledChoice(ClosedList<E> list, int column) {
        return filled(column) ? choice(list, column) : null;
    }

    /** Takes the id of the row; {@link IdIndex#NONE} when it has none of its own. */
    int claim(IdIndex<?> ids, int column) {
        if (!filled(column)) {
            return IdIndex.NONE;
        }
        if (row.end(column) - row.start(column) > Check.MAX_ID_LENGTH) {
            defect(DatasetReason.ID_TOO_LONG, column);
        }
        int id = ids.claim(row, column);
        if (id == IdIndex.NONE) {
            defect(DatasetReason.ID_TWICE, column);
        }
        return id;
    }

    /** The number of the id to which a cell refers, {@link IdIndex#NONE} when it refers to no good row. */
    int reference(IdIndex<?> ids, int column) {
        if (!filled(column)) {
            return IdIndex.NONE;
        }
        if (ids.unreadable()) {
            adrift = true;
            return IdIndex.NONE;
        }
        int id = ids.find(row, column);
        if (id == IdIndex.NONE) {
            defect(DatasetReason.REFERENCE_UNKNOWN, column);
        } else if (ids.lost(id)) {
            if (cause == NO_CAUSE) {
                cause = ids.cause(id);
            }
            return IdIndex.NONE;
        }
        return id;
    }
}
