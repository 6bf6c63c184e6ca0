package org.lunxun.exchange.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainNumberTest {

    @Test
    void writesNoExponentAndNoUselessZero() {
        assertEquals("0", PlainNumber.of(0.0));
        assertEquals("0", PlainNumber.of(-0.0));
        assertEquals("12000000", PlainNumber.of(1.2e7));
        assertEquals("0.05", PlainNumber.of(0.05));
        assertEquals("-80.5", PlainNumber.of(-80.5));
        assertEquals("0.0000001", PlainNumber.of(1e-7));
        assertEquals("0.3333333333333333", PlainNumber.of(1 / 3.0));
        assertEquals("1000000000000000000000", PlainNumber.of(1e21));
        assertEquals("200000000000000000000000", PlainNumber.of(2e23));
        assertEquals("0.1", PlainNumber.of(0.1));
        assertEquals("0.30000000000000004", PlainNumber.of(0.1 + 0.2));
    }

    @Test
    void writesDecimalsInTheirShortestForm() {
        assertEquals("0.2", PlainNumber.of(new BigDecimal("0.200")));
        assertEquals("1200", PlainNumber.of(new BigDecimal("1.2E+3")));
        assertEquals("0", PlainNumber.of(new BigDecimal("0.00")));
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThrows(IllegalArgumentException.class, () -> PlainNumber.of(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> PlainNumber.of(Double.NEGATIVE_INFINITY));
    }

    @Test
    void readsBackAsTheSameNumberAndIsTheShortestThatDoes() {
        Random random = new Random(4);
        for (int i = 0; i < 100_000; i++) {
            double value = sample(random, i);
            String text = PlainNumber.of(value);
            assertEquals(value + 0.0, Double.parseDouble(text), () -> "text " + text);
            assertFalse(text.contains("E"), text);
            BigDecimal written = new BigDecimal(text).stripTrailingZeros();
            if (written.precision() > 1) {
                BigDecimal shorter =
                        new BigDecimal(value).round(new MathContext(written.precision() - 1, RoundingMode.HALF_EVEN));
                assertFalse(shorter.doubleValue() == value, () -> shorter + " is shorter than " + text);
            }
        }
    }

    private static double sample(Random random, int i) {
        return switch (i % 4) {
            case 0 -> random.nextInt(1_000_000) / 1000.0;
            case 1 -> random.nextDouble();
            case 2 -> random.nextGaussian() * Math.pow(10, random.nextInt(30) - 15);
            default -> random.nextInt(200) - 100;
        };
    }
}
