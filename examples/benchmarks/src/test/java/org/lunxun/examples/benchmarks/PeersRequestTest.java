package org.lunxun.examples.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeersRequestTest {

    @Test
    void aSizeIsMadeFromASeed() {
        PeersRequest request = PeersRequest.parse("1000", "7", "1", "--out", "rows.csv", "--methods", "planner,greedy");
        assertTrue(request.generated());
        assertEquals("1000-7-1", request.dataset());
        assertEquals(List.of("planner", "greedy"), request.methods());
        assertEquals(Path.of("rows.csv"), request.out());
        assertEquals(60, request.seconds());
    }

    @Test
    void aFolderIsCalledByItsName() {
        PeersRequest request = PeersRequest.parse("--out", "rows.csv", "data/city/", "--time", "300");
        assertFalse(request.generated());
        assertEquals("city", request.dataset());
        assertEquals(300, request.seconds());
    }

    @Test
    void wrongWordsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> PeersRequest.parse("1000"));
        assertThrows(IllegalArgumentException.class, () -> PeersRequest.parse("--out", "rows.csv"));
        assertThrows(IllegalArgumentException.class, () -> PeersRequest.parse("1000", "--out"));
        assertThrows(IllegalArgumentException.class, () -> PeersRequest.parse("1000", "--out", "x", "--time", "0"));
        assertThrows(IllegalArgumentException.class, () -> PeersRequest.parse("1000", "--out", "x", "--tiem", "9"));
        assertThrows(IllegalArgumentException.class, () -> PeersRequest.parse("1", "2", "3", "4", "--out", "x"));
    }
}
