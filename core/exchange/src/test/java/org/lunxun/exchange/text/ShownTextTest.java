package org.lunxun.exchange.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTextTest {

    @Test
    void showsShortTextsAsTheyAre() {
        assertEquals("青川市, \"U1\" 2027-03-08", ShownText.of("青川市, \"U1\" 2027-03-08"));
        assertEquals("", ShownText.of(""));
    }

    @Test
    void shortensLongTexts() {
        assertEquals("x".repeat(40), ShownText.of("x".repeat(40)));
        assertEquals("x".repeat(40) + "…", ShownText.of("x".repeat(41)));
        assertEquals("x".repeat(40) + "…", ShownText.of("x".repeat(1_000_000)));
    }

    @Test
    void cutsNoPairOfSurrogatesInTwo() {
        assertEquals("x".repeat(39) + "…", ShownText.of("x".repeat(39) + "\uD840\uDC0B tail"));
    }

    @Test
    void showsControlCharactersAsEscapes() {
        assertEquals("a\\nb\\rc\\td\\u001B[31m\\u202E\\u0000", ShownText.of("a\nb\rc\td\u001B[31m\u202E\0"));
        assertEquals("\\uD800x\\uDC00", ShownText.of("\uD800x\uDC00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110101199003078515",
                "11010119900307851X",
                "11010119900307851x",
                "110101900307851",
                "１１０１０１１９９００３０７８５１５",
                "１１０１０１１９９００３０７８５１Ｘ",
                "１１０１０１９００３０７８５１",
                "110101 19900307 8515",
                "110101-19900307-851X",
                "110101　19900307　8515",
                "id 110101199003078515, C",
                "C110101199003078515C",
                "6222020200112233445",
                "٠١٢٣٤٥٦٧٨٩٠١٢٣٤"
            })
    void masksWhatLooksLikeAnIdNumber(String value) {
        String shown = ShownText.of(value);
        assertTrue(shown.contains("*"), shown);
        assertFalse(shown.chars().anyMatch(Character::isDigit), shown.replace("C1", ""));
    }

    @Test
    void masksAnIdNumberThatTheCutWouldHaveHidden() {
        String shown = ShownText.of("x".repeat(30) + "110101199003078515");
        assertEquals("x".repeat(30) + "*".repeat(10) + "…", shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678901234", "2027-03-08/2027-03-12", "0.1234567890123", "13800138000"})
    void leavesOtherNumbersAlone(String value) {
        assertEquals(value, ShownText.of(value));
    }
}
