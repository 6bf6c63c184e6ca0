package org.lunxun.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class TimeSpanTest {

    @ParameterizedTest
    @CsvSource({"500ms, PT0.5S", "60s, PT1M", "1.5m, PT1M30S", "2h, PT2H", "2H, PT2H", "0.001s, PT0.001S"})
    void readsTimesAsPeopleWriteThem(String written, Duration expected) {
        assertEquals(expected, new TimeSpan().convert(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "60", "s", "-5s", "1d", "1 s", "１s", "1e3s", "9999999999s"})
    void refusesWhatIsNoTime(String written) {
        TypeConversionException refused =
                assertThrows(TypeConversionException.class, () -> new TimeSpan().convert(written));
        assertTrue(refused.getMessage().contains("\nMaybe write 60s"), refused::getMessage);
    }

    @Test
    void refusesNoTimeAtAll() {
        TypeConversionException refused =
                assertThrows(TypeConversionException.class, () -> new TimeSpan().convert("0s"));
        assertTrue(refused.getMessage().contains("must be more than nothing"), refused::getMessage);
    }
}
