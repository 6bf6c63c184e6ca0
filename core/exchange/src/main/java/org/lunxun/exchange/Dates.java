package org.lunxun.exchange;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates as the format writes them: four digits of a year, a month and a day, in the calendar. */
final class Dates {
    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    private Dates() {}

    /** The day, empty when the text is no date. */
    static Optional<LocalDate> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        return of(
                Integer.parseInt(text, 0, 4, 10), Integer.parseInt(text, 5, 7, 10), Integer.parseInt(text, 8, 10, 10));
    }

    /** The day with these numbers, empty when the calendar has none. */
    static Optional<LocalDate> of(int year, int month, int day) {
        boolean inCalendar = year >= FIRST_YEAR
                && month >= 1
                && month <= 12
                && day >= 1
                && YearMonth.of(year, month).isValidDay(day);
        return inCalendar ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    /** The text of a day, refused when no reader would take it. */
    static String text(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException(
                    "The year (%s) of a date must have four digits.%nMaybe leave the date out."
                            .formatted(day.getYear()));
        }
        return day.toString();
    }
}
