package org.lunxun.exchange.text;

import java.math.BigDecimal;
import org.lunxun.model.Stability;

/**
 * The numbers that a cell or key may hold.
 *
 * @param low the lowest, a whole number
 * @param lowIncluded whether the lowest itself may be
 * @param high the highest, a whole number, which may be
 * @param whole whether only whole numbers may be
 */
@Stability(Stability.Level.INTERNAL)
public record NumberRange(long low, boolean lowIncluded, long high, boolean whole) {

    /**
     * All numbers between two, both included.
     *
     * @param low the lowest
     * @param high the highest
     * @return the range
     */
    public static NumberRange of(long low, long high) {
        return new NumberRange(low, true, high, false);
    }

    /**
     * The whole numbers between two, both included.
     *
     * @param low the lowest
     * @param high the highest
     * @return the range
     */
    public static NumberRange whole(long low, long high) {
        return new NumberRange(low, true, high, true);
    }

    /**
     * The numbers above one, up to another.
     *
     * @param low what they must be above
     * @param high the highest
     * @return the range
     */
    public static NumberRange above(long low, long high) {
        return new NumberRange(low, false, high, false);
    }

    /**
     * Whether a number is in the range.
     *
     * @param value the number
     * @return true when it is
     */
    public boolean contains(double value) {
        return (lowIncluded ? value >= low : value > low) && value <= high && (!whole || value == Math.rint(value));
    }

    /**
     * Whether a number is in the range.
     *
     * @param value the number
     * @return true when it is
     */
    public boolean contains(BigDecimal value) {
        int atLow = value.compareTo(BigDecimal.valueOf(low));
        return (lowIncluded ? atLow >= 0 : atLow > 0)
                && value.compareTo(BigDecimal.valueOf(high)) <= 0
                && (!whole || value.stripTrailingZeros().scale() <= 0);
    }

    /**
     * The range as mathematics writes it.
     *
     * @return for example {@code (0, 1]}
     */
    @Override
    public String toString() {
        return (lowIncluded ? "[" : "(") + low + ", " + high + "]";
    }
}
