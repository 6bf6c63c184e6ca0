package org.lunxun.engine.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.lunxun.engine.rules.Evaluation;
import org.lunxun.engine.rules.Evaluator;
import org.lunxun.model.DateRange;
import org.lunxun.model.learning.LearningRecord;
import org.lunxun.model.people.Absence;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.Post;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.resource.DeliveryMode;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.Seats;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.CoverRule;
import org.lunxun.model.rotation.Policy;
import org.lunxun.model.rotation.RotationDataset;

/** Towns of odd shapes, several oddities at once: every plan is valid, its score is the evaluator's, and the bound lies above. */
class RandomShapesTest {

    private static final int TOWNS = Boolean.getBoolean("lunxun.full") ? 500 : 50;

    private static final List<BiFunction<RotationDataset, Random, RotationDataset>> ODDITIES = List.of(
            RandomShapesTest::allHeads,
            RandomShapesTest::oneUnit,
            RandomShapesTest::noResidentialClass,
            RandomShapesTest::noSeats,
            RandomShapesTest::noMoney,
            RandomShapesTest::severalAYear,
            RandomShapesTest::noneAYear,
            RandomShapesTest::nobodyAway,
            RandomShapesTest::onlineCovers,
            RandomShapesTest::awayAgainAndAgain,
            RandomShapesTest::trainedThisCycle,
            RandomShapesTest::sameDays,
            RandomShapesTest::retiring,
            RandomShapesTest::largeFewest,
            RandomShapesTest::someOrAllPromised);

    @Test
    void everyPlanIsValidAndBelowItsBound() {
        int places = 0;
        for (int seed = 0; seed < TOWNS; seed++) {
            Random random = new Random(seed);
            RotationDataset town = Towns.town(seed, 1 + random.nextInt(30), 1 + random.nextInt(9));
            List<Integer> odd = new ArrayList<>();
            for (int i = 0; i < ODDITIES.size(); i++) {
                if (random.nextInt(4) == 0) {
                    town = ODDITIES.get(i).apply(town, random);
                    odd.add(i);
                }
            }
            String words = "seed " + seed + ", oddities " + odd;
            PlanResult one = plan(town, 1, seed);
            Evaluation evaluation = Evaluator.of(town).evaluate(one.assignments());
            if (one.found()) {
                assertTrue(evaluation.valid(), () -> words + evaluation.examples());
                assertEquals(evaluation.score().total(), one.score(), words);
                assertTrue(one.bound() >= one.score(), words);
                assertTrue(one.assignments().containsAll(town.promises()), words);
                assertEquals(one, plan(town, 2, seed), words + ": two threads");
            } else {
                assertTrue(!town.promises().isEmpty(), words + ": without a promise there is always a plan");
            }
            places += one.assignments().size();
        }
        assertTrue(places > TOWNS, places + " places");
    }

    private static PlanResult plan(RotationDataset town, int threads, long seed) {
        return Planner.create()
                .plan(
                        PlanRequest.builder(town)
                                .effort(Effort.QUICK)
                                .threads(threads)
                                .seed(seed)
                                .build(),
                        PlanListener.NONE);
    }

    private static RotationDataset allHeads(RotationDataset town, Random random) {
        return cadres(town, each -> cadre(each, each.unit(), Post.HEAD));
    }

    private static RotationDataset oneUnit(RotationDataset town, Random random) {
        return cadres(town, each -> cadre(each, UnitId.of("U0"), each.post()));
    }

    private static RotationDataset noResidentialClass(RotationDataset town, Random random) {
        return offerings(town, each -> offering(each, each.dates(), DeliveryMode.ONLINE, each.seats()));
    }

    private static RotationDataset noSeats(RotationDataset town, Random random) {
        return offerings(
                town, each -> random.nextBoolean() ? offering(each, each.dates(), each.mode(), Seats.of(0, 0)) : each);
    }

    private static RotationDataset noMoney(RotationDataset town, Random random) {
        TreeMap<Year, BigDecimal> budget = new TreeMap<>();
        budget.put(Year.of(2027 + random.nextInt(2)), BigDecimal.ZERO);
        Policy policy = town.policy();
        return policy(town, budget, policy.absenceCap(), policy.residentialPerYear(), policy.cover());
    }

    private static RotationDataset severalAYear(RotationDataset town, Random random) {
        Policy policy = town.policy();
        return policy(town, policy.budgetByYear(), policy.absenceCap(), 2 + random.nextInt(3), policy.cover());
    }

    private static RotationDataset noneAYear(RotationDataset town, Random random) {
        Policy policy = town.policy();
        int perYear = random.nextInt(4) == 0 ? 0 : policy.residentialPerYear();
        return policy(town, policy.budgetByYear(), policy.absenceCap(), perYear, policy.cover());
    }

