package org.lunxun.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Year;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lunxun.engine.planning.PlanResult;
import org.lunxun.engine.planning.Price;
import org.lunxun.model.people.Unit;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.rotation.RotationDataset;
import org.lunxun.report.City;
import org.lunxun.report.GreedyPlan;

class StakesTest {

    private final RotationDataset city = City.of(60, 1);

    private Map<Integer, Map<Price.Scarce, Double>> stakes(Price... prices) {
        PlanResult plan = GreedyPlan.of(city);
        PlanResult priced = new PlanResult(
                true,
                plan.assignments(),
                plan.evaluation(),
                plan.bound(),
                plan.stopped(),
                List.of(prices),
                List.of(),
                List.of());
        return new Stakes(new Facts("", city, priced, null, null, List.of(), Background.NONE)).byYear();
    }

    @Test
    void multipliesThePriceOfASeatByTheSeats() {
        Offering offering = city.offerings().stream()
                .filter(Offering::residential)
                .findFirst()
                .orElseThrow();

        assertEquals(
                Map.of(
                        offering.dates().start().getYear(),
                        Map.of(Price.Scarce.SEATS, 2.5 * offering.seats().max())),
                stakes(new Price(Price.Scarce.SEATS, offering.id().value(), "", "", 2.5)));
    }

    @Test
    void multipliesThePriceOfMoneyByTheThousandsOfItsYear() {
        double thousands = city.policy().budgetByYear().get(Year.of(2028)).doubleValue() / 1000;

        assertEquals(
                Map.of(2028, Map.of(Price.Scarce.BUDGET, 4 * thousands)),
                stakes(new Price(Price.Scarce.BUDGET, "2028", "", "", 4)));
    }

    @Test
    void countsWhoMayBeAwayAsTheRuleDoes() {
        Unit unit = city.units().get(0);
        long cadres = city.cadres().stream()
                .filter(cadre -> cadre.unit().equals(unit.id()))
                .count();

        assertEquals(
                Map.of(2029, Map.of(Price.Scarce.UNIT_AT_WORK, 3.0 * Math.max(1, cadres / 5))),
                stakes(new Price(Price.Scarce.UNIT_AT_WORK, unit.id().value(), "2029-03-05", "2029-03-09", 3)));
    }

    @Test
    void countsPlacesAndLeaders() {
        Base base = city.bases().get(0);
        Unit unit = city.units().get(0);
        long leaders = city.cadres().stream()
                .filter(cadre -> cadre.unit().equals(unit.id()) && cadre.post().leads())
                .count();

        assertEquals(
                Map.of(
                        2030,
                        Map.of(
                                Price.Scarce.PLACES, 1.0 * base.places(),
                                Price.Scarce.LEADERS_AT_HOME, 2.0 * Math.max(0, leaders - 1))),
                stakes(
                        new Price(Price.Scarce.PLACES, base.id().value(), "2030-01-07", "2030-01-07", 1),
                        new Price(Price.Scarce.LEADERS_AT_HOME, unit.id().value(), "2030-01-07", "2030-01-08", 2)));
    }

    @Test
    void leavesOutWhatNobodyKnows() {
        assertEquals(
                Map.of(),
                stakes(
                        new Price(Price.Scarce.SEATS, "nothing", "", "", 1),
                        new Price(Price.Scarce.BUDGET, "some year", "", "", 1)));
    }
}
