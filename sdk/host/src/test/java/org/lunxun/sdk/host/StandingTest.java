package org.lunxun.sdk.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class StandingTest {

    @Test
    void stopsWithItsLastCall() {
        Standing draining = Standing.loaded().called().called().stopped().returned();
        assertEquals(new Standing.Draining(1), draining);
        assertEquals(new Standing.Stopped(), draining.returned());
    }

    @Test
    void stopsAtOnceWithoutCalls() {
        assertEquals(new Standing.Stopped(), Standing.loaded().stopped().stopped());
    }

    @Test
    void takesNoCallAfterItUsedUpTheMemory() {
        Standing poisoned = Standing.loaded().called().poisoned();
        assertThrows(IllegalStateException.class, poisoned::called);
        assertEquals(new Standing.Quarantined(0), poisoned.returned());
        assertEquals(new Standing.Stopped(), poisoned.stopped().returned());
    }

    @Test
    void stepsThatAreNoneThrow() {
        assertThrows(IllegalStateException.class, Standing.loaded()::returned);
        assertThrows(
                IllegalStateException.class, () -> Standing.loaded().stopped().called());
        assertThrows(
                IllegalStateException.class, () -> Standing.loaded().stopped().returned());
    }
}
