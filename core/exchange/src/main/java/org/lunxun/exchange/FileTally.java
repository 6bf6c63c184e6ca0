package org.lunxun.exchange;

import org.lunxun.model.Stability;

/**
 * How many rows of a file were read.
 *
 * @param file the name of the file, without its folder
 * @param rows the rows below the header, lines without a character not counted
 * @param lost how many of them are lost, by a defect of their own or with a row to which they refer
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record FileTally(String file, long rows, long lost) {}
