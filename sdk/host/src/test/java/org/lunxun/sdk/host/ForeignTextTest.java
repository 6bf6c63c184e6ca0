package org.lunxun.sdk.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ForeignTextTest {

    @Test
    void keepsTextOfEveryScript() {
        assertEquals("党校 école 🙂", ForeignText.safe("党校 école 🙂"));
    }

    @Test
    void putsLinesInOne() {
        assertEquals("a  b c", ForeignText.safe("a\r\nb\tc"));
    }

    @Test
    void replacesWhatSteersATerminalOrTurnsTextAround() {
        assertEquals("\uFFFD[2J\uFFFD\uFFFD\uFFFD", ForeignText.safe("\u001b[2J\u202e\u0000\ud800"));
    }

    @Test
    void shortensLongText() {
        assertEquals(ForeignText.LIMIT + 1, ForeignText.safe("x".repeat(10_000)).length());
    }

    @Test
    void namesAnExceptionThatSaysNothing() {
        assertEquals("java.lang.IllegalStateException", ForeignText.of(new IllegalStateException()));
    }
}
