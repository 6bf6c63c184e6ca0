package org.lunxun.sdk.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Location;
import org.lunxun.model.finding.ProviderReason;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;

class SourceRowTest {

    private final List<Finding> findings = new ArrayList<>();

    private SourceRow row(Map<String, String> cells) {
        return SourceRow.of("plan.csv", 7, cells::get, findings::add);
    }

    @Test
    void anEmptyCellIsNoValueAndNothingIsLost() {
        SourceRow row = row(Map.of("hours", "  "));
        assertEquals(Optional.empty(), row.find("hours", SourceText::number));
        assertEquals(Optional.empty(), row.find("absent", SourceText::number));
        assertFalse(row.lost());
        assertEquals(List.of(), findings);
    }

    @Test
    void anEmptyCellThatMustBeFilledLosesTheRow() {
        SourceRow row = row(Map.of());
        assertEquals(Optional.empty(), row.need("hours", SourceText::number));
        assertTrue(row.lost());
        assertEquals("a value", findings.get(0).argument("expected").orElseThrow());
    }

    @Test
    void everyCellThatCannotBeReadIsToldWithItsPlace() {
        SourceRow row = row(Map.of("hours", "some", "day", "soon", "places", "12"));
        row.find("hours", SourceText::number);
        row.need("day", SourceText::day);
        assertEquals(Optional.of(12), row.find("places", SourceText::whole));
        assertEquals(
                List.of(Location.of("plan.csv", 7, "hours"), Location.of("plan.csv", 7, "day")),
                findings.stream().map(Finding::location).toList());
        assertEquals("some", findings.get(0).argument("value").orElseThrow());
        assertEquals(Severity.LOST, findings.get(0).severity());
        assertEquals(ProviderReason.ROW_UNREADABLE, findings.get(0).reason());
    }

    @Test
    void aLostRowMakesNoValue() {
        SourceRow row = row(Map.of());
        row.lose("hours", "110101199001011232", "a number");
        assertEquals(Optional.empty(), row.made(() -> "value"));
        assertEquals("110**************2", findings.get(0).argument("value").orElseThrow());
        assertEquals(1, findings.size());
    }

    @Test
    void aValueOutsideItsRangeLosesTheRow() {
        SourceRow row = row(Map.of());
        assertEquals(Optional.empty(), row.made(() -> Base.builder(BaseId.of("b"), "B", BaseKind.ONLINE)
                .places(-1)
                .build()));
        assertTrue(row.lost());
        assertTrue(findings.get(0).argument("expected").orElseThrow().startsWith("The number of places"));
    }
}