    private static RotationDataset nobodyAway(RotationDataset town, Random random) {
        Policy policy = town.policy();
        BigDecimal cap = random.nextInt(3) == 0 ? BigDecimal.ZERO : new BigDecimal("0.1");
        return policy(town, policy.budgetByYear(), cap, policy.residentialPerYear(), policy.cover());
    }

    private static RotationDataset onlineCovers(RotationDataset town, Random random) {
        Policy policy = town.policy();
        CoverRule cover = new CoverRule(
                EnumSet.of(DeliveryMode.ONLINE, DeliveryMode.RESIDENTIAL),
                random.nextInt(2) * 81,
                Towns.START.minusDays(30));
        return policy(town, policy.budgetByYear(), policy.absenceCap(), policy.residentialPerYear(), cover);
    }

    private static RotationDataset awayAgainAndAgain(RotationDataset town, Random random) {
        List<Absence> absences = new ArrayList<>();
        for (Cadre each : town.cadres()) {
            for (int i = random.nextInt(4); i > 0; i--) {
                absences.add(Absence.of(each.id(), days(random, 200)));
            }
        }
        return town.toBuilder().absences(absences).build();
    }

    private static RotationDataset trainedThisCycle(RotationDataset town, Random random) {
        List<LearningRecord> records = new ArrayList<>();
        for (Cadre each : town.cadres()) {
            for (int i = random.nextInt(3); i > 0; i--) {
                DateRange dates = DateRange.of(
                        Towns.START.minusDays(20 + random.nextInt(30)), Towns.START.minusDays(random.nextInt(20)));
                records.add(LearningRecord.builder(
                                each.id(),
                                town.offerings().get(0).topics().get(0).topic(),
                                town.bases().get(0).id(),
                                dates,
                                random.nextInt(120))
                        .build());
            }
        }
        return town.toBuilder().records(records).build();
    }

    private static RotationDataset sameDays(RotationDataset town, Random random) {
        DateRange days = days(random, 12);
        return offerings(town, each -> offering(each, days, each.mode(), each.seats()));
    }

    private static RotationDataset retiring(RotationDataset town, Random random) {
        return cadres(town, each -> Cadre.builder(each.id(), each.name(), each.unit(), each.level(), each.post())
                .postSince(each.postSince())
                .retiresOn(Towns.START.plusDays(random.nextInt(900)))
                .build());
    }

    private static RotationDataset largeFewest(RotationDataset town, Random random) {
        return offerings(
                town,
                each -> offering(
                        each,
                        each.dates(),
                        each.mode(),
                        Seats.of(Math.min(each.seats().max(), 3), each.seats().max())));
    }

    /** Places of a plan come back as promises: some of them, or all. */
    private static RotationDataset someOrAllPromised(RotationDataset town, Random random) {
        int share = 1 + random.nextInt(4);
        List<Assignment> promises = plan(town, 1, 1).assignments().stream()
                .filter(each -> random.nextInt(share) == 0)
                .toList();
        return town.toBuilder().promises(promises).build();
    }

    private static DateRange days(Random random, int length) {
        int first = random.nextInt(700);
        return DateRange.of(
                Towns.START.plusDays(first), Towns.START.plusDays(Math.min(790, first + random.nextInt(length))));
    }

    private static Cadre cadre(Cadre each, UnitId unit, Post post) {
        return Cadre.builder(each.id(), each.name(), unit, each.level(), post)
                .postSince(each.postSince())
                .retiresOn(each.retiresOn())
                .build();
    }

    private static Offering offering(Offering each, DateRange dates, DeliveryMode mode, Seats seats) {
        return Offering.builder(each.id(), each.base(), each.title(), dates, mode, each.hours())
                .seats(seats)
                .costPerSeat(each.costPerSeat())
                .levels(each.levels())
                .topics(each.topics())
                .build();
    }

    private static RotationDataset cadres(RotationDataset town, UnaryOperator<Cadre> change) {
        return town.toBuilder()
                .cadres(town.cadres().stream().map(change).toList())
                .build();
    }

    private static RotationDataset offerings(RotationDataset town, UnaryOperator<Offering> change) {
        return town.toBuilder()
                .offerings(town.offerings().stream().map(change).toList())
                .build();
    }

    private static RotationDataset policy(
            RotationDataset town, SortedMap<Year, BigDecimal> budget, BigDecimal cap, int perYear, CoverRule cover) {
        Policy old = town.policy();
        Policy policy = new Policy(
                old.horizon(),
                old.levels(),
                cap,
                perYear,
                old.repeatTopicDays(),
                old.newPostDays(),
                budget,
                old.weights(),
                cover);
        return RotationDataset.builder(policy)
                .units(town.units())
                .cadres(town.cadres())
                .needs(town.needs())
                .records(town.records())
                .absences(town.absences())
                .bases(town.bases())
                .offerings(town.offerings())
                .promises(town.promises())
                .build();
    }
}
