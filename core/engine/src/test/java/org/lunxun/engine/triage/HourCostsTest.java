package org.lunxun.engine.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.BaseFact;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.FactKind;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.Verification;
import org.lunxun.model.rotation.Assignment;

class HourCostsTest {

    private final City city = new City().cadres(60, "L1", "law");

    private void rate(String base, String value, LocalDate date, Verification verified) {
        city.facts.add(BaseFact.builder(BaseId.of(base), FactKind.COMPLETION_RATE, "x")
                .value(value)
                .date(date)
                .verified(verified)
                .build());
    }

    private void base(String id, String cost) {
        city.base(id, BaseKind.UNIVERSITY, 0.7)
                .offering(id, 40, "law", builder -> builder.costPerSeat(new BigDecimal(cost)));
    }

    private List<Assignment> plan() {
        List<Assignment> plan = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            plan.add(new Assignment(CadreId.of("C" + i), OfferingId.of("K" + i % 3)));
        }
        return plan;
    }

    @Test
    void row22CostPerEffectiveHourByBaseClassAndUnitAddsUpToTheLedger() {
        base("A", "1000.10");
        base("B", "640");
        base("C", "333.33");
        rate("A", "0.5", null, Verification.SELF_REPORTED);
        HourCosts costs = HourCosts.of(city.dataset(), plan());
        BigDecimal ledger = new BigDecimal("20").multiply(new BigDecimal("1973.43"));
        assertEquals(0, ledger.compareTo(costs.total().cost()));
        for (Stream<HourCosts.Sum> lines : List.of(
                costs.bases().stream().map(HourCosts.Line::sum),
                costs.classes().stream().map(HourCosts.Line::sum),
                costs.units().stream().map(HourCosts.Line::sum))) {
            List<HourCosts.Sum> all = lines.toList();
            assertEquals(
                    0,
                    ledger.compareTo(all.stream().map(HourCosts.Sum::cost).reduce(BigDecimal.ZERO, BigDecimal::add)));
            assertEquals(
                    0,
                    costs.total()
                            .effective()
                            .compareTo(all.stream()
                                    .map(HourCosts.Sum::effective)
                                    .reduce(BigDecimal.ZERO, BigDecimal::add)));
        }
        assertEquals(BaseId.of("A"), costs.bases().get(0).id(), "the dearest first");
        assertEquals(
                0,
                new BigDecimal("1000.10")
                        .divide(new BigDecimal(32))
                        .compareTo(costs.bases()
                                .get(0)
                                .sum()
                                .costPerEffectiveHour()
                                .orElseThrow()));
        assertEquals(
                0,
                BigDecimal.TEN.compareTo(
                        costs.bases().get(1).sum().costPerEffectiveHour().orElseThrow()));
    }

    @Test
    void aVerifiedRateCountsBeforeALaterSelfReportAndNonsenseForNothing() {
        base("A", "64");
        base("B", "64");
        base("C", "64");
        rate("A", "0.8", City.DAY, Verification.RECORDS);
        rate("A", "1", City.DAY.plusDays(9), Verification.SELF_REPORTED);
        rate("B", "95%", City.DAY, Verification.RECORDS);
        rate("B", "1.2", City.DAY, Verification.RECORDS);
        rate("C", "0", City.DAY, Verification.ON_SITE);
        HourCosts costs = HourCosts.of(city.dataset(), plan());
        assertEquals(
                List.of(BaseId.of("C"), BaseId.of("A"), BaseId.of("B")),
                costs.bases().stream().map(HourCosts.Line::id).toList());
        assertEquals(
                0,
                new BigDecimal("1.25")
                        .compareTo(costs.bases()
                                .get(1)
                                .sum()
                                .costPerEffectiveHour()
                                .orElseThrow()));
        assertEquals(
                List.of("B 1.2", "B 95%"),
                costs.findings().stream()
                        .map(finding -> finding.argument("base").orElseThrow() + " "
                                + finding.argument("value").orElseThrow())
                        .toList());
        assertTrue(costs.bases().get(0).sum().costPerEffectiveHour().isEmpty());
    }

    @Test
    void noOrderOfRowsChangesTheCostsAndAPlanOfAnotherDatasetIsRefused() {
        base("A", "1000.10");
        base("B", "640");
        base("C", "333.33");
        rate("A", "0.123456", City.DAY, Verification.RECORDS);
        rate("A", "0.7", City.DAY, Verification.RECORDS);
        HourCosts costs = HourCosts.of(city.dataset(), plan());
        Random random = new Random(3);
        List<Assignment> plan = plan();
        for (int i = 0; i < 5; i++) {
            city.shuffle(random);
            Collections.shuffle(plan, random);
            assertEquals(costs, HourCosts.of(city.dataset(), plan));
        }
        List<Assignment> other = List.of(new Assignment(CadreId.of("C1"), OfferingId.of("K9")));
        assertThrows(IllegalArgumentException.class, () -> HourCosts.of(city.dataset(), other));
    }
}
