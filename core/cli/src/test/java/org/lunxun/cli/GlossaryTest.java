package org.lunxun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The glossaries of the front pages are what {@link Term} makes; {@code -Dlunxun.glossary=write} writes them. */
class GlossaryTest {

    private static final String BEGIN = "<!-- glossary: made from code, see GlossaryTest -->\n";
    private static final String END = "\n<!-- end of glossary -->";

    @Test
    void englishPageHasTheGlossaryOfTheCode() throws IOException {
        assertGlossary(Path.of("../../README.md"), Term.table());
    }

    @Test
    void chinesePageHasTheGlossaryOfTheCode() throws IOException {
        assertGlossary(Path.of("../../.github/README.zh-CN.md"), Term.chineseTable());
    }

    private static void assertGlossary(Path page, String expected) throws IOException {
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END, begin);
        if ("write".equals(System.getProperty("lunxun.glossary"))) {
            Files.writeString(page, text.substring(0, begin) + expected + text.substring(end));
        } else {
            assertEquals(
                    expected,
                    text.substring(begin, end),
                    () -> page + " is behind the code.\nMaybe run the tests of"
                            + " core/cli with -Dlunxun.glossary=write");
        }
    }
}
