package org.lunxun.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days from a first to a last one, both included.
 *
 * @param start the first day
 * @param end the last day, not before the first
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record DateRange(LocalDate start, LocalDate end) {

    /**
     * Checks that the range does not end before it starts.
     *
     * @throws IllegalArgumentException when it does
     */
    public DateRange {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException(
                    "The end (%s) of a range must not be before its start (%s).%nMaybe the two are exchanged."
                            .formatted(end, start));
        }
    }

    /**
     * The range between two days.
     *
     * @param start the first day
     * @param end the last day, not before the first
     * @return the range
     */
    public static DateRange of(LocalDate start, LocalDate end) {
        return new DateRange(start, end);
    }

    /**
     * How long the range is.
     *
     * @return the number of days, at least 1
     */
    public long days() {
        return ChronoUnit.DAYS.between(start, end) + 1;
    }

    /**
     * Whether a day lies in the range.
     *
     * @param day the day
     * @return true when it is the first, the last or one between
     */
    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }

    /**
     * Whether another range lies wholly in this one.
     *
     * @param other the other range
     * @return true when no day of it is outside
     */
    public boolean contains(DateRange other) {
        return contains(other.start) && contains(other.end);
    }

    /**
     * Whether two ranges share a day.
     *
     * @param other the other range
     * @return true when at least one day is in both
     */
    public boolean overlaps(DateRange other) {
        return !other.end.isBefore(start) && !other.start.isAfter(end);
    }

    /**
     * The range as ISO 8601 writes it.
     *
     * @return for example {@code 2027-03-08/2027-03-12}
     */
    @Override
    public String toString() {
        return start + "/" + end;
    }
}
