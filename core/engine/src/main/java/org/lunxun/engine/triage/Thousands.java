package org.lunxun.engine.triage;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * Gives whole units to claims, each next unit where it is worth most; of equal worths to the claim with fewer units, then
 * to the first. A claim's units are worth less and less, so that this is the best use (Gross 1956).
 */
final class Thousands {

    private static final int HALVINGS = 80;

    private Thousands() {}

    /** What units are worth to one claim. */
    interface Claim {

        /** What a unit is worth: above 0, and less than the one before. The first has number 1. */
        double worth(long number);
    }

    /** How many of the units each claim gets; all are given when there is a claim. */
    static long[] give(Claim[] claims, long units) {
        long[] given = new long[claims.length];
        if (claims.length == 0) {
            return given;
        }
        double low = 0;
        double high =
                Arrays.stream(claims).mapToDouble(claim -> claim.worth(1)).max().orElse(0) * 2;
        for (int step = 0; step < HALVINGS; step++) {
            double price = step < HALVINGS / 2 && low > 0 ? StrictMath.sqrt(low * high) : (low + high) / 2;
            if (wanted(claims, price, units) > units) {
                low = price;
            } else {
                high = price;
            }
        }
        long left = units;
        for (int i = 0; i < claims.length; i++) {
            given[i] = wanted(claims[i], high, units);
            left -= given[i];
        }
        PriorityQueue<Integer> queue = new PriorityQueue<>((one, other) -> {
            int byWorth = Double.compare(claims[other].worth(given[other] + 1), claims[one].worth(given[one] + 1));
            int byUnits = byWorth != 0 ? byWorth : Long.compare(given[one], given[other]);
            return byUnits != 0 ? byUnits : Integer.compare(one, other);
        });
        for (int i = 0; i < claims.length; i++) {
            queue.add(i);
        }
        while (left > 0) {
            int first = queue.remove();
            given[first]++;
            queue.add(first);
            left--;
        }
        return given;
    }

    private static long wanted(Claim[] claims, double price, long units) {
        long sum = 0;
        for (Claim claim : claims) {
            sum += wanted(claim, price, units);
            if (sum > units) {
                return sum;
            }
        }
        return sum;
    }

    /** How many units of a claim are worth more than a price. */
    private static long wanted(Claim claim, double price, long most) {
        long low = 0;
        long high = 1;
        while (high <= most && claim.worth(high) > price) {
            low = high;
            high *= 2;
        }
        while (high - low > 1) {
            long middle = (low + high) >>> 1;
            if (middle <= most && claim.worth(middle) > price) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
