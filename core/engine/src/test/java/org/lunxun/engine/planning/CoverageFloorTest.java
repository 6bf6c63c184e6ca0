package org.lunxun.engine.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lunxun.engine.planning.Towns.JUNIOR;
import static org.lunxun.engine.planning.Towns.town;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lunxun.engine.planning.CoverageFloor.By;
import org.lunxun.engine.rules.Evaluator;
import org.lunxun.model.finding.PlanReason;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.Category;
import org.lunxun.model.people.Region;
import org.lunxun.model.people.Sector;
import org.lunxun.model.people.Unit;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.rotation.RotationDataset;

class CoverageFloorTest {

    private static final int TOWNS = Boolean.getBoolean("lunxun.full") ? 200 : 20;

    /** Every plan of a tiny town is tried: those that miss a floor of the juniors by no more people than the plan found. */
    @Test
    void noPlanThatMissesAsFewIsWorthMoreThanTheBoundAndThePlanMissesAsFewAsCanBe() {
        double found = 0;
        double possible = 0;
        int bites = 0;
        for (int seed = 0; seed < TOWNS; seed++) {
            RotationDataset town = town(seed, 4, 3);
            List<CoverageFloor> floors = List.of(new CoverageFloor(By.LEVEL, JUNIOR.toString(), 0.7));
            PlanResult plan = plan(town, floors);
            int missing = missing(floors, town, plan);
            int[] fewest = {Integer.MAX_VALUE};
            double[] best = {Double.NEGATIVE_INFINITY};
            double[] free = {Double.NEGATIVE_INFINITY};
            Towns.everyPlan(town, (rows, score) -> {
                free[0] = Math.max(free[0], score);
                int missed = missing(floors, PlanSummary.of(town, rows));
                if (missed < fewest[0]) {
                    fewest[0] = missed;
                    best[0] = score;
                } else if (missed == fewest[0]) {
                    best[0] = Math.max(best[0], score);
                }
            });
            String at = "seed " + seed;
            assertEquals(fewest[0], missing, at + ": people missing");
            assertTrue(plan.bound() >= best[0] - 1e-6, at + ": the bound is below a plan that misses as few");
            assertTrue(plan.score() <= best[0] + 1e-6, at);
            found += plan.score();
            possible += best[0];
            bites += best[0] < free[0] - 1e-6 ? 1 : 0;
        }
        assertTrue(bites > TOWNS / 10, "only " + bites + " floors cost anything");
        assertTrue(found >= 0.995 * possible, "only " + found + " of " + possible);
    }

    @Test
    void floorThatCanBeMetIsMetAndCostsNoMoreThanItMust() {
        int settled = 0;
        for (int seed = 0; seed < 4; seed++) {
            RotationDataset town = town(seed, 120, 6);
            PlanResult free = plan(town, List.of());
            int juniors = outcome(By.LEVEL, JUNIOR.toString(), free, town).covered();
            int cadres = outcome(By.LEVEL, JUNIOR.toString(), free, town).cadres();
            double share = (juniors + 3.0) / cadres;
            PlanResult plan = plan(town, List.of(new CoverageFloor(By.LEVEL, JUNIOR.toString(), share)));
            String at = "seed " + seed + ": ";
            assertTrue(Evaluator.of(town).evaluate(plan.assignments()).valid(), at);
            assertTrue(juniors + 3 <= cadres, at + "the floor asks for no more than there was");
            assertTrue(outcome(By.LEVEL, JUNIOR.toString(), plan, town).covered() >= juniors + 3, at + plan.findings());
            assertTrue(plan.findings().isEmpty(), at + plan.findings());
            assertTrue(plan.score() <= free.bound(), at);
            assertTrue(plan.gap() < 0.08, at + "a gap of " + plan.gap());
            settled += plan.gap() < 0.005 ? 1 : 0;
        }
        assertTrue(settled >= 2, "only " + settled + " bounds come near");
    }

    @Test
    void floorsOfOneCadreCountForEachOfTheGroups() {
        RotationDataset town = marked(town(2, 80, 10));
        List<CoverageFloor> floors = List.of(
                new CoverageFloor(By.CATEGORY, "technical", 0.5),
                new CoverageFloor(By.SECTOR, "water", 0.5),
                new CoverageFloor(By.REGION, "north", 0.5));
        PlanResult plan = plan(town, floors);
        assertEquals(0, missing(floors, town, plan), plan.findings()::toString);
    }

