package org.lunxun.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdIndexTest {

    private static IdIndex<String, String> index(List<String> ids) {
        return new IdIndex<>("thing", ids, Function.identity());
    }

    @Test
    void findsEveryIdAtItsPlaceAndNoOther() {
        for (int size : new int[] {0, 1, 2, 3, 1000}) {
            List<String> ids = IntStream.range(0, size).mapToObj(i -> "id" + i).toList();
            IdIndex<String, String> index = index(ids);
            assertTrue(IntStream.range(0, size).allMatch(i -> index.find("id" + i) == i));
            assertEquals(-1, index.find("id" + size));
        }
    }

    @Test
    void tellsIdsWithTheSameHashApart() {
        IdIndex<String, String> index = index(List.of("AaAa", "BBBB", "AaBB"));
        assertEquals(1, index.find("BBBB"));
        assertEquals(2, index.find("AaBB"));
        assertEquals(-1, index.find("BBAa"));
    }

    @Test
    void refusesAnIdThatStandsTwice() {
        assertThrows(IllegalArgumentException.class, () -> index(List.of("a", "b", "a")));
    }

    @Test
    void saysWhoseReferenceDoesNotResolve() {
        String message = assertThrows(IllegalArgumentException.class, () -> index(List.of("a"))
                        .get("x", "a record"))
                .getMessage();
        assertTrue(message.startsWith("The thing (x) of a record must be in the dataset."), message);
    }
}
