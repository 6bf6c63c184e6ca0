package org.lunxun.engine.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lunxun.engine.planning.Towns.SENIOR;
import static org.lunxun.engine.planning.Towns.offering;
import static org.lunxun.engine.planning.Towns.optimum;
import static org.lunxun.engine.planning.Towns.town;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lunxun.engine.rules.Evaluator;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.Seats;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.RotationDataset;

@Tag("slow")
class DefaultPlannerTest {

    /** How many more towns are planned with one thread and with three. */
    private static final int OTHER_TOWNS = Boolean.getBoolean("lunxun.full") ? 10 : 1;

    @Test
    void planIsValidAndNeverAboveTheOptimumNorTheBoundBelowIt() {
        double found = 0;
        double possible = 0;
        double proved = 0;
        for (int seed = 0; seed < 60; seed++) {
            RotationDataset town = town(seed, 4, 3);
            PlanResult result = plan(town, 1);
            double optimum = optimum(town);
            String at = "seed " + seed;
            assertTrue(result.found(), at);
            assertTrue(Evaluator.of(town).evaluate(result.assignments()).valid(), at);
            assertTrue(result.score() <= optimum + 1e-6, at + ": above the optimum of all plans");
            assertTrue(result.bound() >= optimum - 1e-6, at + ": the bound is below a plan's score");
            found += result.score();
            possible += optimum;
            proved += result.bound();
        }
        assertTrue(found >= 0.999 * possible, "only " + found + " of " + possible);
        assertTrue(proved <= 1.006 * possible, "bounds of " + proved + " for " + possible);
    }

    @Test
    void classThatTooFewMayAttendIsNotCountedOn() {
        RotationDataset town = town(3, 30, 0);
        long seniors = town.cadres().stream()
                .filter(cadre -> cadre.level().equals(SENIOR))
                .count();
        Seats seats = Seats.of((int) seniors + 1, 60);
        Offering large = offering("P", 20, seats, DeliveryMode.RESIDENTIAL, List.of(SENIOR));
        RotationDataset only = town.toBuilder().offerings(List.of(large)).build();
        PlanResult result = plan(only, 1);
        assertEquals(0, result.bound());
        assertTrue(result.assignments().isEmpty());
    }

    @Test
    void threadsChangeNothing() {
        planWithOneAndWithThreeThreads(town(0, 400, 12));
    }

    @Test
    void threadsChangeNothingInOtherTowns() {
        for (int seed = 1; seed <= OTHER_TOWNS; seed++) {
            planWithOneAndWithThreeThreads(town(seed, 400, 12));
        }
    }

    private static void planWithOneAndWithThreeThreads(RotationDataset town) {
        PlanResult one = plan(town, 1);
        PlanResult three = plan(town, 3);
        assertEquals(one.assignments(), three.assignments());
        assertEquals(one.bound(), three.bound());
        assertEquals(one.prices(), three.prices());
        assertEquals(one.uncovered(), three.uncovered());
    }

    @Test
    void promisedClassIsFilledToItsFewestAttendees() {
        RotationDataset town = town(7, 40, 6);
        Offering big = offering("P", 20, Seats.of(5, 9), DeliveryMode.RESIDENTIAL, List.of());
        List<Offering> offerings = new ArrayList<>(town.offerings());
        offerings.add(big);
        Assignment promise = Assignment.of(CadreId.of("C0"), big.id());
        RotationDataset promised =
                town.toBuilder().offerings(offerings).promises(List.of(promise)).build();
        PlanResult result = plan(promised, 1);
        assertTrue(result.found());
        assertTrue(result.evaluation().valid(), result.evaluation().counts().toString());
        assertTrue(result.assignments().contains(promise));
    }

    @Test
    void promiseThatNobodyCanFillUpLeavesNoPlan() {
        RotationDataset town = town(7, 3, 1);
        Offering huge = offering("P", 20, Seats.of(50, 90), DeliveryMode.RESIDENTIAL, List.of());
        RotationDataset promised = town.toBuilder()
                .offerings(List.of(huge))
                .promises(List.of(Assignment.of(CadreId.of("C0"), huge.id())))
                .build();
        PlanResult result = plan(promised, 1);
        assertFalse(result.found());
        assertFalse(result.findings().isEmpty());
    }

    @Test
    void everyoneLeftOutIsNamedWithAReason() {
        RotationDataset town = town(3, 60, 4);
        PlanResult result = plan(town, 1);
        int covered = result.evaluation().facts().coveredCadres();
        assertEquals(town.cadres().size() - covered, result.uncovered().size());
    }

    @Test
    void emptyTownHasAnEmptyPlan() {
        RotationDataset town = town(1, 0, 0);
        PlanResult result = plan(town, 1);
        assertTrue(result.found());
        assertTrue(result.assignments().isEmpty());
        assertEquals(0, result.score());
    }

    @Test
    void closedClassTakesNobodyNew() {
        RotationDataset town = town(3, 60, 4);
        OfferingId closed = plan(town, 1).assignments().get(0).offering();
        PlanResult without = Planner.create()
                .plan(PlanRequest.builder(town).closed(Set.of(closed)).build(), PlanListener.NONE);
        assertTrue(
                without.assignments().stream().noneMatch(each -> each.offering().equals(closed)));
    }

    @Test
    void cancelledWorkEndsWithAValidPlanOrNone() {
        RotationDataset town = town(3, 200, 8);
        PlanResult result = Planner.create()
                .plan(PlanRequest.builder(town).cancelled(() -> true).build(), PlanListener.NONE);
        assertEquals(Stopped.CANCELLED, result.stopped());
        assertTrue(!result.found()
                || Evaluator.of(town).evaluate(result.assignments()).valid());
    }

    private static PlanResult plan(RotationDataset town, int threads) {
        return Planner.create().plan(PlanRequest.builder(town).threads(threads).build(), PlanListener.NONE);
    }
}
