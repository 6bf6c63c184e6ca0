package org.lunxun.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void escapesTextAndAttributes() {
        String source = new Html()
                .leaf("p", "<script>'&\"", "title", "\"><img src=x onerror=alert(1)>")
                .source();

        assertEquals(
                "<p title=\"&quot;&gt;&lt;img src=x onerror=alert(1)&gt;\">&lt;script&gt;&#39;&amp;&quot;</p>", source);
    }

    @Test
    void replacesWhatNoPageMayHold() {
        String source =
                new Html().text("a\u0000b\u0085c\uD800d\uDC00e\u001B[31m").source();

        assertEquals("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFD[31m", source);
    }

    @Test
    void keepsCharactersOfFourOctets() {
        assertEquals("𠮷😀", new Html().text("𠮷😀").source());
    }

    @Test
    void noticesAnElementThatIsClosedInTheWrongPlace() {
        Html html = new Html().open("p");

        assertTrue(assertThrows(IllegalStateException.class, () -> html.close("div"))
                .getMessage()
                .contains("(div)"));
    }

    @Test
    void noticesAnElementThatIsNeverClosed() {
        Html html = new Html().open("p");

        assertThrows(IllegalStateException.class, html::source);
    }

    @Test
    void writesALabelInBothLanguagesAndANameOnce() {
        Page page = new Page(org.lunxun.report.words.Language.CHINESE);
        page.label(new Label("年", "year")).label(Label.same("x"));

        assertEquals(
                "<span lang=\"zh-CN\">年</span><span lang=\"en\">year</span><bdi>x</bdi>",
                page.html().source());
        assertFalse(page.html().source().contains("<bdi>year"));
    }
}
