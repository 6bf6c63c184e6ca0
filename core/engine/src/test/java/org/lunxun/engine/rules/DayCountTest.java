package org.lunxun.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DayCountTest {

    private static List<String> over(DayCount count, int limit) {
        List<String> ranges = new ArrayList<>();
        count.overLimit(limit, (first, last, people) -> ranges.add(first + ".." + last + ": " + people));
        return ranges;
    }

    @Test
    void findsTheDaysWithMorePeopleThanTheLimit() {
        DayCount count = new DayCount();
        count.add(10, 20, 1);
        count.add(15, 25, 2);
        assertEquals(List.of("15..20: 3"), over(count, 2));
        assertEquals(List.of("15..20: 3", "21..25: 2"), over(count, 1));
        assertEquals(List.of(), over(count, 3));
    }

    @Test
    void forgetsWhenCleared() {
        DayCount count = new DayCount();
        count.add(10, 20, 9);
        count.clear();
        assertEquals(List.of(), over(count, 0));
    }

    @Test
    void countsDaysBefore1970AndADayNumbered0() {
        DayCount count = new DayCount();
        count.add(-3, -2, 1);
        count.add(0, 0, 1);
        assertEquals(List.of("-3..-2: 1", "0..0: 1"), over(count, 0));
    }

    @Test
    void agreesWithCountingDayByDay() {
        Random random = new Random(3);
        for (int round = 0; round < 100; round++) {
            DayCount count = new DayCount();
            TreeMap<Integer, Integer> days = new TreeMap<>();
            for (int i = random.nextInt(30); i > 0; i--) {
                int first = random.nextInt(50);
                int last = first + random.nextInt(20);
                int people = 1 + random.nextInt(3);
                count.add(first, last, people);
                for (int day = first; day <= last; day++) {
                    days.merge(day, people, Integer::sum);
                }
            }
            TreeMap<Integer, Integer> found = new TreeMap<>();
            count.overLimit(6, (first, last, people) -> {
                for (int day = first; day <= last; day++) {
                    found.put(day, people);
                }
            });
            days.values().removeIf(people -> people <= 6);
            assertEquals(days, found);
        }
    }
}
