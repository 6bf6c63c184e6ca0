package org.lunxun.sdk.tck.zoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Our host survives every animal, and says what is wrong with it in words that help ({@code words.properties}). */
@Tag("slow")
class ZooTest {

    @TestFactory
    Stream<DynamicTest> survives() throws IOException {
        Properties words = new Properties();
        try (InputStream in = ZooTest.class.getResourceAsStream("words.properties")) {
            words.load(in);
        }
        return Zoo.animals().stream()
                .map(animal -> DynamicTest.dynamicTest(animal.name() + " " + animal.habit(), () -> {
                    Verdict verdict = LunxunHost.verdict(animal);
                    assertEquals(Verdict.Fate.SURVIVED, verdict.fate(), verdict::words);
                    String said = LunxunHost.detail(animal);
                    assertTrue(said.chars().noneMatch(Character::isISOControl), said);
                    for (String word : Zoo.words(words.getProperty(animal.name(), ""))) {
                        assertTrue(said.contains(word), () -> word + " is not in: " + said);
                    }
                }));
    }

    @Test
    void thereAreEnoughAnimals() {
        assertTrue(Zoo.animals().size() >= 34);
    }
}
