package org.lunxun.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DayProfileTest {

    @Test
    void tellsTheMostPeopleOnOneDayOfARange() {
        DayProfile profile = new DayProfile();
        profile.add(10, 20);
        profile.add(20, 30);
        assertEquals(2, profile.most(1, 40));
        assertEquals(1, profile.most(11, 19));
        assertEquals(1, profile.most(21, 21));
        assertEquals(0, profile.most(31, 40));
        assertEquals(0, profile.most(1, 9));
    }

    @Test
    void agreesWithCountingDayByDay() {
        Random random = new Random(3);
        DayProfile profile = new DayProfile();
        int[] people = new int[100];
        for (int i = 0; i < 60; i++) {
            int first = random.nextInt(80);
            int last = first + random.nextInt(20);
            profile.add(first, last);
            IntStream.rangeClosed(first, last).forEach(day -> people[day]++);
            int from = random.nextInt(80);
            int to = from + random.nextInt(20);
            assertEquals(
                    IntStream.rangeClosed(from, to)
                            .map(day -> people[day])
                            .max()
                            .orElseThrow(),
                    profile.most(from, to));
        }
    }
}
