package org.lunxun.plugin.university;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lunxun.sdk.api.ProviderException;

class TallyTest {

    @Test
    void countsTheRowsOfAllTablesTogether() throws ProviderException {
        Tally tally = new Tally(2, 1_000);
        assertEquals(Map.of("a", "b"), tally.counted(Table.ORGS, Map.of("a", "b")));
        tally.counted(Table.COURSES, Map.of());
        assertThrows(ProviderException.class, () -> tally.counted(Table.CLASSES, Map.of()));
    }

    @Test
    void countsTheCharactersOfAllTablesTogether() throws ProviderException {
        Tally tally = new Tally(1_000, 40);
        tally.counted(Table.ORGS, Map.of("a", "123"));
        tally.counted(Table.COURSES, Map.of("a", "123"));
        assertThrows(ProviderException.class, () -> tally.counted(Table.CLASSES, Map.of("", "")));
    }
}
