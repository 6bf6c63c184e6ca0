/**
 * The words of findings, reasons and pages, in Chinese and in English.
 *
 * <p>Entry type: {@link org.lunxun.report.words.Words}. It reads a {@link org.lunxun.model.finding.Finding} (or a breach
 * of a rule, or a cadre who is not covered) and yields the sentence that says what, where, and what to try.
 */
@NullMarked
package org.lunxun.report.words;

import org.jspecify.annotations.NullMarked;
