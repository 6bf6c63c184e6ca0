package org.lunxun.sdk.tck.zoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Our host survives every animal. */
@Tag("slow")
class ZooTest {

    @TestFactory
    Stream<DynamicTest> survives() {
        return Zoo.animals().stream()
                .map(animal -> DynamicTest.dynamicTest(animal.name() + " " + animal.habit(), () -> {
                    Verdict verdict = LunxunHost.verdict(animal);
                    assertEquals(Verdict.Fate.SURVIVED, verdict.fate(), verdict::words);
                }));
    }

    @Test
    void thereAreEnoughAnimals() {
        assertTrue(Zoo.animals().size() >= 34);
    }
}
