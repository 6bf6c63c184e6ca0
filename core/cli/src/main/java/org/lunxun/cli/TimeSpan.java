package org.lunxun.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time as people write it: {@code 90s}, {@code 1.5m}, {@code 2h}, {@code 500ms}. */
final class TimeSpan implements ITypeConverter<Duration> {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,3})?)(ms|s|m|h)");

    /** A converter for the command line. */
    public TimeSpan() {
        // It keeps nothing.
    }

    @Override
    public Duration convert(String value) {
        Matcher form = FORM.matcher(value.toLowerCase(Locale.ROOT));
        if (!form.matches()) {
            throw new TypeConversionException(
                    "The time (%s) must be a number and one of ms, s, m, h.%nMaybe write 60s, or 5m.".formatted(value));
        }
        BigDecimal millis = new BigDecimal(form.group(1)).multiply(BigDecimal.valueOf(unit(form.group(2))));
        if (millis.signum() == 0) {
            throw new TypeConversionException(
                    "The time (%s) must be more than nothing.%nMaybe leave it out: then there is no limit."
                            .formatted(value));
        }
        return Duration.ofMillis(millis.longValue());
    }

    private static long unit(String word) {
        return switch (word) {
            case "ms" -> 1;
            case "s" -> 1_000;
            case "m" -> 60_000;
            default -> 3_600_000;
        };
    }
}
