package org.lunxun.exchange.text;

import java.util.Locale;
import org.lunxun.model.Stability;

/**
 * A value as a finding may show it: short, on one line, and without anything that looks like an identity card number
 * (15 or 18 digits, the last of 18 may be X; GB 11643), however it is spaced and in whichever script its digits are.
 */
@Stability(Stability.Level.INTERNAL)
public final class ShownText {
    /** The most characters that are shown of a value. */
    public static final int MAX = 40;

    private static final int LOOKED_AT = 4 * MAX;
    private static final int SHORT_ID = 15;
    private static final int LONG_ID = 18;

    private ShownText() {}

    /**
     * What may be shown of a value.
     *
     * @param value the value
     * @return at most {@value #MAX} characters of it and an ellipsis; control characters written as escapes
     */
    public static String of(String value) {
        StringBuilder text = new StringBuilder(value.length() <= LOOKED_AT ? value : value.substring(0, LOOKED_AT));
        mask(text);
        boolean cut = text.length() > MAX || value.length() > LOOKED_AT;
        if (cut) {
            text.setLength(Character.isHighSurrogate(text.charAt(MAX - 1)) ? MAX - 1 : MAX);
        }
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            append(shown, text, i);
        }
        return cut ? shown.append('…').toString() : shown.toString();
    }

    /** Replaces the digits of every run that looks like an id number. */
    private static void mask(StringBuilder text) {
        int start = 0;
        while (start < text.length()) {
            if (digit(text.charAt(start))) {
                start = maskRun(text, start);
            } else {
                start++;
            }
        }
    }

    /** Looks at the run of digits that starts here, single separators allowed between them; yields its end. */
    private static int maskRun(StringBuilder text, int start) {
        int digits = 0;
        int unbroken = 0;
        int longest = 0;
        int end = start;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (digit(c) || (checkLetter(c) && digits == LONG_ID - 1)) {
                digits++;
                longest = Math.max(longest, ++unbroken);
                end = i + 1;
            } else if (separator(c) && end == i) {
                unbroken = 0;
            } else {
                break;
            }
        }
        if (longest >= SHORT_ID || digits == SHORT_ID || digits == LONG_ID) {
            for (int i = start; i < end; i++) {
                text.setCharAt(i, separator(text.charAt(i)) ? text.charAt(i) : '*');
            }
        }
        return end;
    }

    private static boolean digit(char c) {
        return Character.isDigit(c);
    }

    private static boolean checkLetter(char c) {
        return c == 'X' || c == 'x' || c == 'Ｘ' || c == 'ｘ';
    }

    private static boolean separator(char c) {
        return c == '-' || c == '－' || c == '–' || c == '\t' || Character.isSpaceChar(c);
    }

    private static void append(StringBuilder shown, CharSequence text, int at) {
        char c = text.charAt(at);
        switch (c) {
            case '\n' -> shown.append("\\n");
            case '\r' -> shown.append("\\r");
            case '\t' -> shown.append("\\t");
            default -> {
                if (hidden(c) || unpaired(text, at)) {
                    shown.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
                } else {
                    shown.append(c);
                }
            }
        }
    }

    private static boolean hidden(char c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static boolean unpaired(CharSequence text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
