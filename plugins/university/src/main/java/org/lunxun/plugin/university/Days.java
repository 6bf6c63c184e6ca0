package org.lunxun.plugin.university;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lunxun.sdk.api.SourceText;

/** Reads days, also where a server has made times of them: the midnight of its zone, written in UTC, is the day before. */
final class Days {

    private static final Pattern TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}.*");
    private static final Pattern ZONED = Pattern.compile(".*(?:Z|[+-][0-9]{2}:?[0-9]{2})");

    private final ZoneId zone;

    Days(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * The day.
     *
     * @throws IllegalArgumentException when it is none
     */
    LocalDate read(String text) {
        if (!TIME.matcher(text).matches()) {
            return SourceText.day(text);
        }
        if (!ZONED.matcher(text).matches()) {
            return SourceText.day(text.substring(0, 10));
        }
        return instant(text)
                .map(time -> time.atZone(zone).toLocalDate())
                .orElseThrow(() -> new IllegalArgumentException("a day such as 2027-03-02"));
    }

    /** The time, empty when it is none. */
    static Optional<Instant> instant(String text) {
        try {
            return Optional.of(
                    OffsetDateTime.parse(text.strip().replace(' ', 'T')).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
