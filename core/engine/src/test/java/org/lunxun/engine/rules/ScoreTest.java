package org.lunxun.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ScoreTest {

    @Test
    void totalIsTheSumOfThePartsInWhichCostIsNegative() {
        assertEquals(1 + 20 + 300 + 4000 - 0.5, new Score(1, 20, 300, 4000, -0.5).total());
    }

    @Test
    void nothingScoresNothing() {
        assertEquals(0, Score.ZERO.total());
    }
}
