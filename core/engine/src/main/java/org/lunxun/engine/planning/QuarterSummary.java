package org.lunxun.engine.planning;

import java.time.Year;
import org.lunxun.model.Stability;

/**
 * How many places a plan gives in classes that start in one quarter.
 *
 * @param year the year
 * @param quarter 1 to 4
 * @param places places given
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record QuarterSummary(Year year, int quarter, long places) {}
