package org.lunxun.sdk.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.Catalogue;
import org.lunxun.model.resource.SourceId;
import org.lunxun.sdk.api.PluginId;

class ProviderAnswerTest {

    private static final Base NORTH = base("n", "North");
    private static final Base SOUTH = base("s", "South");

    @Test
    void aSecondAnswerThatIsTheSameAddsNothing() {
        ProviderAnswer first = answer("a", true, NORTH, SOUTH);

        assertEquals(first, first.confirmedBy(answer("a", true, SOUTH, NORTH)));
    }

    @Test
    void aRowThatDiffersIsNamedWithBothValuesAndTheFirstStands() {
        ProviderAnswer first = answer("a", true, NORTH, SOUTH);

        ProviderAnswer confirmed = first.confirmedBy(answer("a", true, NORTH, base("s", "Southern")));

        assertEquals(first.catalogue(), confirmed.catalogue());
        Finding finding = confirmed.findings().get(0);
        assertEquals(1, confirmed.findings().size());
        assertEquals(ProviderReason.ANSWERS_DIFFER, finding.reason());
        assertEquals("BASE", finding.argument("kind").orElseThrow());
        assertEquals("s", finding.argument("id").orElseThrow());
        assertTrue(finding.argument("first").orElseThrow().contains("South,"));
        assertTrue(finding.argument("second").orElseThrow().contains("Southern,"));
    }

    @Test
    void rowsThatGoAndRowsThatComeAreNamed() {
        List<Finding> findings =
                answer("a", true, NORTH).confirmedBy(answer("a", true, SOUTH)).findings();

        assertEquals(
                List.of("n", "s"),
                findings.stream().map(f -> f.argument("id").orElseThrow()).toList());
        assertEquals("no such row", findings.get(0).argument("second").orElseThrow());
        assertEquals("no such row", findings.get(1).argument("first").orElseThrow());
    }

    @Test
    void manyRowsAreCounted() {
        List<Base> bases = new ArrayList<>();
        Collections.addAll(bases, NORTH, SOUTH);
        for (int i = 0; i < AnswerComparison.NAMED; i++) {
            bases.add(base("b" + i, "Base " + i));
        }
        List<Finding> findings = answer("a", true)
                .confirmedBy(answer("a", true, bases.toArray(Base[]::new)))
                .findings();

        assertEquals(AnswerComparison.NAMED + 1, findings.size());
        assertEquals(
                "2 more", findings.get(AnswerComparison.NAMED).argument("id").orElseThrow());
    }

    @Test
    void halfAnAnswerConfirmsNothing() {
        ProviderAnswer first = answer("a", true, NORTH);

        assertSame(first, first.confirmedBy(answer("a", false)));
    }

    @Test
    void answersOfTwoSourcesAreNotCompared() {
        ProviderAnswer first = answer("a", true, NORTH);
        ProviderAnswer other = answer("b", true, NORTH);

        assertThrows(IllegalArgumentException.class, () -> first.confirmedBy(other));
    }

    private static Base base(String id, String name) {
        return Base.builder(BaseId.of(id), name, BaseKind.ONLINE).build();
    }

    private static ProviderAnswer answer(String source, boolean complete, Base... bases) {
        Catalogue catalogue = new Catalogue(Arrays.asList(bases), List.of(), List.of(), List.of(), List.of());
        return new ProviderAnswer(SourceId.of(source), PluginId.of("p"), complete, catalogue, List.of());
    }
}
