package org.lunxun.sdk.tck;

/** Foreign text on one line. */
final class Lines {

    private static final int LIMIT = 300;

    private Lines() {}

    /** The text, shortened; what cannot be printed becomes a question mark. */
    static String of(String text) {
        String line = text.replaceAll("\\p{C}", "?");
        return line.length() <= LIMIT ? line : line.substring(0, LIMIT) + "…";
    }
}
