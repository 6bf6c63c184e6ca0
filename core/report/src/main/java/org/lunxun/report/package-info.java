/**
 * Writes what a plan looks like to people: an HTML report, notices and calendars for units, and a view for the public.
 *
 * <p>Entry type: {@link org.lunxun.report.ReportWriter}. It reads a {@link org.lunxun.report.ReportInput} (a dataset, its
 * plan, and, where there are any, the registry and the proposals behind it) and yields files in a folder.
 */
@NullMarked
package org.lunxun.report;

import org.jspecify.annotations.NullMarked;
