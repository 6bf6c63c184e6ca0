package org.lunxun.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

    private final Days days = new Days(OptionalInt.of(2027), List.of());

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
                "2027.3.2——2027.3.6|2027-03-02/2027-03-06",
                "2027-03-02 - 2027-03-06|2027-03-02/2027-03-06",
                "2027-03-02-06|2027-03-02/2027-03-06",
                "3月2日（周二）至3月6日（星期六）|2027-03-02/2027-03-06"
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
        assertThrows(IllegalArgumentException.class, () -> new Days(OptionalInt.empty(), List.of()).day("3月2日"));
    }

    @Test
    void findsTheFirstYearInATitle() {
        assertEquals(OptionalInt.of(2027), Days.yearIn("市委党校２０２７年（2026年制）计划"));
        assertEquals(OptionalInt.empty(), Days.yearIn("文件12027号"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-03-02 08:30|2027-03-02",
                "2027-3-2 8:30:00|2027-03-02",
                "2027-03-02T00:00:00.0|2027-03-02",
                "２０２７．３．２|2027-03-02",
                "2027年03月02日（周二）|2027-03-02",
                "20270302|2027-03-02",
                "3.2|2027-03-02"
            })
    void readsADay(String text, String expected) {
        assertEquals(LocalDate.parse(expected), days.day(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"46454", "27.3.2", "2027-02-30", "2027-03", "2027-03-01T16:00:00.000Z", "3月上旬", "待定"})
    void neverGuessesADay(String text) {
        assertThrows(IllegalArgumentException.class, () -> days.day(text));
    }

    @Test
    void readsThePatternsOfAMappingFirst() {
        Days mapped = new Days(OptionalInt.empty(), List.of(DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ENGLISH)));
        assertEquals(LocalDate.of(2027, 3, 2), mapped.day("02/03/2027"));
        assertEquals(LocalDate.of(2027, 3, 2), mapped.day("2027-03-02"));
    }
}
