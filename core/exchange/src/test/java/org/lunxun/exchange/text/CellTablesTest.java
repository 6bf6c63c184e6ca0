package org.lunxun.exchange.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The tables behind the reading, each against the collection of the JDK that it stands for. */
class CellTablesTest {
    private static final int STEPS = 300_000;

    @Test
    void cellIndexNumbersTextsInTheOrderInWhichTheyAreMet() {
        Random random = new Random(1);
        CellIndex index = new CellIndex();
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < STEPS; i++) {
            String text = text(random);
            Integer number = numbers.putIfAbsent(text, numbers.size());
            assertEquals(number == null ? numbers.size() - 1 : number, index.add(text));
        }
        assertEquals(numbers.size(), index.size());
        numbers.forEach((text, number) -> assertEquals(text, index.text(number)));
    }

    @Test
    void wordsKeepOneValueForEachText() {
        Words<StringBuilder> words = new Words<>(StringBuilder::new);
        StringBuilder first = words.of("党性");
        words.of("法治");
        assertSame(first, words.of("党性"));
        assertEquals("党性", first.toString());
    }

    @Test
    void valueSetKeepsTheFirstOfEqualValues() {
        Random random = new Random(2);
        ValueSet<List<String>> set = new ValueSet<>();
        Map<List<String>, List<String>> first = new HashMap<>();
        for (int i = 0; i < STEPS; i++) {
            List<String> value = List.of(text(random), "x");
            first.putIfAbsent(value, value);
            assertSame(first.get(value), set.shared(value));
        }
    }

    @Test
    void pairSetTellsWhichPairsAreNew() {
        Random random = new Random(3);
        PairSet pairs = new PairSet();
        Set<Long> added = new HashSet<>();
        for (int i = 0; i < STEPS; i++) {
            int left = random.nextInt(i % 3 == 0 ? 1_000_000 : 500);
            int right = random.nextInt(i % 5 == 0 ? 100_000 : 50);
            assertEquals(added.add((long) left << 32 | right), pairs.add(left, right));
        }
    }

    @Test
    void pairSetTakesManyPartnersOfOne() {
        PairSet pairs = new PairSet();
        for (int right = 0; right < STEPS; right++) {
            assertEquals(true, pairs.add(7, right));
        }
        for (int right = 0; right < STEPS; right++) {
            assertEquals(false, pairs.add(7, right));
        }
    }

    @Test
    void repeatFinderFindsWhatEqualsAnEarlierValue() {
        Random random = new Random(4);
        List<String> values = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        RepeatFinder repeats = new RepeatFinder();
        for (int i = 0; i < STEPS; i++) {
            int owner = i / 5 + random.nextInt(20);
            String value = owner + ":" + random.nextInt(3);
            values.add(value);
            assertEquals(!seen.add(value), repeats.repeats(values, owner, value.length()));
        }
    }

    @Test
    void repeatFinderTakesManyValuesOfOneOwner() {
        List<Integer> values = new ArrayList<>();
        RepeatFinder repeats = new RepeatFinder();
        for (int i = 0; i < 100_000; i++) {
            values.add(i);
            assertEquals(false, repeats.repeats(values, 3, i));
        }
        values.add(77);
        assertEquals(true, repeats.repeats(values, 3, 77));
    }

    @Test
    void chunksAreAList() {
        Chunks<Integer> chunks = new Chunks<>();
        List<Integer> expected = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            if (i == 0 || i == 4096 || i == 9_999) {
                assertEquals(expected, chunks);
                assertEquals(expected, List.copyOf(chunks));
            }
            chunks.add(i);
            expected.add(i);
        }
    }

    private static String text(Random random) {
        return random.nextInt(3) == 0
                ? "C%07d".formatted(random.nextInt(20_000))
                : random.ints(random.nextInt(6), 'a', 'e')
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }
}
