package org.lunxun.plugin.partyschool;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lunxun.model.DateRange;
import org.lunxun.sdk.api.SourceText;

/** Reads days as people type them; the year of a day that names none comes from the plan. */
final class PlanDays {

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(19|20|21)[0-9]{2}(?![0-9])");
    private static final Pattern MONTH_DAY = Pattern.compile("([0-9]{1,2})[月./]([0-9]{1,2})日?");
    private static final Pattern DAY = Pattern.compile("([0-9]{1,2})日?");
    private static final Pattern BETWEEN = Pattern.compile("—+|–|~|至|到");
    private static final Pattern HYPHEN = Pattern.compile("-");
    private static final String EXPECTED = "a day such as 2027-03-02 or 3月2日";

    private final OptionalInt year;

    PlanDays(OptionalInt year) {
        this.year = year;
    }

    /** The first year that a text names. */
    static OptionalInt yearIn(String text) {
        Matcher found = YEAR.matcher(SourceText.compared(text));
        return found.find() ? OptionalInt.of(Integer.parseInt(found.group())) : OptionalInt.empty();
    }

    LocalDate day(String text) {
        String plain = SourceText.compared(text);
        Matcher monthDay = MONTH_DAY.matcher(plain);
        return monthDay.matches() ? date(monthDay.group(1), monthDay.group(2)) : fullDay(text);
    }

    /** Two days; the second may leave out the year, or the year and the month, of the first. */
    DateRange days(String text) {
        String plain = SourceText.compared(text);
        // A hyphen may belong to a day; it stands between two only where nothing else does.
        String[] parts = (BETWEEN.matcher(plain).find() ? BETWEEN : HYPHEN).split(plain, -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("two days such as 3月2日-3月6日");
        }
        LocalDate start = day(parts[0]);
        LocalDate end = last(start, parts[1]);
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("a last day that is not before the first");
        }
        return DateRange.of(start, end);
    }

    private static LocalDate last(LocalDate start, String text) {
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return date(start.getYear(), start.getMonthValue(), Integer.parseInt(day.group(1)));
        }
        Matcher monthDay = MONTH_DAY.matcher(text);
        if (monthDay.matches()) {
            return date(start.getYear(), Integer.parseInt(monthDay.group(1)), Integer.parseInt(monthDay.group(2)));
        }
        return fullDay(text);
    }

    private LocalDate date(String month, String day) {
        int plain = year.orElseThrow(
                () -> new IllegalArgumentException("a day with its year, since neither title nor setting names one"));
        return date(plain, Integer.parseInt(month), Integer.parseInt(day));
    }

    private static LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a day that is in the calendar", e);
        }
    }

    private static LocalDate fullDay(String text) {
        try {
            return SourceText.day(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    e.getMessage() != null && e.getMessage().contains("calendar") ? e.getMessage() : EXPECTED, e);
        }
    }
}
