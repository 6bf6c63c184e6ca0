package org.lunxun.engine.planning;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.lunxun.model.Stability;
import org.lunxun.model.people.Category;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.people.Region;
import org.lunxun.model.people.Sector;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.RotationDataset;

/**
 * The statistics of a plan: coverage by group and year, load of bases by week, money by year. Nothing here depends on
 * the order of the plan's rows; a pair that stands twice counts once, and unknown ids count for nothing.
 *
 * @param all the coverage of everyone
 * @param byLevel by level, in the policy's order
 * @param byCategory by category, sorted, those without one last
 * @param bySector by sector, sorted, those without one last
 * @param byRegion by the region of the unit, sorted, those without one last
 * @param byUnit by unit, in the dataset's order; only units that have cadres
 * @param years every calendar year that the horizon touches
 * @param quarters every quarter that the horizon touches
 * @param unevenYears the share of places that would have to move for each year to have its part by days, 0 to 1
 * @param unevenQuarters the same for quarters
 * @param bases bases with an offering, in the dataset's order
 * @param firstWeek the Monday of the ISO week in which the horizon starts; weeks are counted from it
 * @param awayByWeek the most people in residential classes on one day of each week
 * @param attendees attendees of each offering, in the dataset's order
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record PlanSummary(
        Coverage all,
        List<GroupCoverage<LevelCode>> byLevel,
        List<GroupCoverage<Category>> byCategory,
        List<GroupCoverage<Sector>> bySector,
        List<GroupCoverage<Region>> byRegion,
        List<GroupCoverage<UnitId>> byUnit,
        List<YearSummary> years,
        List<QuarterSummary> quarters,
        double unevenYears,
        double unevenQuarters,
        List<BaseLoad> bases,
        LocalDate firstWeek,
        List<Integer> awayByWeek,
        List<Integer> attendees) {

    /**
     * Counts over a plan, good or bad.
     *
     * @param dataset the planning problem
     * @param assignments the rows of the plan, in any order
     * @return its statistics
     */
    public static PlanSummary of(RotationDataset dataset, Collection<Assignment> assignments) {
        return new PlanTally(dataset, assignments).summary();
    }
}
