/**
 * Files of text as they are: bytes to characters, characters to rows and cells, and back.
 *
 * <p>Entry types: {@link org.lunxun.exchange.text.CsvScan}, which reads a CSV file in any of the allowed encodings and
 * yields its rows one by one, and {@link org.lunxun.exchange.text.CsvOutput}, which writes one. Nothing here knows what
 * a cadre is. For the use of this module only.
 */
@NullMarked
package org.lunxun.exchange.text;

import org.jspecify.annotations.NullMarked;
