package org.lunxun.report.file;

import org.lunxun.model.Stability;

/** Text that every file format can hold. */
@Stability(Stability.Level.INTERNAL)
public final class Plain {

    private static final char REPLACEMENT = '\uFFFD';

    private Plain() {}

    /**
     * Replaces what XML and calendars may not hold: control characters, halves of a pair, and the two last code points.
     *
     * @param text any text
     * @return the text on one line
     */
    public static String text(String text) {
        StringBuilder plain = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            boolean bad = Character.isISOControl(c) || (!pair && Character.isSurrogate(c)) || c >= '\uFFFE';
            if (bad && plain == null) {
                plain = new StringBuilder(text);
            }
            if (bad && plain != null) {
                plain.setCharAt(i, Character.isWhitespace(c) ? ' ' : REPLACEMENT);
            }
            i += pair ? 1 : 0;
        }
        return plain == null ? text : plain.toString();
    }
}
