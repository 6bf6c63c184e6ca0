package org.lunxun.model.finding;

import org.lunxun.model.Stability;

/** What can be wrong with a spreadsheet or a text table that people made. */
@Stability(Stability.Level.EXPERIMENTAL)
public enum TableReason implements Reason {
    /** The file is of another kind: an old or encrypted workbook, a page of the web, a picture. */
    NOT_A_TABLE,
    /** The file is damaged, or breaks off. */
    FILE_DAMAGED,
    /** The file is made to do harm: entries that climb out of it, entities, a document type. */
    FILE_HOSTILE,
    /** The file exceeds a limit of size, sheets, rows, columns or text. */
    LIMIT_EXCEEDED,
    /** No sheet has a header with the words that the mapping names. */
    HEADER_MISSING,
    /** A sheet is hidden and was not read. */
    SHEET_HIDDEN,
    /** A sheet has no header that the mapping knows and was not read. */
    SHEET_IGNORED,
    /** Two columns of one sheet have the same meaning; the first counts. */
    COLUMN_TWICE,
    /** A cell cannot be understood. */
    CELL_UNREADABLE,
    /** A number of more than 15 digits is kept as a number: its last digits are lost. */
    NUMBER_ROUNDED,
    /** A formula has no value: the program that wrote it did not calculate. */
    FORMULA_WITHOUT_VALUE,
    /** A cell holds replacement or private-use characters: its bytes were read in another encoding than written. */
    TEXT_DOUBTFUL;

    @Override
    public String code() {
        return "table." + name();
    }
}
