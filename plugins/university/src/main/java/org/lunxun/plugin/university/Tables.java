package org.lunxun.plugin.university;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.lunxun.sdk.api.ProviderException;

/** The tables of OneRoster, wherever they come from; columns are those of the CSV binding, also where a service gives JSON. */
interface Tables {

    /**
     * One row.
     *
     * @param number the row as a spreadsheet shows it; how many of its table had come before it, for a service
     * @param cells the text of its cells by column
     */
    record Line(long number, Map<String, String> cells) {

        String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** The rows of a table, for example {@code orgs}, deleted ones included; none when the source has no such table. */
    List<Line> rows(Table table) throws IOException, ProviderException, InterruptedException;

    /** How a person knows the table: the name of its file, or of its collection. */
    String place(Table table);
}
