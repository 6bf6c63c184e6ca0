package org.lunxun.engine.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lunxun.engine.planning.Towns.optimum;
import static org.lunxun.engine.planning.Towns.town;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lunxun.engine.planning.Price.Scarce;
import org.lunxun.engine.rules.AbsenceLimit;
import org.lunxun.model.people.Unit;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.Seats;
import org.lunxun.model.rotation.RotationDataset;

class BottlenecksTest {

    private static final int TOWNS = Boolean.getBoolean("lunxun.full") ? 200 : 20;

    /** By how much the bound at the last prices may lie above the lowest. */
    private static final double SETTLED = 1e-3;

    /** Every plan of the town with one more is tried. */
    @Test
    void oneMoreIsWorthNoMoreThanItsPriceAndTheGap() {
        Set<Scarce> seen = EnumSet.noneOf(Scarce.class);
        int gains = 0;
        for (int seed = 0; seed < TOWNS; seed++) {
            RotationDataset town = withoutFewest(town(seed, 4, 3));
            PlanResult plan = plan(town);
            double before = optimum(town);
            for (Bottleneck each : Bottlenecks.of(town, plan).scarce()) {
                Optional<RotationDataset> more = each.withOneMore(town);
                if (more.isPresent()) {
                    double after = optimum(more.get());
                    assertTrue(
                            after <= (1 + SETTLED) * plan.bound() + each.oneMore(),
                            "seed " + seed + ": " + each + " would bring " + (after - before));
                    seen.add(each.scarce());
                    gains += after > before + 1e-6 ? 1 : 0;
                }
            }
        }
        assertTrue(seen.containsAll(EnumSet.of(Scarce.SEATS, Scarce.BUDGET)), seen::toString);
        assertTrue(gains > TOWNS / 4, "only " + gains + " helped");
    }

    @Test
    void planningOnFindsWhatTheDearestBrings() {
        RotationDataset town = town(7, 150, 10);
        PlanResult plan = plan(town);
        OneMoreCheck check = OneMoreCheck.of(
                Planner.create(), PlanRequest.builder(town).effort(Effort.QUICK).build(), plan);
        assertTrue(check.without().score() >= plan.score() - 1e-6);
        double gained = 0;
        for (Bottleneck each : Bottlenecks.of(town, plan).scarce().subList(0, 3)) {
            OptionalDouble found = check.gained(each);
            if (found.isPresent()) {
                assertTrue(
                        check.without().score() + found.getAsDouble() <= (1 + SETTLED) * plan.bound() + each.oneMore(),
                        each + " brought " + found);
                gained += found.getAsDouble();
            }
        }
        assertTrue(gained > 0, "none of the dearest brings anything");
    }

    @Test
    void everyDayOfAnOwnerCountsAndTheDearestComesFirst() {
        RotationDataset town = town(1, 20, 3);
        PlanResult plan = plan(town);
        List<Price> prices = List.of(
                new Price(Scarce.PLACES, "B", "2027-03-01", "2027-03-01", 2),
                new Price(Scarce.PLACES, "B", "2027-05-01", "2027-05-03", 3),
                new Price(Scarce.UNIT_AT_WORK, "U0", "2027-03-01", "2027-03-01", 4));
        PlanResult priced = new PlanResult(
                true,
                plan.assignments(),
                plan.evaluation(),
                plan.bound(),
                plan.stopped(),
                prices,
                plan.uncovered(),
                List.of());
        List<Bottleneck> scarce = Bottlenecks.of(town, priced).scarce();
        assertEquals(2, scarce.size());
        assertEquals(
                new Bottleneck(
                        Scarce.PLACES,
                        "B",
                        "2027-03-01",
                        "2027-05-03",
                        5,
                        scarce.get(0).uncovered()),
                scarce.get(0));
        assertEquals("U0", scarce.get(1).owner());
    }

    @Test
    void seatsAreToldByLevelAndTopic() {
        RotationDataset town = town(7, 150, 10);
        PlanResult plan = plan(town);
        List<ScarceSeats> seats = Bottlenecks.of(town, plan).seats();
        assertTrue(seats.size() > 1, seats::toString);
        double dearest = plan.prices().stream()
                .filter(each -> each.scarce() == Scarce.SEATS)
                .mapToDouble(Price::price)
                .max()
                .orElseThrow();
        assertEquals(dearest, seats.get(0).oneMore());
        assertEquals(
                plan.uncovered().size(),
                seats.stream()
                        .collect(Collectors.toMap(ScarceSeats::level, ScarceSeats::uncovered, (one, same) -> one))
                        .values()
                        .stream()
                        .mapToInt(Integer::intValue)
                        .sum());
    }

    @Test
    void oneMoreAwayIsExactlyOneMore() {
        for (int cadres = 1; cadres < 40; cadres++) {
            RotationDataset town = town(cadres, cadres, 2);
            for (Unit unit : town.units()) {
                int size = size(town, unit.id());
                int before = AbsenceLimit.of(town.policy(), unit, size);
                RotationDataset more = new Bottleneck(
                                Scarce.UNIT_AT_WORK, unit.id().value(), "", "", 1, 0)
                        .withOneMore(town)
                        .orElseThrow();
                Unit after = more.units().get(town.units().indexOf(unit));
                assertEquals(Math.max(1, Math.min(size, before + 1)), AbsenceLimit.of(more.policy(), after, size));
            }
        }
    }

    @Test
    void whatTheRulesSetOrNobodyHasCannotBeOneMore() {
        RotationDataset town = town(1, 20, 3);
        for (Bottleneck none : List.of(
                new Bottleneck(Scarce.LEADERS_AT_HOME, "U0", "", "", 1, 0),
                new Bottleneck(Scarce.SEATS, "none", "", "", 1, 0),
                new Bottleneck(Scarce.BUDGET, "1999", "", "", 1, 0))) {
            assertTrue(none.withOneMore(town).isEmpty(), none::toString);
        }
    }

    /** The same with classes that are held whoever comes. */
    private static RotationDataset withoutFewest(RotationDataset town) {
        List<Offering> offerings = new ArrayList<>();
        for (Offering old : town.offerings()) {
            offerings.add(Offering.builder(old.id(), old.base(), "", old.dates(), old.mode(), old.hours())
                    .seats(Seats.of(0, old.seats().max()))
                    .costPerSeat(old.costPerSeat())
                    .levels(old.levels())
                    .topics(old.topics())
                    .build());
        }
        return town.toBuilder().offerings(offerings).build();
    }

    private static int size(RotationDataset town, UnitId unit) {
        return (int) town.cadres().stream()
                .filter(cadre -> cadre.unit().equals(unit))
                .count();
    }

    private static PlanResult plan(RotationDataset town) {
        return Planner.create().plan(PlanRequest.builder(town).build(), PlanListener.NONE);
    }
}
