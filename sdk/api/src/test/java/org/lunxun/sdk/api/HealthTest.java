package org.lunxun.sdk.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class HealthTest {

    @Test
    void whatIsNotUpSaysWhy() {
        assertThrows(IllegalArgumentException.class, () -> Health.down(" "));
        assertThrows(IllegalArgumentException.class, () -> Health.degraded(""));
        assertEquals("", Health.up().reason());
    }

    @Test
    void keepsTheTimeSinceWhenItIsSo() {
        Instant since = Instant.parse("2027-03-08T00:00:00Z");
        assertEquals(since, Health.down("maintenance").since(since).since());
    }
}
