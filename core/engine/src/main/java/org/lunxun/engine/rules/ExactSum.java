package org.lunxun.engine.rules;

import java.util.Arrays;

/**
 * Adds numbers up without any loss and rounds once, at the end: the order of the numbers does not matter.
 *
 * <p>The sum is kept as parts that do not overlap, each so small that the next larger one does not hold any of its
 * digits (J. R. Shewchuk, 'Adaptive precision floating-point arithmetic', 1997). Numbers must be finite and the sum
 * must not overflow.
 */
final class ExactSum {

    private double[] parts = new double[8];
    private int size;

    /** Adds a number. */
    void add(double number) {
        double rest = number;
        int kept = 0;
        for (int i = 0; i < size; i++) {
            double larger = rest;
            double smaller = parts[i];
            if (Math.abs(larger) < Math.abs(smaller)) {
                larger = parts[i];
                smaller = rest;
            }
            double sum = larger + smaller;
            double lost = smaller - (sum - larger);
            if (lost != 0) {
                parts[kept++] = lost;
            }
            rest = sum;
        }
        if (kept == parts.length) {
            parts = Arrays.copyOf(parts, 2 * kept);
        }
        parts[kept] = rest;
        size = kept + 1;
    }

    /** Tells the sum, correctly rounded. */
    double sum() {
        int i = size - 1;
        double sum = i < 0 ? 0 : parts[i];
        double lost = 0;
        while (i > 0 && lost == 0) {
            double next = parts[--i];
            double larger = sum;
            sum = larger + next;
            lost = next - (sum - larger);
        }
        // Just half a unit was lost: what lies below decides to which side the half goes.
        if (i > 0 && lost != 0 && Math.signum(lost) == Math.signum(parts[i - 1])) {
            double twice = 2 * lost;
            double other = sum + twice;
            if (twice == other - sum) {
                sum = other;
            }
        }
        return sum;
    }
}
