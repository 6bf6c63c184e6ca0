package org.lunxun.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SvgTest {

    @Test
    void writesNumbersWithTwoDecimalsAtMost() {
        assertEquals("0", Svg.number(0));
        assertEquals("0.05", Svg.number(0.05));
        assertEquals("-0.05", Svg.number(-0.05));
        assertEquals("12.34", Svg.number(12.3449));
        assertEquals("100", Svg.number(99.999));
        assertEquals("33.33%", Svg.percent(1 / 3.0));
    }

    @Test
    void choosesStepsThatPeopleCount() {
        assertEquals(1, Svg.step(0, 4));
        assertEquals(1, Svg.step(3, 4));
        assertEquals(2, Svg.step(8, 4));
        assertEquals(5, Svg.step(9, 4));
        assertEquals(500, Svg.step(1979, 4));
        assertEquals(50_000, Svg.step(123_456, 4));
    }
}
