package org.lunxun.tables;

import java.text.Normalizer;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lunxun.model.DateRange;

/** Reads days as people type them, in a closed list of shapes; the year of a day that names none comes from the table. */
final class Days {

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(19|20|21)[0-9]{2}(?![0-9])");
    private static final Pattern FULL = Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");
    private static final Pattern COMPACT = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern MONTH_DAY = Pattern.compile("([0-9]{1,2})[月./]([0-9]{1,2})日?");
    private static final Pattern DAY = Pattern.compile("([0-9]{1,2})日?");
    private static final Pattern BETWEEN = Pattern.compile("—+|–|~|至|到");
    /** A time of day behind the day, and a weekday in brackets. */
    private static final Pattern BEHIND =
            Pattern.compile("[\\sT]+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\\.0+)?)?$|\\((?:周|星期)[一二三四五六日天]\\)");

    private static final String EXPECTED = "a day such as 2027-03-02 or 3月2日";

    private final OptionalInt year;
    private final List<DateTimeFormatter> formats;

    Days(OptionalInt year, List<DateTimeFormatter> formats) {
        this.year = year;
        this.formats = formats;
    }

    /** The first year that a text names. */
    static OptionalInt yearIn(String text) {
        Matcher found = YEAR.matcher(PlainText.compared(text));
        return found.find() ? OptionalInt.of(Integer.parseInt(found.group())) : OptionalInt.empty();
    }

    LocalDate day(String text) {
        for (DateTimeFormatter format : formats) {
            ParsePosition end = new ParsePosition(0);
            String plain = PlainText.stripped(text);
            TemporalAccessor parsed = format.parseUnresolved(plain, end);
            if (parsed != null && end.getErrorIndex() < 0 && end.getIndex() == plain.length()) {
                return mapped(plain, format);
            }
        }
        return shaped(plain(text));
    }

    private static LocalDate mapped(String plain, DateTimeFormatter format) {
        try {
            return LocalDate.parse(plain, format);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("a day that is in the calendar", e);
        }
    }

    private static String plain(String text) {
        String plain = Normalizer.normalize(PlainText.stripped(text), Normalizer.Form.NFKC);
        return PlainText.compared(BEHIND.matcher(plain).replaceAll(""));
    }

    private LocalDate shaped(String plain) {
        for (Pattern shape : List.of(FULL, COMPACT)) {
            Matcher day = shape.matcher(plain);
            if (day.matches()) {
                return date(number(day, 1), number(day, 2), number(day, 3));
            }
        }
        Matcher monthDay = MONTH_DAY.matcher(plain);
        if (monthDay.matches()) {
            int known = year.orElseThrow(() ->
                    new IllegalArgumentException("a day with its year, since neither title nor setting names one"));
            return date(known, number(monthDay, 1), number(monthDay, 2));
        }
        throw new IllegalArgumentException(EXPECTED);
    }

    /** Two days; the second may leave out the year, or the year and the month, of the first. */
    DateRange days(String text) {
        String plain = plain(text);
        Matcher between = BETWEEN.matcher(plain);
        if (between.find()) {
            return range(plain.substring(0, between.start()), plain.substring(between.end()));
        }
        // A hyphen may belong to a day: one of them stands between two.
        for (int at = plain.indexOf('-'); at >= 0; at = plain.indexOf('-', at + 1)) {
            String first = plain.substring(0, at);
            String last = plain.substring(at + 1);
            if (dated(first) && (dated(last) || DAY.matcher(last).matches())) {
                return range(first, last);
            }
        }
        throw new IllegalArgumentException("two days such as 3月2日-3月6日");
    }

    private static boolean dated(String plain) {
        return FULL.matcher(plain).matches()
                || COMPACT.matcher(plain).matches()
                || MONTH_DAY.matcher(plain).matches();
    }

    private DateRange range(String first, String second) {
        LocalDate start = shaped(first);
        LocalDate end = last(start, second);
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("a last day that is not before the first");
        }
        return DateRange.of(start, end);
    }

    private LocalDate last(LocalDate start, String plain) {
        Matcher day = DAY.matcher(plain);
        if (day.matches()) {
            return date(start.getYear(), start.getMonthValue(), number(day, 1));
        }
        Matcher monthDay = MONTH_DAY.matcher(plain);
        return monthDay.matches() ? date(start.getYear(), number(monthDay, 1), number(monthDay, 2)) : shaped(plain);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a day that is in the calendar", e);
        }
    }
}
