package org.lunxun.model.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SeatsTest {

    @Test
    void tellsItsLimitOnlyWhereThereIsOne() {
        assertEquals(OptionalInt.of(30), Seats.of(12, 30).limit());
        assertEquals(OptionalInt.empty(), Seats.atLeast(12).limit());
        assertEquals(OptionalInt.empty(), Seats.ANY.limit());
    }

    @Test
    void refusesALeastNumberAboveTheMost() {
        assertThrows(IllegalArgumentException.class, () -> Seats.of(31, 30));
        assertEquals(30, Seats.of(30, 30).min());
    }

    @Test
    void acceptsAClassThatNobodyMayAttendWhateverItsLeastNumber() {
        assertEquals(0, Seats.of(12, 0).max());
    }

    @Test
    void refusesNegativeNumbers() {
        assertThrows(IllegalArgumentException.class, () -> Seats.of(-1, 3));
        assertThrows(IllegalArgumentException.class, () -> Seats.of(0, -3));
    }
}
