package org.lunxun.model.rotation;

import java.math.BigDecimal;
import java.time.Year;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lunxun.model.Check;
import org.lunxun.model.DateRange;
import org.lunxun.model.Stability;
import org.lunxun.model.people.Level;
import org.lunxun.model.people.LevelCode;

/**
 * The rules of a rotation as data (FORMAT 1, {@code policy.json}).
 *
 * @param horizon the days that are planned, at most 50 years
 * @param levels the levels from the highest down, none twice
 * @param absenceCap the share of a unit's cadres that may be away on one day where the unit says nothing, 0 to 1
 * @param residentialPerYear how many residential classes of one cadre may start in a calendar year, 0 to 20,000
 * @param repeatTopicDays how many days lie at least between two classes of one main topic, 0 to 20,000
 * @param newPostDays how many days after taking a post its training is due, 0 to 20,000
 * @param budgetByYear yuan per calendar year, 0 to 10¹⁵; a year that is missing has no limit
 * @param weights what a plan is worth
 * @param cover what counts as 'trained once'
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Policy(
        DateRange horizon,
        List<Level> levels,
        BigDecimal absenceCap,
        int residentialPerYear,
        int repeatTopicDays,
        int newPostDays,
        SortedMap<Year, BigDecimal> budgetByYear,
        Weights weights,
        CoverRule cover) {

    /** The longest horizon, in years. */
    public static final int MAX_HORIZON_YEARS = 50;

    /**
     * Copies the collections and checks the ranges.
     *
     * @throws IllegalArgumentException when a value is outside its range or a level stands twice
     */
    public Policy {
        levels = List.copyOf(levels);
        if (!horizon.end().isBefore(horizon.start().plusYears(MAX_HORIZON_YEARS))) {
            throw new IllegalArgumentException(
                    "The horizon (%s) of a policy must be at most %s years long.%nMaybe a digit of a year is wrong."
                            .formatted(horizon, MAX_HORIZON_YEARS));
        }
        Set<LevelCode> seen = new HashSet<>();
        for (Level level : levels) {
            if (!seen.add(level.code())) {
                throw new IllegalArgumentException(
                        "The level (%s) of a policy must not stand twice.%nMaybe one of the two has another code."
                                .formatted(level.code()));
            }
        }
        Check.range("absenceCap", absenceCap.doubleValue(), 0, 1);
        absenceCap = Check.plain(absenceCap);
        Check.range("residentialPerYear", residentialPerYear, 0, 20_000);
        Check.range("repeatTopicDays", repeatTopicDays, 0, 20_000);
        Check.range("newPostDays", newPostDays, 0, 20_000);
        SortedMap<Year, BigDecimal> budgets = new TreeMap<>();
        for (Map.Entry<Year, BigDecimal> year : budgetByYear.entrySet()) {
            Check.range("budget of " + year.getKey(), year.getValue().doubleValue(), 0, 1e15);
            budgets.put(year.getKey(), Check.plain(year.getValue()));
        }
        budgetByYear = Collections.unmodifiableSortedMap(budgets);
    }

    /**
     * The level with a code.
     *
     * @param code the code
     * @return the level, empty when the policy has none with that code
     */
    public Optional<Level> findLevel(LevelCode code) {
        return levels.stream().filter(level -> level.code().equals(code)).findFirst();
    }

    /**
     * The level with a code.
     *
     * @param code the code of a level of this policy
     * @return the level
     * @throws IllegalArgumentException when the policy has none with that code
     */
    public Level level(LevelCode code) {
        return findLevel(code)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The level (%s) must be one of the policy's (%s).%nMaybe use findLevel for codes from outside."
                                .formatted(
                                        code, levels.stream().map(Level::code).toList())));
    }

    /**
     * Whether no second class is ever worth a first one to somebody else (FORMAT 1, 'Everyone once').
     *
     * @param mostNeeds the most needs of one cadre, 0 or more
     * @return true when {@code cover × lowest priority > (hours + newPost) × highest priority + need × mostNeeds}
     */
    public boolean everyoneOnce(int mostNeeds) {
        double lowest = levels.stream().mapToDouble(Level::priority).min().orElse(0);
        double highest = levels.stream().mapToDouble(Level::priority).max().orElse(0);
        return weights.cover() * lowest > (weights.hours() + weights.newPost()) * highest + weights.need() * mostNeeds;
    }
}
