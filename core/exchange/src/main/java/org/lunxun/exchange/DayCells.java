package org.lunxun.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lunxun.exchange.text.CsvRow;

/**
 * Reads the dates in cells, one object for each day. A day is a number here, which rises with the days: so ranges of days
 * are compared and shared without a look at the objects.
 */
final class DayCells {
    /** The number of a cell that holds no day. */
    static final int NONE = -1;

    private static final int LENGTH = "yyyy-MM-dd".length();
    private static final int DAYS_OF_MONTH = 31;
    private static final int DAYS_OF_YEAR = 12 * DAYS_OF_MONTH;
    private static final int NO_DIGITS = -1_000_000;

    /** By year, and within it by month and day; filled as days are met. */
    private final @Nullable LocalDate[][] days = new @Nullable LocalDate[10_000][];

    /** The number of the day that a cell holds, {@link #NONE} when it holds none. */
    int number(CsvRow row, int column) {
        int start = row.start(column);
        if (row.end(column) - start != LENGTH) {
            return NONE;
        }
        char[] chars = row.chars();
        int year = 100 * two(chars, start) + two(chars, start + 2);
        int month = two(chars, start + 5);
        int day = two(chars, start + 8);
        boolean form = year > 0
                && chars[start + 4] == '-'
                && month >= 1
                && month <= 12
                && chars[start + 7] == '-'
                && day >= 1
                && day <= DAYS_OF_MONTH;
        return form && known(year, month, day) ? DAYS_OF_YEAR * year + DAYS_OF_MONTH * (month - 1) + day - 1 : NONE;
    }

    /** The day with a number that a cell had. */
    LocalDate day(int number) {
        LocalDate day = days[number / DAYS_OF_YEAR][number % DAYS_OF_YEAR];
        if (day == null) {
            throw new IllegalArgumentException("No cell had the day " + number + ".");
        }
        return day;
    }

    /** Whether the calendar has the day. */
    private boolean known(int year, int month, int day) {
        int place = DAYS_OF_MONTH * (month - 1) + day - 1;
        @Nullable LocalDate[] ofYear = days[year];
        if (ofYear == null) {
            ofYear = new @Nullable LocalDate[DAYS_OF_YEAR];
            days[year] = ofYear;
        }
        if (ofYear[place] == null) {
            ofYear[place] = Dates.of(year, month, day).orElse(null);
        }
        return ofYear[place] != null;
    }

    /** A number of two digits; far below zero when one of them is none. */
    private static int two(char[] chars, int at) {
        int tens = chars[at] - '0';
        int ones = chars[at + 1] - '0';
        return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : NO_DIGITS;
    }
}
