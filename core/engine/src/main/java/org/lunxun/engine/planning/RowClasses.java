package org.lunxun.engine.planning;

/** Which classes use a row of a base's days, and which start in a year. */
final class RowClasses {

    private final int places;
    private final int[] from;
    private final int[] list;
    private final int[] yearFrom;
    private final int[] yearList;

    RowClasses(RotationProblem problem) {
        ScarceRows rows = problem.rows;
        places = rows.places;
        from = new int[rows.common - places + 1];
        yearFrom = new int[problem.classes.years.length + 1];
        for (int k = 0; k < problem.classes.size; k++) {
            for (int r = rows.placeFrom[k]; r < rows.placeTo[k]; r++) {
                from[r - places + 1]++;
            }
            yearFrom[problem.classes.year[k] + 1]++;
        }
        addUp(from);
        addUp(yearFrom);
        list = new int[from[from.length - 1]];
        yearList = new int[problem.classes.size];
        int[] next = from.clone();
        int[] nextOfYear = yearFrom.clone();
        for (int k = 0; k < problem.classes.size; k++) {
            for (int r = rows.placeFrom[k]; r < rows.placeTo[k]; r++) {
                list[next[r - places]++] = k;
            }
            yearList[nextOfYear[problem.classes.year[k]]++] = k;
        }
    }

    private static void addUp(int[] counts) {
        for (int i = 0; i + 1 < counts.length; i++) {
            counts[i + 1] += counts[i];
        }
    }

    /** Where the classes of a row of a base start in {@link #list}. */
    int from(int row) {
        return from[row - places];
    }

    int to(int row) {
        return from[row - places + 1];
    }

    int[] list() {
        return list;
    }

    int yearFrom(int year) {
        return yearFrom[year];
    }

    int yearTo(int year) {
        return yearFrom[year + 1];
    }

    int[] yearList() {
        return yearList;
    }
}
