package org.lunxun.tables;

/**
 * One cell as it was read: a number in plain digits, a date as ISO 8601.
 *
 * @param text its text, empty when there is none
 * @param form how the file keeps it
 */
record CellValue(String text, Form form) {

    /** How a file keeps a cell. */
    enum Form {
        /** As text, a number or a date. */
        PLAIN,
        /** As a number of more digits than a file keeps. */
        ROUNDED,
        /** As a formula without its value. */
        NO_VALUE,
        /** As an error, for example {@code #REF!}. */
        ERROR
    }

    static final CellValue EMPTY = new CellValue("", Form.PLAIN);
    static final CellValue NO_VALUE = new CellValue("", Form.NO_VALUE);

    static CellValue of(String text) {
        return text.isEmpty() ? EMPTY : new CellValue(text, Form.PLAIN);
    }

    /** Whether somebody has written something here. */
    boolean filled() {
        return !text.isBlank();
    }
}
