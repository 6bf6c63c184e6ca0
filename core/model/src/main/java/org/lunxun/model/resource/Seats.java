package org.lunxun.model.resource;

import java.util.OptionalInt;
import org.lunxun.model.Check;
import org.lunxun.model.Stability;

/**
 * How many attendees a class needs and takes.
 *
 * @param min the fewest with which it runs, 0 to 10⁹
 * @param max the most that it takes, 0 to 10⁹; 0: nobody may attend; {@link #NO_LIMIT}: as many as come
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Seats(int min, int max) {

    /** The {@code max} of a class that takes as many as come. */
    public static final int NO_LIMIT = Integer.MAX_VALUE;

    /** From one attendee to as many as come. */
    public static final Seats ANY = new Seats(1, NO_LIMIT);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException when a value is outside its range, or {@code min} above a {@code max} that is
     *     not 0
     */
    public Seats {
        Check.range("least number of seats", min, 0, 1e9);
        if (max != NO_LIMIT) {
            Check.range("number of seats", max, 0, 1e9);
        }
        if (max != 0 && min > max) {
            throw new IllegalArgumentException(
                    "The least number of seats (%s) must not be above the number of seats (%s).%nMaybe the two are exchanged."
                            .formatted(min, max));
        }
    }

    /**
     * Seats from a least to a largest number.
     *
     * @param min the fewest with which the class runs
     * @param max the most that it takes
     * @return the seats
     */
    public static Seats of(int min, int max) {
        return new Seats(min, max);
    }

    /**
     * Seats without an upper limit.
     *
     * @param min the fewest with which the class runs
     * @return the seats
     */
    public static Seats atLeast(int min) {
        return new Seats(min, NO_LIMIT);
    }

    /**
     * The upper limit.
     *
     * @return the most that the class takes, empty when there is no limit
     */
    public OptionalInt limit() {
        return max == NO_LIMIT ? OptionalInt.empty() : OptionalInt.of(max);
    }
}
