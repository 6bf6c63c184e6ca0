package org.lunxun.engine.rules;

import java.util.Arrays;

/** Counts how many people are somewhere on each day, out of the days on which they come and leave. */
final class DayCount {

    /** The day in the upper half, by how many the number changes on it in the lower. */
    private long[] changes = new long[8];

    private int size;
    private long people;

    void clear() {
        size = 0;
        people = 0;
    }

    /** Some people are there from the first day to the last. */
    void add(int first, int last, int count) {
        if (size + 2 > changes.length) {
            changes = Arrays.copyOf(changes, 2 * changes.length);
        }
        changes[size++] = change(first, count);
        changes[size++] = change(last + 1, -count);
        people += count;
    }

    private static long change(int day, int by) {
        return (long) day << Integer.SIZE | Integer.toUnsignedLong(by);
    }

    /** Visits the days on which more people than the limit are there, in their order. */
    void overLimit(int limit, Visitor visitor) {
        if (people <= limit) {
            return;
        }
        Arrays.sort(changes, 0, size);
        int now = 0;
        int since = 0;
        for (int i = 0; i < size; i++) {
            int day = (int) (changes[i] >> Integer.SIZE);
            if (day != since) {
                if (now > limit) {
                    visitor.visit(since, day - 1, now);
                }
                since = day;
            }
            now += (int) changes[i];
        }
    }

    /** Hears of a range of days on which the same number of people is there. */
    @FunctionalInterface
    interface Visitor {
        void visit(int first, int last, int people);
    }
}
