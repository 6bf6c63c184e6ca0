package org.lunxun.exchange.text;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.finding.DatasetReason;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;

/** Puts the cells that the parser finds together to rows, counts the rows, and hands them on. */
final class RowAssembler extends AbstractBaseCsvCallbackHandler<Object> {
    private final String file;
    private final boolean mayBeEmpty;
    private final Consumer<CsvRow> sink;
    private final CsvRow row;
    private final HeaderCells header;
    private boolean headerRead;
    private long number;

    RowAssembler(String file, Columns columns, boolean mayBeEmpty, Consumer<CsvRow> sink) {
        this.file = file;
        this.mayBeEmpty = mayBeEmpty;
        this.sink = sink;
        header = new HeaderCells(columns);
        row = new CsvRow(columns.names().size());
    }

    /** The place of the cell that comes next. */
    Location here() {
        return place(getFieldCount());
    }

    private Location place(int cell) {
        String column = cell < row.header().size() ? row.header().get(cell) : null;
        return Location.of(file, Math.max(1, number), column);
    }

    /** To be called after the last row. */
    void end() {
        if (!headerRead && !mayBeEmpty) {
            readHeader();
        }
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        row.begin(++number);
    }

    @Override
    protected void handleField(int cell, char[] buffer, int offset, int length, boolean quoted) {
        if (length > CsvScan.MAX_CELL) {
            throw FileDefect.of(DatasetReason.CELL_TOO_LONG, place(cell));
        }
        if (number == 1) {
            header.add(buffer, offset, length);
        } else {
            row.add(header.column(cell), buffer, offset, length);
        }
    }

    @Override
    protected @Nullable Object buildRecord() {
        if (getRecordType() == RecordType.EMPTY) {
            return null;
        }
        if (!headerRead) {
            readHeader();
        }
        if (number > 1) {
            for (int cell = row.cells(); cell < header.known(); cell++) {
                if (header.column(cell) != HeaderCells.UNKNOWN) {
                    row.clear(header.column(cell));
                }
            }
            sink.accept(row);
        }
        return null;
    }

    /** Looks at the columns; without a header in row 1, there are none. */
    private void readHeader() {
        headerRead = true;
        List<Finding> defects = header.defects(file);
        if (!defects.isEmpty()) {
            throw new FileDefect(defects);
        }
        row.setHeader(header);
    }
}
