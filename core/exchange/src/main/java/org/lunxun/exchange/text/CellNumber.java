package org.lunxun.exchange.text;

import java.math.BigDecimal;
import org.lunxun.model.Stability;

/**
 * Reads the number in a cell, {@code -?[0-9]+(\.[0-9]+)?} in ASCII with at most 30 characters; one object reads cell
 * after cell.
 */
@Stability(Stability.Level.INTERNAL)
public final class CellNumber {
    /** Digits that surely fit into the 53 bits of a double. */
    private static final int EXACT_DIGITS = 15;

    private static final double[] POWERS = new double[23];

    static {
        double power = 1;
        for (int i = 0; i < POWERS.length; i++) {
            POWERS[i] = power;
            power *= 10;
        }
    }

    private long digits;
    private int significant;
    private int decimals;
    private boolean negative;
    private char[] chars = {};
    private int start;
    private int end;

    /**
     * Reads a cell.
     *
     * @param row the row
     * @param column the cell's column
     * @return whether it holds a number; then the other methods tell which
     */
    public boolean read(CsvRow row, int column) {
        return read(row.chars(), row.start(column), row.end(column));
    }

    /**
     * Reads a text.
     *
     * @param text the text
     * @return whether it is a number
     */
    public boolean read(String text) {
        return read(text.toCharArray(), 0, text.length());
    }

    private boolean read(char[] from, int first, int after) {
        chars = from;
        start = first;
        end = after;
        digits = 0;
        significant = 0;
        decimals = 0;
        negative = first < after && from[first] == '-';
        int at = number(negative ? first + 1 : first);
        if (at < 0 || after - first > PlainNumber.MAX_LENGTH) {
            return false;
        }
        if (at < after && from[at] == '.') {
            int fraction = at + 1;
            at = number(fraction);
            decimals = at - fraction;
        }
        return at == after;
    }

    /** Reads at least one digit; yields the place after the last one, negative when there is none. */
    private int number(int first) {
        int at = first;
        while (at < end && chars[at] >= '0' && chars[at] <= '9') {
            if (significant > 0 || chars[at] != '0') {
                significant++;
                digits = significant <= EXACT_DIGITS ? 10 * digits + chars[at] - '0' : 0;
            }
            at++;
        }
        return at == first ? Integer.MIN_VALUE : at;
    }

    /**
     * The number as a double.
     *
     * @return the double nearest to it; never a negative zero
     */
    public double asDouble() {
        if (significant == 0) {
            return 0;
        }
        if (significant <= EXACT_DIGITS && decimals < POWERS.length) {
            double value = digits / POWERS[decimals];
            return negative ? -value : value;
        }
        return asDecimal().doubleValue();
    }

    /**
     * The number exactly.
     *
     * @return as many decimals as the cell has
     */
    public BigDecimal asDecimal() {
        return new BigDecimal(chars, start, end - start);
    }

    /**
     * Whether the number lies in a range.
     *
     * @param range the range
     * @return true when it does, exactly
     */
    public boolean in(NumberRange range) {
        return (significant <= EXACT_DIGITS && decimals < POWERS.length)
                ? range.contains(asDouble())
                : range.contains(asDecimal());
    }
}
