package org.lunxun.report.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lunxun.engine.planning.Effort;
import org.lunxun.engine.planning.Price;
import org.lunxun.engine.planning.Stopped;
import org.lunxun.engine.planning.Uncovered;
import org.lunxun.engine.rules.Breach;
import org.lunxun.engine.rules.Cause;
import org.lunxun.engine.rules.QualityOrigin;
import org.lunxun.engine.rules.Rule;
import org.lunxun.engine.triage.DesignatedOutcome;
import org.lunxun.engine.triage.Direction;
import org.lunxun.engine.triage.LegalKind;
import org.lunxun.engine.triage.MarketOutcome;
import org.lunxun.engine.triage.Outcome;
import org.lunxun.engine.triage.Side;
import org.lunxun.engine.triage.StatutoryOutcome;
import org.lunxun.model.finding.DatasetReason;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.PlanReason;
import org.lunxun.model.finding.Reason;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.finding.TriageReason;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.Dimension;

class WordsTest {

    private static final List<Words> BOTH = List.of(Words.of(Locale.CHINA), Words.of(Locale.ENGLISH));

    /** Every reason that there is: a list that is added to the sealed type is found by itself. */
    static Stream<Reason> reasons() {
        return Arrays.stream(Reason.class.getPermittedSubclasses())
                .flatMap(list -> Arrays.stream(list.getEnumConstants()))
                .map(Reason.class::cast);
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void hasWordsForEveryReasonInBothLanguages(Reason reason) {
        for (Words words : BOTH) {
            String sentence =
                    words.sentence(Finding.at(Severity.PROBLEM, reason, Location.of("cadres.csv", 7, "level")));

            assertFalse(words.name(reason).isBlank());
            assertTrue(sentence.contains("cadres.csv"), sentence);
            assertTrue(sentence.contains("level"), sentence);
            if (!(reason instanceof TriageReason)) {
                String maybe = sentence.substring(sentence.indexOf('\n') + 1);
                assertTrue(maybe.startsWith(words.language() == Language.CHINESE ? "也许" : "Maybe "), sentence);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void fillsEveryPlaceOfASentence(Reason reason) {
        for (Words words : BOTH) {
            Finding full = Finding.of(Severity.NOTICE, reason);
            Set<String> names = names(words, reason.code());
            for (String name : names) {
                full = full.with(name, "7");
            }
            for (String sentence : List.of(
                    words.sentence(full), words.sentence(Finding.of(Severity.NOTICE, reason)), words.name(reason))) {
                assertFalse(sentence.matches("(?s).*[\\[\\]{}].*"), sentence);
            }
            assertFalse(words.sentence(full).contains("…"), words.sentence(full));
            assertEquals(names, names(words, reason.code()));
        }
    }

    @Test
    void placesTheSameArgumentsInBothLanguages() {
        for (String key : Phrases.of(Language.ENGLISH).keys()) {
            assertEquals(
                    Phrases.of(Language.ENGLISH).template(key).names(),
                    Phrases.of(Language.CHINESE).template(key).names(),
                    key);
        }
    }

    @Test
    void hasTheSameKeysInBothLanguages() {
        assertEquals(
                Phrases.of(Language.ENGLISH).keys(),
                Phrases.of(Language.CHINESE).keys());
    }

    @Test
    void saysWhereWhatAndWhatToTry() {
        Finding finding = Finding.at(
                        Severity.LOST, DatasetReason.REFERENCE_UNKNOWN, Location.of("cadres.csv", 7, "level"))
                .with("value", "1099");

        assertEquals("""
                cadres.csv, row 7, column level: The reference (1099) resolves to nothing; the row is lost.
                Maybe the row it means was lost or left out, or the id is written in another way.""", Words.of(Locale.UK).sentence(finding));
        assertEquals("""
                cadres.csv 第 7 行 level 列：引用（1099）找不到对应的行；该行丢失。
                也许对应的行丢失或未导出，或者编号写法不同。""", Words.of(Locale.SIMPLIFIED_CHINESE).sentence(finding));
    }

    @Test
    void saysWhereInAFileAndInAPolicy() {
        Words words = Words.of(Locale.ENGLISH);

        assertEquals("units.csv", words.where(Location.ofFile("units.csv")));
        assertEquals("units.csv, row 3", words.where(Location.of("units.csv", 3, null)));
        assertEquals("policy.json, key weights.cover", words.where(Location.of("policy.json", 0, "weights.cover")));
    }

    @Test
    void keepsArgumentsThatASentenceHasNoPlaceFor() {
        Finding finding = Finding.of(Severity.PROBLEM, DatasetReason.CELL_EMPTY)
                .with("value", "x")
                .with("unforeseen", "kept");

        assertTrue(Words.of(Locale.ENGLISH).sentence(finding).contains("(value: x; unforeseen: kept)"));
        assertTrue(Words.of(Locale.CHINA).sentence(finding).contains("（值：x；unforeseen：kept）"));
    }

    @Test
    void leavesArgumentsAsTheyAre() {
        Finding hostile = Finding.of(Severity.LOST, DatasetReason.ID_TWICE).with("value", "{row} [x] <b> %s");

        assertTrue(Words.of(Locale.ENGLISH).sentence(hostile).contains("({row} [x] <b> %s)"));
    }

    @ParameterizedTest
    @EnumSource(PlanReason.class)
    void saysWhyACadreIsNotCovered(PlanReason reason) {
        for (Words words : BOTH) {
            String sentence = words.sentence(
                    new Uncovered(CadreId.of("C1"), reason, List.of(new Finding.Argument("offering", "K9"))));

            assertTrue(sentence.contains("K9"), sentence);
            assertFalse(sentence.contains("C1"), "the reason does not name the cadre: " + sentence);
            assertTrue(sentence.contains("\n"), sentence);
        }
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void saysWhatBreaksARule(Rule rule) {
        for (Words words : BOTH) {
            String sentence = words.sentence(new Breach(
                    rule,
                    1,
                    Stream.of("cadre", "offering", "other", "unit", "base", "first", "last", "year", "actual", "limit")
                            .map(name -> new Finding.Argument(name, name.toUpperCase(Locale.ROOT)))
                            .toList()));

            assertFalse(sentence.matches("(?s).*[\\[\\]{}…].*"), sentence);
            assertTrue(sentence.contains(Integer.toString(rule.number())), sentence);
        }
    }

    @Test
    void saysTheCauseOfABreachInWords() {
        Breach breach = new Breach(Rule.ELIGIBLE, 1, List.of(new Finding.Argument("cause", "RETIREMENT")));

        assertTrue(Words.of(Locale.ENGLISH).sentence(breach).contains("retires before it is over"));
        assertTrue(Words.of(Locale.CHINA).sentence(breach).contains("结束之前已退休"));
    }

    @Test
    void hasWordsForTheNamesOfTheDomain() {
        assertKnown("severity", Severity.values());
        assertKnown("stopped", Stopped.values());
        assertKnown("effort", Effort.values());
        assertKnown("scarce", Price.Scarce.values());
        assertKnown("evenness.cap", Price.Scarce.values());
        assertKnown("mode", DeliveryMode.values());
        assertKnown("dimension", Dimension.values());
        assertKnown("origin", QualityOrigin.values());
        assertKnown("cause", Cause.values());
        assertKnown("rule", Rule.values());
        assertKnown("side", Side.values());
        assertKnown("direction", Direction.values());
        assertKnown("legal", LegalKind.values());
        Stream.of(StatutoryOutcome.values(), DesignatedOutcome.values(), MarketOutcome.values())
                .flatMap(Arrays::stream)
                .map(Outcome::code)
                .forEach(code -> assertTrue(Phrases.of(Language.ENGLISH).keys().contains(code), code));
    }

    private static void assertKnown(String list, Enum<?>... names) {
        for (Enum<?> name : names) {
            assertTrue(
                    Phrases.of(Language.ENGLISH).keys().contains(list + "." + name.name()), list + "." + name.name());
        }
    }

    private static Set<String> names(Words words, String code) {
        Phrases phrases = Phrases.of(words.language());
        Set<String> names = phrases.template(code).names();
        phrases.find(code + ".maybe").ifPresent(maybe -> names.addAll(maybe.names()));
        return names;
    }
}
