package org.lunxun.model;

import java.math.BigDecimal;
import java.util.Locale;

/** The checks that constructors of values make; each throws {@link IllegalArgumentException} and says what is wrong. */
@Stability(Stability.Level.INTERNAL)
public final class Check {

    /** The longest id, in UTF-16 units (FORMAT 1: an id longer than 128 characters loses its row). */
    public static final int MAX_ID_LENGTH = 128;

    private Check() {}

    /**
     * Checks an id.
     *
     * @param what what the id names, for the message
     * @param value the id: 1 to {@value #MAX_ID_LENGTH} characters, taken as it stands
     * @return the value
     */
    public static String id(String what, String value) {
        if (value.isEmpty() || value.length() > MAX_ID_LENGTH) {
            throw new IllegalArgumentException("The %s (%s) must have 1 to %s characters, it has %s.%nMaybe the column "
                            .formatted(what, shortened(value), MAX_ID_LENGTH, value.length())
                    + "that holds it was read from the wrong place.");
        }
        return value;
    }

    /**
     * Checks a word that must not be empty.
     *
     * @param what what the word names, for the message
     * @param value the word
     * @return the value
     */
    public static String word(String what, String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException(
                    "The %s must not be empty.%nMaybe leave it out instead.".formatted(what));
        }
        return value;
    }

    /**
     * Checks a number against a closed range.
     *
     * @param what what the number means, for the message
     * @param value the number; not a number is refused
     * @param low the lowest that is allowed
     * @param high the highest that is allowed
     * @return the value
     */
    public static double range(String what, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException("The %s (%s) must be from %s to %s.%nMaybe it is given in another unit."
                    .formatted(what, value, plain(low), plain(high)));
        }
        return value;
    }

    /**
     * Checks a number that must be larger than zero.
     *
     * @param what what the number means, for the message
     * @param value the number; not a number is refused
     * @param high the highest that is allowed
     * @return the value
     */
    public static double above0(String what, double value, double high) {
        if (!(value > 0 && value <= high)) {
            throw new IllegalArgumentException(
                    "The %s (%s) must be above 0 and at most %s.%nMaybe leave out what weighs nothing."
                            .formatted(what, value, plain(high)));
        }
        return value;
    }

    /**
     * Brings a decimal number into its one form, so that equal numbers are equal values: no zeros at the end of a
     * fraction, no exponent.
     *
     * @param value the number, checked against a range before
     * @return the same number
     */
    public static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String shortened(String value) {
        return value.length() <= 40 ? value : value.substring(0, 40) + "…";
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%.0f", value)
                : Double.toString(value);
    }
}
