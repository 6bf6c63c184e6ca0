package org.lunxun.tables;

import java.util.OptionalInt;

/**
 * What the rows of one sheet have in common.
 *
 * @param place the file and the sheet, for findings
 * @param year the year of days that name none
 * @param limits how much is taken
 * @param sink takes what is read
 */
record SheetContext(String place, OptionalInt year, TableLimits limits, TableSink sink) {}
