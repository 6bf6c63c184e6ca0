package org.lunxun.engine.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lunxun.engine.rules.Evaluation;
import org.lunxun.engine.rules.Evaluator;
import org.lunxun.model.DateRange;
import org.lunxun.model.learning.Need;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.people.Level;
import org.lunxun.model.people.LevelCode;
import org.lunxun.model.people.Post;
import org.lunxun.model.people.Unit;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.Seats;
import org.lunxun.model.resource.Topic;
import org.lunxun.model.resource.TopicWeight;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.CoverRule;
import org.lunxun.model.rotation.Policy;
import org.lunxun.model.rotation.RotationDataset;
import org.lunxun.model.rotation.Weights;

class DefaultPlannerTest {

    private static final LocalDate START = LocalDate.of(2027, 1, 4);
    private static final LevelCode SENIOR = LevelCode.of("S");
    private static final LevelCode JUNIOR = LevelCode.of("J");
    private static final BaseId SCHOOL = BaseId.of("B");

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
    @Tag("slow")
    void threadsChangeNothingInOtherTowns() {
        for (int seed = 1; seed < 5; seed++) {
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

    /** The best score of all valid plans, by trying every one. */
    private static double optimum(RotationDataset town) {
        List<Assignment> pairs = new ArrayList<>();
        for (Cadre cadre : town.cadres()) {
            for (Offering offering : town.offerings()) {
                pairs.add(Assignment.of(cadre.id(), offering.id()));
            }
        }
        Evaluator evaluator = Evaluator.of(town);
        double best = Double.NEGATIVE_INFINITY;
        for (int set = 0; set < 1 << pairs.size(); set++) {
            List<Assignment> plan = new ArrayList<>();
            for (int i = 0; i < pairs.size(); i++) {
                if (((set >> i) & 1) == 1) {
                    plan.add(pairs.get(i));
                }
            }
            Evaluation evaluation = evaluator.evaluate(plan);
            if (evaluation.valid()) {
                best = Math.max(best, evaluation.score().total());
            }
        }
        return best;
    }

    private static RotationDataset town(long seed, int people, int classes) {
        SplittableRandom random = new SplittableRandom(seed);
        int units = 1 + people / 8;
        List<Unit> bureaus = new ArrayList<>();
        for (int u = 0; u < units; u++) {
            bureaus.add(Unit.builder(UnitId.of("U" + u), "").build());
        }
        List<Cadre> cadres = new ArrayList<>();
        List<Need> needs = new ArrayList<>();
        for (int c = 0; c < people; c++) {
            CadreId id = CadreId.of("C" + c);
            Post post = Post.values()[random.nextInt(3)];
            LevelCode level = random.nextInt(3) == 0 ? SENIOR : JUNIOR;
            cadres.add(Cadre.builder(id, "", UnitId.of("U" + random.nextInt(units)), level, post)
                    .postSince(START.minusDays(random.nextInt(500)))
                    .build());
            for (int t = 0; t < 2; t++) {
                needs.add(Need.of(id, Topic.of("t" + t), (1 + random.nextInt(10)) / 10.0));
            }
        }
        List<Offering> offerings = new ArrayList<>();
        for (int k = 0; k < classes; k++) {
            int min = random.nextInt(3);
            DeliveryMode mode = random.nextInt(4) == 0 ? DeliveryMode.ONLINE : DeliveryMode.RESIDENTIAL;
            List<LevelCode> levels = random.nextInt(3) == 0 ? List.of(SENIOR) : List.of();
            offerings.add(offering(
                    "K" + k, random.nextInt(700), Seats.of(min, min + random.nextInt(1 + people / 4)), mode, levels));
        }
        TreeMap<Year, BigDecimal> budget = new TreeMap<>();
        budget.put(Year.of(2027), new BigDecimal(1500 + 1000 * random.nextInt(1 + people)));
        Policy policy = new Policy(
                DateRange.of(START, START.plusDays(800)),
                List.of(Level.of(SENIOR, "", 5, 200), Level.of(JUNIOR, "", 1, 100)),
                new BigDecimal("0.4"),
                1,
                400,
                365,
                budget,
                new Weights(1000, 400, 300, 500, 1),
                CoverRule.DEFAULT);
        return RotationDataset.builder(policy)
                .units(bureaus)
                .cadres(cadres)
                .needs(needs)
                .bases(List.of(Base.builder(SCHOOL, "", BaseKind.PARTY_SCHOOL)
                        .places(2 + people / 3)
                        .quality(0.8)
                        .build()))
                .offerings(offerings)
                .build();
    }

    private static Offering offering(String id, int day, Seats seats, DeliveryMode mode, List<LevelCode> levels) {
        LocalDate first = START.plusDays(day);
        return Offering.builder(OfferingId.of(id), SCHOOL, "", DateRange.of(first, first.plusDays(11)), mode, 80)
                .seats(seats)
                .costPerSeat(new BigDecimal("1000.5"))
                .levels(levels)
                .topics(List.of(TopicWeight.of(Topic.of("t" + day % 2), 0.7)))
                .build();
    }
}
