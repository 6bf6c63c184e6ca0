package org.lunxun.exchange;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.lunxun.exchange.text.CellNumber;
import org.lunxun.exchange.text.NumberRange;
import org.lunxun.model.finding.DatasetReason;

/** The numbers in the cells of rows; what is no number or outside its range is reported, and loses the row. */
final class RowNumbers {
    private static final long BILLION = 1_000_000_000;

    static final NumberRange SHARE = NumberRange.of(0, 1);
    static final NumberRange SHARE_ABOVE_0 = NumberRange.above(0, 1);
    static final NumberRange SCORE = NumberRange.of(0, 100);
    static final NumberRange DEVIATION = NumberRange.of(0, 50);
    static final NumberRange AMOUNT = NumberRange.of(0, BILLION);
    static final NumberRange COUNT = NumberRange.whole(0, BILLION);

    private final CellNumber number = new CellNumber();

    /** The number in a cell, null when it is empty or no number of that range. */
    @Nullable
    Double decimal(RowCells cells, int column, NumberRange range) {
        return read(cells, column, range) ? number.asDouble() : null;
    }

    /** The number in a cell that must be filled; 0 when it is not, or no number of that range. */
    double filled(RowCells cells, int column, NumberRange range) {
        return cells.filled(column) && read(cells, column, range) ? number.asDouble() : 0;
    }

    /** The number in a cell exactly, null when it is empty or no number of that range. */
    @Nullable
    BigDecimal exact(RowCells cells, int column, NumberRange range) {
        return read(cells, column, range) ? number.asDecimal() : null;
    }

    /** The whole number in a cell, null when it is empty or no number of that range. */
    @Nullable
    Integer whole(RowCells cells, int column) {
        return read(cells, column, COUNT) ? (int) number.asDouble() : null;
    }

    /** The number in a part of a cell, 0 when it is no number of that range. */
    double part(RowCells cells, int column, String text, NumberRange range) {
        if (!number.read(text)) {
            cells.defect(DatasetReason.NUMBER_UNREADABLE, column, text);
        } else if (!number.in(range)) {
            outside(cells, column, text, range);
        } else {
            return number.asDouble();
        }
        return 0;
    }

    private boolean read(RowCells cells, int column, NumberRange range) {
        if (cells.isEmpty(column)) {
            return false;
        }
        if (!number.read(cells.row(), column)) {
            cells.defect(DatasetReason.NUMBER_UNREADABLE, column);
            return false;
        }
        if (!number.in(range)) {
            outside(cells, column, cells.row().text(column), range);
            return false;
        }
        return true;
    }

    private static void outside(RowCells cells, int column, String text, NumberRange range) {
        if (range.whole()) {
            cells.defect(DatasetReason.NUMBER_OUT_OF_RANGE, column, text, "range", range.toString(), "whole", "true");
        } else {
            cells.defect(DatasetReason.NUMBER_OUT_OF_RANGE, column, text, "range", range.toString());
        }
    }
}
