/**
 * Spreadsheets (XLSX) and text tables (CSV) as people make them, read by a mapping file and without code.
 *
 * <p>Entry type: {@link org.lunxun.tables.TableReader}. It reads files and a {@link org.lunxun.tables.TableMapping}, which
 * says which column means what, and hands values of the model and findings to a {@link org.lunxun.tables.TableSink}.
 */
@NullMarked
package org.lunxun.tables;

import org.jspecify.annotations.NullMarked;
