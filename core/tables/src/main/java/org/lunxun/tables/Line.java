package org.lunxun.tables;

import java.util.List;

/**
 * One row of a sheet.
 *
 * @param number the row as a spreadsheet shows it, from 1
 * @param cells its cells from the first column on, cells that a merged range fills included
 * @param filled whether a cell of its own is filled
 */
record Line(long number, List<CellValue> cells, boolean filled) {

    CellValue cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : CellValue.EMPTY;
    }
}
