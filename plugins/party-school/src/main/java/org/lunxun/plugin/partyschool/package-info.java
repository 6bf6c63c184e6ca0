/**
 * Reads a party school's class plan out of a spreadsheet.
 *
 * <p>Entry type: {@link org.lunxun.plugin.partyschool.PartySchoolProvider}. It reads one workbook whose sheets are told by
 * the words of their headers, and yields bases and the classes that they hold.
 */
@NullMarked
package org.lunxun.plugin.partyschool;

import org.jspecify.annotations.NullMarked;
