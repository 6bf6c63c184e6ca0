package org.lunxun.model.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CadreIdTest {

    @Test
    void isTakenAsItStands() {
        assertEquals(" c 1 ", CadreId.of(" c 1 ").value());
        assertEquals("C1", CadreId.of("C1").toString());
    }

    @Test
    void hasOneTo128Characters() {
        assertEquals(128, CadreId.of("x".repeat(128)).value().length());
        assertThrows(IllegalArgumentException.class, () -> CadreId.of(""));
        assertThrows(IllegalArgumentException.class, () -> CadreId.of("x".repeat(129)));
    }

    @Test
    void refusalDoesNotRepeatAnEndlessText() {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> CadreId.of("x".repeat(10_000)));
        assertTrue(refusal.getMessage().length() < 300);
        assertTrue(refusal.getMessage().contains("10000"));
    }

    @Test
    void sortsByItsText() {
        assertTrue(CadreId.of("C10").compareTo(CadreId.of("C9")) < 0);
    }
}
