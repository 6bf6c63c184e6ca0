package org.lunxun.tables;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An open file with its sheets. */
interface TableFile extends Closeable {

    /** The sheets in their order; a text table is one. */
    List<Sheet> sheets() throws TableException;

    /** One sheet. */
    interface Sheet {

        /** The sheet's own name, empty for a text table. */
        String name();

        boolean hidden();

        /** Begins at the first row. */
        Lines open() throws TableException, IOException;
    }

    /** The rows of one sheet, from the first on. */
    interface Lines extends Closeable {

        /** The next row that the file holds, null after the last. */
        @Nullable
        Line next() throws TableException, IOException;
    }
}
