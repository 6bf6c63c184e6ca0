package org.lunxun.plugin.university;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lunxun.sdk.api.Cursor;

/**
 * Up to when a service has been read, by the service's own times: the newest change that was seen, less an overlap for rows
 * that were being written meanwhile. No clock of ours is in it.
 */
final class Watermark {

    private static final Duration OVERLAP = Duration.ofMinutes(10);
    private static final String PREFIX = "changed ";

    private Instant newest = Instant.MIN;

    /** The time that a cursor of an earlier answer holds; empty when it is none of ours: then everything is read. */
    static Optional<Instant> of(Optional<Cursor> cursor) {
        String text = cursor.map(Cursor::value).orElse("");
        if (!text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(text.substring(PREFIX.length())));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    void see(List<Tables.Line> lines) {
        for (Tables.Line line : lines) {
            Days.instant(line.cell("dateLastModified")).filter(newest::isBefore).ifPresent(time -> newest = time);
        }
    }

    /** Whether one of the rows has changed at or after a time, or does not say when it has. */
    static boolean changed(List<Tables.Line> lines, Instant since) {
        return lines.stream().anyMatch(line -> Days.instant(line.cell("dateLastModified"))
                .map(time -> !time.isBefore(since))
                .orElse(true));
    }

    /** Where to go on next time; empty where the service states no times. */
    Optional<Cursor> cursor() {
        return newest.equals(Instant.MIN) ? Optional.empty() : Optional.of(Cursor.of(PREFIX + newest.minus(OVERLAP)));
    }
}
