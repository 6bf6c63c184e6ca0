/**
 * Files of a report: written whole or not at all, with names and bytes that depend on nothing but their content.
 *
 * <p>Entry type: {@link org.lunxun.report.file.OutFolder}. It takes names and what writes their content, and yields
 * files in a folder; {@link org.lunxun.report.file.PeopleCsv} writes lists that people open in a spreadsheet.
 */
@NullMarked
package org.lunxun.report.file;

import org.jspecify.annotations.NullMarked;
