package org.lunxun.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.lunxun.model.people.Unit;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.rotation.Policy;

class AbsenceLimitTest {

    private static final Policy ALL_MAY_BE_AWAY = new Rotations().policy;

    private static int limit(String cap, int cadres) {
        Unit unit =
                Unit.builder(UnitId.of("U"), "").absenceCap(new BigDecimal(cap)).build();
        return AbsenceLimit.of(ALL_MAY_BE_AWAY, unit, cadres);
    }

    @Test
    void roundsDown() {
        assertEquals(3, limit("0.3333", 10));
        assertEquals(9, limit("0.99", 10));
    }

    @Test
    void letsAtLeastOneBeAway() {
        assertEquals(1, limit("0", 50));
        assertEquals(1, limit("0.2", 0));
    }

    @Test
    void multipliesInExactDecimals() {
        assertEquals(29, limit("0.29", 100));
        assertEquals(29, limit("0.58", 50));
        assertEquals(0, limit("0.999999999999999999999999999999", 2) - 1, "a hair below 2 is 1");
    }

    @Test
    void takesThePolicysCapWhereTheUnitSaysNothing() {
        assertEquals(
                7,
                AbsenceLimit.of(
                        ALL_MAY_BE_AWAY, Unit.builder(UnitId.of("U"), "").build(), 7));
    }
}
