package org.lunxun.report.notice;

/**
 * Folds the lines of a calendar at 75 octets without cutting a character (RFC 5545, 3.1). The library folds at
 * characters, of which a Chinese one takes three octets.
 */
final class OctetFolding {

    private static final int MOST_OCTETS = 75;
    private static final String END = "\r\n";

    private OctetFolding() {}

    static String fold(String unfolded) {
        StringBuilder folded = new StringBuilder(unfolded.length() + unfolded.length() / 32);
        for (String line : unfolded.split(END)) {
            int octets = 0;
            for (int i = 0; i < line.length(); ) {
                int character = line.codePointAt(i);
                int size = octets(character);
                if (octets + size > MOST_OCTETS) {
                    folded.append(END).append(' ');
                    octets = 1;
                }
                folded.appendCodePoint(character);
                octets += size;
                i += Character.charCount(character);
            }
            folded.append(END);
        }
        return folded.toString();
    }

    /** How many octets a character takes in UTF-8. */
    private static int octets(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < Character.MIN_SUPPLEMENTARY_CODE_POINT ? 3 : 4;
    }
}
