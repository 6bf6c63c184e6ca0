package org.lunxun.report.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SafeNamesTest {

    @Test
    void keepsAnIdThatIsSafe() {
        assertEquals("U00001", new SafeNames().name("U00001"));
    }

    @Test
    void keepsNoPathAndNoNameThatASystemReserves() {
        SafeNames names = new SafeNames();
        for (String id :
                List.of("../../etc/passwd", "a/b", "C:\\x", "con", "NUL", ".hidden", "单位", " ", "x".repeat(128))) {
            String name = names.name(id);
            assertTrue(name.matches("[A-Za-z0-9_-]{1,60}"), name);
            assertNotEquals(id, name);
        }
    }

    @Test
    void tellsIdsApartThatASystemTakesForOne() {
        SafeNames names = new SafeNames();
        Set<String> seen = new HashSet<>();
        for (String id : List.of("u1", "U1", "u/1", "u\\1", "u 1", "u_1", "单位", "单元")) {
            assertTrue(seen.add(names.name(id).toLowerCase(Locale.ROOT)), id);
        }
    }
}
