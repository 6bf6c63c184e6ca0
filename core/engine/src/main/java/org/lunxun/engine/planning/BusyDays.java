package org.lunxun.engine.planning;

import java.util.Arrays;

/**
 * The days that matter when people away are counted. The set of classes that run on a day changes by starts and ends; a
 * day whose set lies within another day's cannot be the worst. So only first days of classes are kept, and of these
 * only those after which some running class ends before the next one starts (the largest cliques of an interval graph).
 */
final class BusyDays {

    /** The first kept day of an interval, as a place in {@link #day}. */
    final int[] from;

    /** One after the last kept day of an interval. */
    final int[] to;
    /** Where the days of an owner start. */
    final int[] ownerFrom;

    final int[] day;

    /**
     * Finds the days of each owner.
     *
     * @param classes the classes
     * @param listFrom where the classes of an owner start in {@code list}
     * @param list classes, each owner's in the order of time
     */
    BusyDays(ClassArrays classes, int[] listFrom, int[] list) {
        int owners = listFrom.length - 1;
        from = new int[list.length];
        to = new int[list.length];
        ownerFrom = new int[owners + 1];
        int[] days = new int[16];
        int size = 0;
        for (int u = 0; u < owners; u++) {
            int[] kept = kept(classes, list, listFrom[u], listFrom[u + 1]);
            if (size + kept.length > days.length) {
                days = Arrays.copyOf(days, Math.max(size + kept.length, days.length + days.length / 2));
            }
            System.arraycopy(kept, 0, days, size, kept.length);
            for (int i = listFrom[u]; i < listFrom[u + 1]; i++) {
                int k = list[i];
                from[i] = size;
                to[i] = size;
                if (classes.residential[k]) {
                    from[i] = size + firstNotBefore(kept, classes.first[k]);
                    to[i] = size + firstNotBefore(kept, classes.last[k] + 1);
                }
            }
            size += kept.length;
            ownerFrom[u + 1] = size;
        }
        day = Arrays.copyOf(days, size);
    }

    private static int[] kept(ClassArrays classes, int[] list, int begin, int end) {
        int[] days = new int[end - begin];
        int[] open = new int[end - begin];
        int size = 0;
        int running = 0;
        int i = nextResidential(classes, list, begin, end);
        while (i < end) {
            int day = classes.first[list[i]];
            while (i < end && classes.first[list[i]] == day) {
                open[running++] = classes.last[list[i]];
                i = nextResidential(classes, list, i + 1, end);
            }
            int next = i < end ? classes.first[list[i]] : Integer.MAX_VALUE;
            int left = 0;
            for (int r = 0; r < running; r++) {
                if (open[r] >= next) {
                    open[left++] = open[r];
                }
            }
            if (left < running) {
                days[size++] = day;
            }
            running = left;
        }
        return Arrays.copyOf(days, size);
    }

    private static int nextResidential(ClassArrays classes, int[] list, int begin, int end) {
        int i = begin;
        while (i < end && !classes.residential[list[i]]) {
            i++;
        }
        return i;
    }

    private static int firstNotBefore(int[] days, int day) {
        int at = Arrays.binarySearch(days, day);
        return at < 0 ? -at - 1 : at;
    }
}
