package org.lunxun.engine.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91330000142916567N", "11100000000013127D"})
    void acceptsValidCodes(String code) {
        assertEquals(Optional.of(code), CreditCode.parse(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"91350100m000100y43", " 91350100 M000100Y43 ", "９１３５０１００Ｍ０００１００Ｙ４３", "91350100-M000100Y4-3"})
    void mendsHowTheyAreWritten(String code) {
        assertEquals(Optional.of("91350100M000100Y43"), CreditCode.parse(code));
    }

    @Test
    void refusesEveryChangeOfOneCharacter() {
        String code = "91350100M000100Y43";
        for (int i = 0; i < code.length(); i++) {
            for (char other : ALPHABET.toCharArray()) {
                if (other != code.charAt(i)) {
                    String changed = code.substring(0, i) + other + code.substring(i + 1);
                    assertTrue(CreditCode.parse(changed).isEmpty(), changed);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9135", "91350100M000100Y4", "91350100M000100Y433", "9135010OM000100Y43", "党校"})
    void refusesWhatIsNoCode(String code) {
        assertTrue(CreditCode.parse(code).isEmpty());
    }
}
