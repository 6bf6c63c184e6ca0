package org.lunxun.plugin.university;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DaysTest {

    private final Days days = new Days(ZoneId.of("Asia/Shanghai"));

    @Test
    void aDayIsItselfWhateverTheZone() {
        for (String zone : List.of("Asia/Shanghai", "America/Los_Angeles", "Pacific/Kiritimati")) {
            assertEquals(LocalDate.of(2026, 3, 2), new Days(ZoneId.of(zone)).read("2026-03-02"));
        }
    }

    @Test
    void aDayThatAServerHasMadeATimeOfIsTheDayOfTheSource() {
        assertEquals(LocalDate.of(2026, 3, 2), days.read("2026-03-01T16:00:00.000Z"));
        assertEquals(LocalDate.of(2026, 3, 2), days.read("2026-03-02T00:00:00+08:00"));
        assertEquals(LocalDate.of(2026, 3, 1), new Days(ZoneId.of("UTC")).read("2026-03-01T16:00:00Z"));
    }

    @Test
    void aTimeWithoutAZoneIsOfTheSource() {
        assertEquals(LocalDate.of(2017, 5, 6), days.read("2017-05-06 08:01:05"));
    }

    @Test
    void whatIsNoDayIsRefused() {
        for (String text : List.of("spring", "2026-13-01", "2026-03-01T99:00:00Z", "2026-02-30 08:00:00")) {
            assertThrows(IllegalArgumentException.class, () -> days.read(text), text);
        }
        assertEquals(Optional.empty(), Days.instant("2026-03-01"));
    }
}
