package org.lunxun.report.html;

import java.util.ArrayDeque;
import java.util.Deque;
import org.lunxun.model.Stability;

/**
 * Writes elements one after the other. Names of elements and attributes are the program's own; all text and all attribute
 * values are escaped here, and there is no way around that but {@link #trusted}, which takes the program's own resources.
 */
@Stability(Stability.Level.INTERNAL)
public final class Html {

    private static final char REPLACEMENT = '\uFFFD';
    private static final int FIRST_PRINTABLE = 0x20;
    private static final int DELETE = 0x7F;
    private static final int LAST_CONTROL = 0x9F;

    private final StringBuilder out = new StringBuilder(1 << 16);
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Opens an element.
     *
     * @param tag its name
     * @param attributes names and values in turns
     * @return this
     */
    public Html open(String tag, String... attributes) {
        start(tag, attributes);
        out.append('>');
        open.push(tag);
        return this;
    }

    /**
     * Closes the element that was opened last.
     *
     * @param tag its name, to be sure
     * @return this
     * @throws IllegalStateException when another element is open
     */
    public Html close(String tag) {
        if (open.isEmpty() || !open.peek().equals(tag)) {
            throw new IllegalStateException(
                    "The element to close (%s) must be the one opened last (%s).%nMaybe an inner one is still open."
                            .formatted(tag, open.peek()));
        }
        open.pop();
        out.append("</").append(tag).append('>');
        return this;
    }

    /**
     * An element with text only.
     *
     * @param tag its name
     * @param text its text
     * @param attributes names and values in turns
     * @return this
     */
    public Html leaf(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /**
     * An element that holds nothing and is not closed, such as {@code meta}.
     *
     * @param tag its name
     * @param attributes names and values in turns
     * @return this
     */
    public Html bare(String tag, String... attributes) {
        start(tag, attributes);
        out.append('>');
        return this;
    }

    /**
     * An SVG element that holds nothing.
     *
     * @param tag its name
     * @param attributes names and values in turns
     * @return this
     */
    public Html shape(String tag, String... attributes) {
        start(tag, attributes);
        out.append("/>");
        return this;
    }

    /**
     * Text.
     *
     * @param text anything
     * @return this
     */
    public Html text(String text) {
        escape(text);
        return this;
    }

    /**
     * A line break in the source, so that the file can be read and compared.
     *
     * @return this
     */
    public Html line() {
        out.append('\n');
        return this;
    }

    /**
     * The program's own style or script, never anything from data.
     *
     * @param source its source
     * @return this
     */
    Html trusted(String source) {
        out.append(source);
        return this;
    }

    /**
     * The document so far.
     *
     * @return its source
     * @throws IllegalStateException when an element is still open
     */
    public String source() {
        if (!open.isEmpty()) {
            throw new IllegalStateException(
                    "The document must have closed every element, but %s is open.".formatted(open.peek()));
        }
        return out.toString();
    }

    private void start(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\n', '\t' -> out.append(c);
                default -> i += other(text, i);
            }
        }
    }

    /** Writes one character and tells how many more it took; what no page may hold is replaced. */
    private int other(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c) && at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))) {
            out.append(c).append(text.charAt(at + 1));
            return 1;
        }
        boolean control = c < FIRST_PRINTABLE || (c >= DELETE && c <= LAST_CONTROL);
        out.append(control || Character.isSurrogate(c) ? REPLACEMENT : c);
        return 0;
    }
}
