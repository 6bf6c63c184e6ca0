package org.lunxun.exchange;

import java.util.List;
import org.lunxun.exchange.text.Columns;

/** Reads the rows of one file of a dataset into values. */
interface RowReader<T> {

    DatasetFile file();

    Columns columns();

    /** Takes the next row. */
    void read(RowCells cells);

    /** To be called after the last row. */
    default void end() {}

    /** The values of the rows that stay, once the last row is read. */
    List<T> values();
}
