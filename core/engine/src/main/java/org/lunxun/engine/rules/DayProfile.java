package org.lunxun.engine.rules;

import java.util.Map;
import java.util.TreeMap;

/** How many people are somewhere on each day, kept up to date while they are entered. */
final class DayProfile {

    /** The first day of each range, by the number of people on the days of the range; before the first range it is 0. */
    private final TreeMap<Integer, Integer> ranges = new TreeMap<>();

    /** One more is there from the first day to the last. */
    void add(int first, int last) {
        split(first);
        split(last + 1);
        ranges.subMap(first, last + 1).replaceAll((day, people) -> people + 1);
    }

    private void split(int day) {
        ranges.putIfAbsent(day, at(day));
    }

    private int at(int day) {
        Map.Entry<Integer, Integer> range = ranges.floorEntry(day);
        return range == null ? 0 : range.getValue();
    }

    /** The most people on one day from the first to the last. */
    int most(int first, int last) {
        return Math.max(
                at(first),
                ranges.subMap(first, last + 1).values().stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0));
    }
}
