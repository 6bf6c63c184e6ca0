package org.lunxun.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookCellsTest {

    @ParameterizedTest
    @ValueSource(ints = {14, 22, 27, 31, 36, 45, 47, 50, 57, 58})
    void builtInDateFormatsAreDates(int id) {
        assertEquals(true, WorkbookCells.isDate(id, null));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 4, 9, 11, 23, 37, 44, 48, 49, 59})
    void otherBuiltInFormatsAreNot(int id) {
        assertEquals(false, WorkbookCells.isDate(id, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "yyyy\"年\"m\"月\"d\"日\"|true",
                "[$-804]m\"月\"d\"日\";@|true",
                "yyyy-mm-dd|true",
                "#,##0.00|false",
                "0\"d\"|false",
                "\"day\" 0|false",
                "[Red]0|false",
                "General|false"
            })
    void customFormatsAreDatesWhenTheyShowYearMonthOrDay(String format, boolean date) {
        assertEquals(date, WorkbookCells.isDate(176, format));
    }
}
