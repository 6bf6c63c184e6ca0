package org.lunxun.sdk.api;

import org.lunxun.model.Stability;

/**
 * Where a provider goes on: a page, a time, a version of its source. Only the provider understands it; the host keeps it
 * and gives it back, also after days and to a newer version of the plugin.
 *
 * @param value 1 to 1,000 characters, printable
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Cursor(String value) {

    /** The most characters of a cursor. */
    public static final int LIMIT = 1_000;

    /**
     * Checks the length and the characters.
     *
     * @throws IllegalArgumentException when there is nothing in it, too much, or what cannot be printed
     */
    public Cursor {
        if (value.isEmpty() || value.length() > LIMIT || !value.codePoints().allMatch(Cursor::isPrintable)) {
            throw new IllegalArgumentException(
                    "The cursor must have 1 to %s printable characters, it has %s.%nMaybe keep the state in the source and name it."
                            .formatted(LIMIT, value.length()));
        }
    }

    /**
     * The cursor with this text.
     *
     * @param value 1 to 1,000 characters, printable
     * @return the cursor
     */
    public static Cursor of(String value) {
        return new Cursor(value);
    }

    /** The host writes cursors down in UTF-8, in which half a character cannot be written. */
    private static boolean isPrintable(int c) {
        return !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
    }

    @Override
    public String toString() {
        return value;
    }
}
