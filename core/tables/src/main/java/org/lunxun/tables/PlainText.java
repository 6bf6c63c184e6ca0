package org.lunxun.tables;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people write, made comparable, and made fit to be shown. */
final class PlainText {

    private static final int SHOWN = 60;
    private static final int LOOKED_AT = 300;
    private static final Pattern BRACKETS = Pattern.compile("\\(.*?\\)|\\[.*?]|【.*?】|[*:]");
    /** 15 or 18 digits, single blanks and hyphens between them allowed (GB 11643; the last of 18 may be X). */
    private static final Pattern IDENTITY =
            Pattern.compile("(?<![0-9])[0-9](?:[ -]?[0-9]){13}(?:(?:[ -]?[0-9]){3}[ -]?[0-9Xx]|[ -]?[0-9])(?![0-9])");

    private PlainText() {}

    /** The text as it is compared: NFKC, lower case, without blanks and invisible characters; never to be shown. */
    static String compared(String text) {
        String normal = simple(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        String lower = normal.toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (!blank(c)) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** Whether nothing of it is written in another width: ASCII and the common Chinese characters are their own NFKC. */
    private static boolean simple(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && (c < 0x4E00 || c > 0x9FFF)) {
                return false;
            }
        }
        return true;
    }

    /** A header's word without what stands in brackets, asterisks and colons. */
    static String word(String compared) {
        return BRACKETS.matcher(compared).replaceAll("");
    }

    /** The text without blanks and invisible characters around it. */
    static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && blank(text.charAt(start))) {
            start++;
        }
        while (end > start && blank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** No blank and no invisible character lies outside the basic plane, save tags that nobody types. */
    private static boolean blank(char c) {
        if (c > ' ' && c < 0x7F) {
            return false;
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    /** Whether there are characters in it that come out of a wrong encoding: replacements, private use, controls. */
    static boolean doubtful(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Planes 15 and 16 are private use as a whole; their first halves are the last of the high surrogates.
            if (c == 0xFFFD
                    || (c >= 0xE000 && c <= 0xF8FF)
                    || (c >= 0xDB80 && c <= 0xDBFF)
                    || (c < 0xA0 && Character.isISOControl(c) && !Character.isWhitespace(c))) {
                return true;
            }
        }
        return false;
    }

    /** One line of it, shortened, with numbers of identity documents masked but for three digits and the last. */
    static String shown(String raw) {
        return cut(masked(raw.length() > LOOKED_AT ? raw.substring(0, LOOKED_AT) : raw), SHOWN);
    }

    /** A sentence that may repeat what a cell holds, masked in the same way. */
    static String told(String sentence) {
        return cut(masked(sentence), LOOKED_AT);
    }

    /** Whether there is the number of an identity document in it, in whatever width. */
    static boolean identifies(String text) {
        return IDENTITY.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .find();
    }

    private static String masked(String raw) {
        String line = raw.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        Matcher identity = IDENTITY.matcher(Normalizer.normalize(line, Normalizer.Form.NFKC));
        return !identity.find()
                ? line
                : identity.replaceAll(match -> {
                    String number = match.group();
                    return number.substring(0, 3)
                            + "*".repeat(number.length() - 4)
                            + number.charAt(number.length() - 1);
                });
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length) + "…";
    }

    /** A rounded number: what is left of it may still name a person. */
    static String shownRounded(String number) {
        String digits = number.replaceAll("[^0-9]", "");
        return digits.length() <= 4 ? digits : digits.substring(0, 3) + "*".repeat(digits.length() - 3);
    }
}
