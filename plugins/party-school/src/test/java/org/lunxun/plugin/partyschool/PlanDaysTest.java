package org.lunxun.plugin.partyschool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanDaysTest {

    private final PlanDays days = new PlanDays(OptionalInt.of(2027));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3月2日—4月30日|2027-03-02/2027-04-30",
                "３月２日－３月６日|2027-03-02/2027-03-06",
                "3.2-4.30|2027-03-02/2027-04-30",
                "3/2 - 3/6|2027-03-02/2027-03-06",
                "3月2日-6日|2027-03-02/2027-03-06",
                "2028年3月2日至3月6日|2028-03-02/2028-03-06",
                "2027-03-02~2027-03-06|2027-03-02/2027-03-06",
                "2027.3.2——2027.3.6|2027-03-02/2027-03-06"
            })
    void readsTwoDays(String text, String expected) {
        assertEquals(expected, days.days(text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"3月上旬", "3月2日", "3月6日-3月2日", "3月2日-3月32日", "", "2027-03-02"})
    void refusesOtherShapes(String text) {
        assertThrows(IllegalArgumentException.class, () -> days.days(text));
    }

    @Test
    void aDayWithoutAYearNeedsOneFromThePlan() {
        assertThrows(IllegalArgumentException.class, () -> new PlanDays(OptionalInt.empty()).day("3月2日"));
    }

    @Test
    void findsTheFirstYearInATitle() {
        assertEquals(OptionalInt.of(2027), PlanDays.yearIn("市委党校２０２７年（2026年制）计划"));
        assertEquals(OptionalInt.empty(), PlanDays.yearIn("文件12027号"));
    }
}
