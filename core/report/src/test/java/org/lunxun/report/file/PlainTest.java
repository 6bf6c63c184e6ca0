package org.lunxun.report.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class PlainTest {

    @Test
    void leavesAnOrdinaryTextAlone() {
        String text = "青川市 𠮷 <x>";

        assertSame(text, Plain.text(text));
    }

    @Test
    void replacesWhatNoFileMayHold() {
        assertEquals("a b\uFFFDc\uFFFDd\uFFFDe", Plain.text("a\nb\u0000c\uD800d\uFFFFe"));
    }
}
