package org.lunxun.engine.appraisal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class EstimateTest {

    @Test
    void leavesFivePercentBeyondEachEnd() {
        Estimate skewed = new Estimate(60, 40, 65);
        assertEquals(0.05, skewed.probabilityBelow(40), 1e-12);
        assertEquals(0.5, skewed.probabilityBelow(60), 1e-12);
        assertEquals(0.95, skewed.probabilityBelow(65), 1e-12);
        assertEquals(25, skewed.width());
    }

    @Test
    void knowsForSureWhatIsWithoutWidth() {
        Estimate exact = Estimate.exactly(0.5);
        assertEquals(0, exact.probabilityBelow(0.5));
        assertEquals(1, exact.probabilityBelow(0.500001));
        assertEquals(0.5, exact.probabilityAbove(exact));
        assertEquals(1, exact.probabilityAbove(Estimate.exactly(0.4)));
        assertEquals(0, exact.probabilityAbove(Estimate.exactly(0.6)));
    }

    @Test
    void tellsHowProbablyOneIsAboveAnother() {
        Estimate one = new Estimate(70, 60, 80);
        Estimate other = new Estimate(62, 50, 70);
        double above = one.probabilityAbove(other);
        // The lead of 8 against 10 below the one and 8 above the other: 8 / √164 × 1.645 standard deviations.
        assertEquals(0.8479, above, 5e-5);
        assertEquals(1 - above, other.probabilityAbove(one), 1e-12);
        assertEquals(0.5, one.probabilityAbove(one), 1e-12);
    }

    @Test
    void refusesPointsThatAreNotInOrder() {
        assertThrows(IllegalArgumentException.class, () -> new Estimate(1, 2, 3));
        assertThrows(IllegalArgumentException.class, () -> new Estimate(4, 2, 3));
        assertThrows(IllegalArgumentException.class, () -> new Estimate(Double.NaN, 2, 3));
    }
}
