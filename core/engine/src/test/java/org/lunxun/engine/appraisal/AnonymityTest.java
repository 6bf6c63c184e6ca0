package org.lunxun.engine.appraisal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class AnonymityTest {

    @Test
    void hidesGroupsBelowFive() {
        assertArrayEquals(new boolean[] {false, false, true}, Anonymity.shown(3, 4, 5));
    }

    @Test
    void hidesOneMoreWhereTheHiddenCouldBeSubtracted() {
        assertArrayEquals(new boolean[] {false, true, false}, Anonymity.shown(4, 90, 30));
    }

    @Test
    void hidesNoMoreWhereTheHiddenAreFiveOrMoreTogether() {
        assertArrayEquals(new boolean[] {false, true, false}, Anonymity.shown(2, 30, 3));
    }

    @Test
    void hidesNothingOfLargeGroupsOrOfNone() {
        assertArrayEquals(new boolean[] {true, true}, Anonymity.shown(5, 500));
        assertArrayEquals(new boolean[] {}, Anonymity.shown());
    }
}
