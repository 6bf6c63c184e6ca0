package org.lunxun.report.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TemplateTest {

    @Test
    void placesArguments() {
        assertEquals("row 7 of x", Template.parse("row {row} of {file}").fill(Map.of("row", "7", "file", "x")));
    }

    @Test
    void leavesOutAPartWhoseArgumentIsMissing() {
        Template template = Template.parse("The value[ ({value})] is odd[; it must be {expected}].");

        assertEquals("The value is odd.", template.fill(Map.of()));
        assertEquals("The value (3) is odd.", template.fill(Map.of("value", "3")));
        assertEquals("The value is odd; it must be 4.", template.fill(Map.of("expected", "4")));
    }

    @Test
    void showsThatAnArgumentIsMissing() {
        assertEquals("row …", Template.parse("row {row}").fill(Map.of()));
    }

    @Test
    void choosesAWordByNumber() {
        Template template = Template.parse("{n} {n?base:bases}");

        assertEquals("1 base", template.fill(Map.of("n", "1")));
        assertEquals("2 bases", template.fill(Map.of("n", "2")));
    }

    @Test
    void writesAShareAsAPercentage() {
        assertEquals("81.2%", Template.parse("{share%}").fill(Map.of("share", "0.8123")));
        assertEquals("many", Template.parse("{share%}").fill(Map.of("share", "many")));
    }

    @Test
    void namesItsArguments() {
        assertEquals(
                Set.of("a", "b", "c", "d"),
                Template.parse("{a}[{b%}]{c?x:y}[ {d} ]").names());
    }

    @Test
    void refusesWhatIsNotClosed() {
        assertThrows(IllegalArgumentException.class, () -> Template.parse("a {b"));
        assertThrows(IllegalArgumentException.class, () -> Template.parse("a [b {c}"));
    }
}
