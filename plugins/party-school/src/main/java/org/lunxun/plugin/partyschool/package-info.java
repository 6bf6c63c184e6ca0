/**
 * Reads a party school's class plan out of a spreadsheet.
 */
@NullMarked
package org.lunxun.plugin.partyschool;

import org.jspecify.annotations.NullMarked;
