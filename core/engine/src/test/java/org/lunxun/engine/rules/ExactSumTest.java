package org.lunxun.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExactSumTest {

    private static double sum(double... numbers) {
        ExactSum sum = new ExactSum();
        for (double number : numbers) {
            sum.add(number);
        }
        return sum.sum();
    }

    @Test
    void sumOfNothingIsZero() {
        assertEquals(0.0, sum());
    }

    @Test
    void losesNoSmallNumberBesideLargeOnes() {
        assertEquals(1.0, sum(1e100, 1.0, -1e100));
        assertEquals(1.0, sum(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1));
    }

    @Test
    void roundsHalvesByWhatLiesBelow() {
        double half = Math.ulp(1.0) / 2;
        assertEquals(1.0, sum(1.0, half), "a half goes to the even neighbour");
        assertEquals(Math.nextUp(1.0), sum(1.0, half, 1e-300));
        assertEquals(1.0, sum(1.0, half, -1e-300));
    }

    @Test
    void agreesWithExactDecimals() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            ExactSum sum = new ExactSum();
            BigDecimal exact = BigDecimal.ZERO;
            for (int i = 0; i < 100; i++) {
                double number = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(40) - 20);
                sum.add(number);
                exact = exact.add(new BigDecimal(number));
            }
            assertEquals(exact.doubleValue(), sum.sum());
        }
    }
}
