/**
 * Notices for units: who goes where when, as a spreadsheet and as a calendar.
 *
 * <p>Entry type: {@link org.lunxun.report.notice.Notices}. It reads a dataset and the rows of a plan and yields, for each
 * unit that sends anybody, an XLSX file and an iCalendar file.
 */
@NullMarked
package org.lunxun.report.notice;

import org.jspecify.annotations.NullMarked;
