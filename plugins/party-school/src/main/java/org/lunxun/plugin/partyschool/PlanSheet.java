package org.lunxun.plugin.partyschool;

import java.util.List;
import java.util.Map;

/**
 * One sheet whose header was found.
 *
 * @param place the workbook and the sheet, for findings
 * @param layout which columns it has
 * @param title what stands above the header
 * @param rows the rows below it
 */
record PlanSheet(String place, Layout layout, String title, List<Line> rows) {

    /** What a sheet is about. */
    enum Topic {
        /** One row is a class. */
        CLASSES,
        /** One row is a base. */
        BASES
    }

    /**
     * Which column holds which field.
     *
     * @param topic what the sheet is about
     * @param columns for each field, the index of its column
     * @param words for each field, the words of its header, as they stand
     */
    record Layout(Topic topic, Map<Field, Integer> columns, Map<Field, String> words) {}

    /**
     * One row.
     *
     * @param number the row as the spreadsheet shows it
     * @param cells the text of its cells, empty where there is none
     */
    record Line(int number, List<String> cells) {

        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }
}
