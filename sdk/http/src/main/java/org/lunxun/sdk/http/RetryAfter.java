package org.lunxun.sdk.http;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * For how long a source wants to be left alone (RFC 9110, section 10.2.3). A time of day is compared with the time that
 * the same answer states, so that neither clock has to be right.
 */
final class RetryAfter {

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    private RetryAfter() {}

    /** Empty where the source does not say, or says it in a way that nobody understands. */
    static Optional<Duration> of(HttpHeaders headers) {
        String said = headers.firstValue("Retry-After").orElse("").strip();
        if (SECONDS.matcher(said).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(said)));
        }
        return seconds(said)
                .flatMap(then ->
                        headers.firstValue("Date").flatMap(RetryAfter::seconds).map(now -> then - now))
                .map(left -> Duration.ofSeconds(Math.max(0, left)));
    }

    private static Optional<Long> seconds(String date) {
        try {
            TemporalAccessor time = DateTimeFormatter.RFC_1123_DATE_TIME.parse(date.strip());
            return Optional.of(time.getLong(ChronoField.INSTANT_SECONDS));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
