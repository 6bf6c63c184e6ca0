package org.lunxun.exchange.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.lunxun.model.Stability;

/** Numbers as the format writes them: digits, perhaps a minus and a point, never an exponent. */
@Stability(Stability.Level.INTERNAL)
public final class PlainNumber {
    /** The most characters of a number in a cell (FORMAT 1). */
    public static final int MAX_LENGTH = 30;

    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};
    private static final double EXACT = 1e15;

    private PlainNumber() {}

    /**
     * The shortest text that reads back as the same number.
     *
     * @param value a number, neither infinite nor not a number
     * @return for example {@code 12000000} or {@code 0.05}
     * @throws IllegalArgumentException when it is no number
     */
    public static String of(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "The number (%s) must be finite.%nMaybe something was divided by zero.".formatted(value));
        }
        for (int decimals = 0; decimals < POWERS.length; decimals++) {
            double scaled = Math.rint(value * POWERS[decimals]);
            if (Math.abs(scaled) >= EXACT) {
                break;
            }
            if (scaled / POWERS[decimals] == value) {
                return of(BigDecimal.valueOf((long) scaled, decimals));
            }
        }
        BigDecimal shortest = new BigDecimal(Double.toString(value));
        while (shortest.precision() > 1) {
            BigDecimal shorter = shortest.setScale(shortest.stripTrailingZeros().scale() - 1, RoundingMode.HALF_EVEN);
            if (shorter.doubleValue() != value) {
                break;
            }
            shortest = shorter;
        }
        return of(shortest);
    }

    /**
     * The shortest text of a decimal number.
     *
     * @param value a number
     * @return its digits, without zeros at the end of a fraction
     */
    public static String of(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
