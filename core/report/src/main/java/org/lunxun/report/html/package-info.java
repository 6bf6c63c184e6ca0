/**
 * Builds pages: elements whose text is escaped by construction, sentences in two languages, tables and charts.
 *
 * <p>Entry type: {@link org.lunxun.report.html.Page}. It takes keys of sentences, values and figures, and yields one
 * self-contained HTML document with inline SVG. Text enters only through {@link org.lunxun.report.html.Html#text} and
 * attribute values, which escape it.
 */
@NullMarked
package org.lunxun.report.html;

import org.jspecify.annotations.NullMarked;
