package org.lunxun.exchange.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellNumberTest {
    private final CellNumber number = new CellNumber();

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "7", "007", "-0", "-1.50", "0.1", "1234567890.0987654321", "123456789012345678901234567890"
            })
    void readsPlainNumbers(String text) {
        assertTrue(number.read(text));
        assertEquals(Double.parseDouble(text) + 0.0, number.asDouble());
        assertEquals(new BigDecimal(text), number.asDecimal());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                ".5",
                "5.",
                "+1",
                "1e3",
                "1,5",
                " 1",
                "1 ",
                "--1",
                "1.2.3",
                "１",
                "٣",
                "NaN",
                "Infinity",
                "0x1",
                "1_0",
                "1234567890123456789012345678901",
                "0.00000000000000000000000000001"
            })
    void readsNothingElse(String text) {
        assertFalse(number.read(text));
    }

    @Test
    void isNeverANegativeZero() {
        assertTrue(number.read("-0.000"));
        assertEquals(0.0, number.asDouble());
    }

    @Test
    void isTheNearestDouble() {
        Random random = new Random(3);
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "-" : "");
            digits(random, text, 1 + random.nextInt(14));
            if (random.nextInt(4) > 0) {
                digits(random, text.append('.'), 1 + random.nextInt(14));
            }
            assertTrue(number.read(text.toString()), text::toString);
            assertEquals(Double.parseDouble(text.toString()) + 0.0, number.asDouble());
        }
    }

    @Test
    void comparesWithARangeExactly() {
        assertTrue(in("1", NumberRange.of(0, 1)));
        assertTrue(in("1.000000000000000000000000000", NumberRange.of(0, 1)));
        assertFalse(in("1.000000000000000000000000001", NumberRange.of(0, 1)));
        assertFalse(in("-0.00000000000000000000000001", NumberRange.of(0, 1)));
        assertFalse(in("0", NumberRange.above(0, 1)));
        assertFalse(in("0.000", NumberRange.above(0, 1)));
        assertTrue(in("0.0000000000000000000000000001", NumberRange.above(0, 1)));
        assertTrue(in("3.0", NumberRange.whole(0, 10)));
        assertTrue(in("3.00000000000000000000000000", NumberRange.whole(0, 10)));
        assertFalse(in("3.5", NumberRange.whole(0, 10)));
        assertFalse(in("3.00000000000000000000000001", NumberRange.whole(0, 10)));
        assertTrue(in("1000000000", NumberRange.whole(0, 1_000_000_000)));
        assertFalse(in("1000000000.1", NumberRange.of(0, 1_000_000_000)));
    }

    @Test
    void rangesAreWrittenAsInMathematics() {
        assertEquals("[0, 100]", NumberRange.of(0, 100).toString());
        assertEquals("(0, 1]", NumberRange.above(0, 1).toString());
    }

    private boolean in(String text, NumberRange range) {
        return number.read(text) && number.in(range);
    }

    private static void digits(Random random, StringBuilder text, int count) {
        for (int i = 0; i < count; i++) {
            text.append((char) ('0' + random.nextInt(10)));
        }
    }
}
