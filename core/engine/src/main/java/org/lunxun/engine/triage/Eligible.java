package org.lunxun.engine.triage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.Category;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.people.Sector;
import org.lunxun.model.resource.Offering;

/**
 * How many cadres a class admits by level, category and sector. Each cadre is counted under all eight patterns of
 * 'this one' and 'any', so that a class is answered by adding up over its lists.
 */
final class Eligible {

    private final Map<Pattern, Long> counts;

    private Eligible(Map<Pattern, Long> counts) {
        this.counts = counts;
    }

    /** Null stands for 'any', not for 'none'. */
    private record Pattern(
            @Nullable LevelCode level,
            @Nullable Category category,
            @Nullable Sector sector) {}

    static Eligible of(List<Cadre> cadres) {
        Map<Pattern, Long> counts = new HashMap<>();
        for (Cadre cadre : cadres) {
            for (LevelCode level : thisOrAny(cadre.level())) {
                for (Category category : thisOrAny(cadre.category())) {
                    for (Sector sector : thisOrAny(cadre.sector())) {
                        counts.merge(new Pattern(level, category, sector), 1L, Long::sum);
                    }
                }
            }
        }
        return new Eligible(counts);
    }

    long count(Offering offering) {
        long sum = 0;
        for (LevelCode level : eachOrAny(offering.levels())) {
            for (Category category : eachOrAny(offering.categories())) {
                for (Sector sector : eachOrAny(offering.sectors())) {
                    sum += counts.getOrDefault(new Pattern(level, category, sector), 0L);
                }
            }
        }
        return sum;
    }

    private static <T> List<@Nullable T> thisOrAny(@Nullable T value) {
        List<@Nullable T> both = new ArrayList<>(2);
        both.add(null);
        if (value != null) {
            both.add(value);
        }
        return both;
    }

    private static <T> List<@Nullable T> eachOrAny(List<T> values) {
        List<@Nullable T> each = new ArrayList<>(new LinkedHashSet<>(values));
        if (each.isEmpty()) {
            each.add(null);
        }
        return each;
    }
}
