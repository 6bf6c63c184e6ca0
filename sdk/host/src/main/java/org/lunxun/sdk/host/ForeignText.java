package org.lunxun.sdk.host;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Text that a plugin made: shortened, on one line, without escape sequences, before it goes into a log or a finding. */
final class ForeignText {

    /** The most characters that are kept of a message. */
    static final int LIMIT = 300;

    private ForeignText() {}

    /** The text on one line; what cannot be shown becomes U+FFFD. */
    static String safe(@Nullable String text) {
        if (text == null) {
            return "";
        }
        int end = Math.min(text.length(), LIMIT);
        StringBuilder line = new StringBuilder(end);
        for (int i = 0; i < end; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            line.appendCodePoint(shown(c));
        }
        return text.length() > LIMIT ? line.append('…').toString() : line.toString();
    }

    /** What went wrong, asked of a plugin's own exception; call it where the plugin may run, since this may run its code. */
    static String of(Throwable thrown) {
        String message = asked(thrown::getMessage);
        String name = thrown.getClass().getName();
        return safe(message.isEmpty() ? name : name + ": " + message);
    }

    private static String asked(Supplier<@Nullable String> question) {
        try {
            String answer = question.get();
            return answer == null ? "" : answer;
        } catch (Throwable hostile) {
            return "";
        }
    }

    private static int shown(int c) {
        if (c == '\n' || c == '\r' || c == '\t') {
            return ' ';
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> 0xFFFD;
            default -> c;
        };
    }
}