    @Test
    void floorThatCannotBeMetIsNamedAndTheRestIsPlanned() {
        RotationDataset town = town(3, 60, 4);
        PlanResult plan = plan(town, List.of(new CoverageFloor(By.LEVEL, JUNIOR.toString(), 1)));
        assertTrue(plan.found());
        assertEquals(PlanReason.FLOOR_MISSED, plan.findings().get(0).reason());
        assertTrue(plan.bound() >= plan.score());
        assertTrue(outcome(By.LEVEL, JUNIOR.toString(), plan, town).covered()
                >= outcome(By.LEVEL, JUNIOR.toString(), plan(town, List.of()), town)
                        .covered());
    }

    @Test
    void floorThatIsMetAnywayCostsNothing() {
        RotationDataset town = town(5, 90, 12);
        PlanResult free = plan(town, List.of());
        double share = 1.0 / town.cadres().size();
        PlanResult plan = plan(town, List.of(new CoverageFloor(By.LEVEL, JUNIOR.toString(), share)));
        assertTrue(plan.bound() >= free.score() && plan.bound() < 1.002 * free.bound(), plan.bound() + " is the bound");
        assertTrue(plan.score() >= 0.998 * free.score(), plan.score() + " beside " + free.score());
    }

    @Test
    void threadsChangeNothing() {
        RotationDataset town = town(6, 300, 12);
        List<CoverageFloor> floors = List.of(new CoverageFloor(By.LEVEL, JUNIOR.toString(), 0.9));
        PlanRequest.Builder request = PlanRequest.builder(town).floors(floors).effort(Effort.QUICK);
        PlanResult one = Planner.create().plan(request.threads(1).build(), PlanListener.NONE);
        PlanResult two = Planner.create().plan(request.threads(2).build(), PlanListener.NONE);
        assertEquals(one, two);
    }

    @Test
    void shareInPerCentIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new CoverageFloor(By.LEVEL, "J", 95));
        assertThrows(IllegalArgumentException.class, () -> new CoverageFloor(By.LEVEL, "J", Double.NaN));
    }

    @Test
    void shareAsksForWholePeople() {
        assertEquals(3, new CoverageFloor(By.LEVEL, "J", 0.3).asked(10));
        assertEquals(4, new CoverageFloor(By.LEVEL, "J", 0.31).asked(10));
        assertEquals(10, new CoverageFloor(By.LEVEL, "J", 1).asked(10));
    }

    private static PlanResult plan(RotationDataset town, List<CoverageFloor> floors) {
        return Planner.create().plan(PlanRequest.builder(town).floors(floors).build(), PlanListener.NONE);
    }

    private static int missing(List<CoverageFloor> floors, RotationDataset town, PlanResult plan) {
        return missing(floors, PlanSummary.of(town, plan.assignments()));
    }

    private static int missing(List<CoverageFloor> floors, PlanSummary summary) {
        return FloorOutcome.of(floors, summary).stream()
                .mapToInt(each -> Math.max(0, each.asked() - each.covered()))
                .sum();
    }

    private static FloorOutcome outcome(By by, String group, PlanResult plan, RotationDataset town) {
        return FloorOutcome.of(List.of(new CoverageFloor(by, group, 1)), PlanSummary.of(town, plan.assignments()))
                .get(0);
    }

    /** Every third cadre is a technician, every fourth works on water, every second unit is in the north. */
    private static RotationDataset marked(RotationDataset town) {
        List<Cadre> cadres = new ArrayList<>();
        for (int c = 0; c < town.cadres().size(); c++) {
            Cadre old = town.cadres().get(c);
            Cadre.Builder made = Cadre.builder(old.id(), old.name(), old.unit(), old.level(), old.post());
            if (c % 3 == 0) {
                made.category(Category.of("technical"));
            }
            if (c % 4 == 0) {
                made.sector(Sector.of("water"));
            }
            cadres.add(made.build());
        }
        List<Unit> units = new ArrayList<>();
        for (int u = 0; u < town.units().size(); u++) {
            UnitId id = town.units().get(u).id();
            Unit.Builder made = Unit.builder(id, "");
            if (u % 2 == 0) {
                made.region(Region.of("north"));
            }
            units.add(made.build());
        }
        return town.toBuilder().cadres(cadres).units(units).build();
    }
}
