package org.lunxun.sdk.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lunxun.model.resource.DeliveryMode;

class SettingTest {

    private static final Path FOLDER = Path.of("conf");

    private static String refusal(Setting<?> setting, String text) {
        return assertThrows(IllegalArgumentException.class, () -> setting.read(text, FOLDER))
                .getMessage();
    }

    @Test
    void readsEveryKindOfValue() {
        assertEquals("a b", Setting.text("key", "d").read("a b", FOLDER));
        assertEquals(Path.of("conf/plan.xlsx"), Setting.path("key", "d").read("plan.xlsx", FOLDER));
        assertEquals(URI.create("https://a.example/x"), Setting.uri("key", "d").read("https://a.example/x", FOLDER));
        assertEquals(7, Setting.whole("key", "d", 0, 9).read("7", FOLDER));
        assertEquals(new BigDecimal("0.5"), Setting.number("key", "d", 0, 1).read("0.5", FOLDER));
        assertEquals(LocalDate.of(2027, 3, 8), Setting.date("key", "d").read("2027-03-08", FOLDER));
        assertEquals(ZoneId.of("Asia/Shanghai"), Setting.zone("key", "d").read("Asia/Shanghai", FOLDER));
        assertEquals(
                DeliveryMode.ONLINE,
                Setting.word("key", "d", DeliveryMode.class).read("ONLINE", FOLDER));
        assertEquals(List.of("a", "b"), Setting.words("key", "d").read("a| b ||", FOLDER));
        assertEquals("s3cret", Setting.secret("key", "d").read("s3cret", FOLDER).reveal());
    }

    @Test
    void saysWhatItExpects() {
        assertEquals("a number from 0 to 9", refusal(Setting.whole("key", "d", 0, 9), "10"));
        assertEquals("a number without a fraction", refusal(Setting.whole("key", "d", 0, 9), "1.5"));
        assertEquals("a number from 0 to 1", refusal(Setting.number("key", "d", 0, 1), "much"));
        assertEquals("a day written yyyy-MM-dd", refusal(Setting.date("key", "d"), "8.3.2027"));
        assertEquals("a time zone such as Asia/Shanghai", refusal(Setting.zone("key", "d"), "Mars"));
        assertEquals("one of RESIDENTIAL, ONLINE", refusal(Setting.word("key", "d", DeliveryMode.class), "online"));
        assertEquals("a file or folder", refusal(Setting.path("key", "d"), "a\0b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://a.example", "https://user:pass@a.example", "a.example", "https://", "http://a b"})
    void refusesAddressesThatAreNoneOrCarryAUser(String text) {
        assertTrue(refusal(Setting.uri("key", "d"), text).startsWith("an address that begins with http://"));
    }

    @Test
    void saysWhichNumbersAndWordsItTakesWhateverElseIsSaidOfIt() {
        Setting<Integer> whole = Setting.whole("key", "d", -1, 9).withDefault(3);
        assertEquals(Optional.of(new Setting.Bounds(BigDecimal.valueOf(-1), BigDecimal.valueOf(9))), whole.bounds());
        assertEquals(List.of(), whole.choices());
        Setting<DeliveryMode> word =
                Setting.word("key", "d", DeliveryMode.class).optional();
        assertEquals(List.of("RESIDENTIAL", "ONLINE"), word.choices());
        assertEquals(Optional.empty(), word.bounds());
    }

    @Test
    void isRequiredUnlessItSaysOtherwise() {
        Setting<String> setting = Setting.text("key", "d");
        assertTrue(setting.required());
        assertFalse(setting.optional().required());
        assertFalse(setting.withDefault("x").required());
        assertEquals(Optional.of("x"), setting.withDefault("x").fallback());
        assertEquals(Optional.empty(), setting.optional().fallback());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Key", "my key", "my-key", "schlüssel", "7up"})
    void itsKeyIsOneWord(String key) {
        assertThrows(IllegalArgumentException.class, () -> Setting.text(key, "d"));
    }

    @Test
    void printsItsKeyAndKind() {
        assertEquals("planFile (PATH)", Setting.path("planFile", "d").toString());
    }
}
