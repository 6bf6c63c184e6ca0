package org.lunxun.model.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingTest {

    private static final Finding EMPTY_CELL =
            Finding.at(Severity.LOST, DatasetReason.CELL_EMPTY, Location.of("cadres.csv", 7, "level"));

    @Test
    void keepsItsArgumentsInTheOrderInWhichTheyCame() {
        Finding finding = EMPTY_CELL.with("value", "x").with("rows", 3);
        assertEquals("value", finding.arguments().get(0).name());
        assertEquals(Optional.of("3"), finding.argument("rows"));
        assertEquals(Optional.empty(), finding.argument("other"));
        assertTrue(EMPTY_CELL.arguments().isEmpty());
    }

    @Test
    void locationReadsAsAPersonWouldSayIt() {
        assertEquals("cadres.csv, row 7, column level", String.valueOf(EMPTY_CELL.location()));
        assertEquals("policy.json", Location.ofFile("policy.json").toString());
    }

    @Test
    void reasonsHaveKeysOfTheirOwnList() {
        assertEquals("dataset.CELL_EMPTY", DatasetReason.CELL_EMPTY.code());
        assertEquals("plan.BUDGET", PlanReason.BUDGET.code());
    }
}
