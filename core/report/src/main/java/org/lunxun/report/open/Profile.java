package org.lunxun.report.open;

import org.jspecify.annotations.Nullable;
import org.lunxun.model.people.Category;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.people.Region;
import org.lunxun.model.people.Sector;

/**
 * What results are grouped by, for one or more cadres. There are few different ones, however many cadres there are.
 *
 * @param level the level
 * @param category the category, null for none
 * @param sector the sector, null for none
 * @param region the region of the unit, null for none
 */
record Profile(
        LevelCode level,
        @Nullable Category category,
        @Nullable Sector sector,
        @Nullable Region region) {}
