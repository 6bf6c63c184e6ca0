package org.lunxun.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DateRangeTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 8);
    private static final DateRange WEEK = DateRange.of(MONDAY, MONDAY.plusDays(4));

    @Test
    void countsBothEnds() {
        assertEquals(5, WEEK.days());
        assertEquals(1, DateRange.of(MONDAY, MONDAY).days());
    }

    @Test
    void overlapsWhereOneDayIsShared() {
        assertTrue(WEEK.overlaps(DateRange.of(MONDAY.plusDays(4), MONDAY.plusDays(9))));
        assertTrue(WEEK.overlaps(DateRange.of(MONDAY.minusDays(9), MONDAY)));
        assertFalse(WEEK.overlaps(DateRange.of(MONDAY.plusDays(5), MONDAY.plusDays(9))));
        assertFalse(WEEK.overlaps(DateRange.of(MONDAY.minusDays(9), MONDAY.minusDays(1))));
    }

    @Test
    void containsItsEndsAndWhatLiesBetween() {
        assertTrue(WEEK.contains(MONDAY));
        assertTrue(WEEK.contains(MONDAY.plusDays(4)));
        assertFalse(WEEK.contains(MONDAY.plusDays(5)));
        assertFalse(WEEK.contains(MONDAY.minusDays(1)));
        assertTrue(WEEK.contains(DateRange.of(MONDAY.plusDays(1), MONDAY.plusDays(4))));
        assertFalse(WEEK.contains(DateRange.of(MONDAY.plusDays(1), MONDAY.plusDays(5))));
    }

    @Test
    void refusesToEndBeforeItStartsAndSaysBothDays() {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> DateRange.of(MONDAY, MONDAY.minusDays(1)));
        assertTrue(refusal.getMessage().contains("2027-03-07"));
        assertTrue(refusal.getMessage().contains("2027-03-08"));
        assertTrue(refusal.getMessage().contains("Maybe"));
    }

    @Test
    void isWrittenAsIso8601WritesIt() {
        assertEquals("2027-03-08/2027-03-12", WEEK.toString());
    }
}
