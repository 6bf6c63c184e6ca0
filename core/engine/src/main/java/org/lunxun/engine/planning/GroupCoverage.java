package org.lunxun.engine.planning;

import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;

/**
 * The coverage of one group of cadres.
 *
 * @param <K> what groups are told apart by: a level, category, sector, region or unit
 * @param group the group, null for cadres who have no such mark
 * @param coverage how many of them are trained once
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record GroupCoverage<K>(@Nullable K group, Coverage coverage) {}
