package org.lunxun.plugin.externalprovider;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.lunxun.sdk.api.Cursor;

/**
 * Where the reading of a long history goes on in the next call.
 *
 * @param verb which of the verbs is being read, from 0
 * @param pages how many pages of the history were read so far, from 0
 * @param since from when on statements are read, empty for all
 * @param through up to when the first answer of the reading was complete, by the store's own clock
 * @param newest when the newest statement so far was stored
 * @param link the store's link to the next page, empty at the beginning of a verb
 */
record Bookmark(
        int verb,
        int pages,
        Optional<Instant> since,
        Optional<Instant> through,
        Optional<Instant> newest,
        Optional<String> link) {

    private static final String WORD = "reading";
    private static final String NONE = "-";

    /** Begins a reading. */
    static Bookmark at(Optional<Instant> since) {
        return new Bookmark(0, 0, since, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The bookmark that a cursor holds; empty for any other cursor. */
    static Optional<Bookmark> parse(String cursor) {
        String[] parts = cursor.split(" ", 7);
        if (parts.length != 7
                || !parts[0].equals(WORD)
                || !parts[1].matches("[0-9]{1,3}")
                || !parts[2].matches("[0-9]{1,4}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Bookmark(
                    Integer.parseInt(parts[1]),
                    Integer.parseInt(parts[2]),
                    instant(parts[3]),
                    instant(parts[4]),
                    instant(parts[5]),
                    Optional.of(parts[6])));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(String text) {
        return text.equals(NONE) ? Optional.empty() : Optional.of(Instant.parse(text));
    }

    /** The cursor that holds it; empty where the store's link is too long for one, or holds what cannot be printed. */
    Optional<Cursor> cursor() {
        try {
            return link.map(next -> Cursor.of(String.join(
                    " ",
                    WORD,
                    String.valueOf(verb),
                    String.valueOf(pages),
                    text(since),
                    text(through),
                    text(newest),
                    next)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String text(Optional<Instant> time) {
        return time.map(Instant::toString).orElse(NONE);
    }
}
