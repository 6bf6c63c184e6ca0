package org.lunxun.engine.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lunxun.engine.triage.Loss;
import org.lunxun.model.DateRange;
import org.lunxun.model.learning.Need;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.people.Category;
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

/** What a base is worth to the rotation: by prices, and by planning again without it. */
class LossByPricesTest {

    private static final LocalDate START = LocalDate.of(2027, 1, 4);
    private static final int BASES = 20;

    @Test
    void tellsOverSeveralBasesAboutWhatPlanningAgainTells() {
        RotationDataset town = town(240);
        PlanRequest request = PlanRequest.builder(town).effort(Effort.QUICK).build();
        Planner planner = Planner.create();
        LossByReplanning again = LossByReplanning.of(planner, request, planner.plan(request, PlanListener.NONE));
        LossByPrices prices = LossByPrices.of(town, 1, () -> false);
        double priced = 0;
        double replanned = 0;
        for (Base base : town.bases().subList(0, 6)) {
            priced += prices.without(base.id()).score();
            replanned += again.without(base.id()).score();
        }
        assertTrue(replanned > 0, "these bases are worth something");
        assertEquals(replanned, priced, 0.25 * replanned);
    }

    @Test
    void isNothingForABaseWithoutClassesAndNamesWhatNobodyElseTeaches() {
        RotationDataset town = town(40);
        List<Base> bases = new ArrayList<>(town.bases());
        bases.add(Base.builder(BaseId.of("IDLE"), "", BaseKind.ENTERPRISE).build());
        List<Offering> offerings = new ArrayList<>(town.offerings());
        offerings.add(offering("ONLY", "B0", 30, 9, "rare", List.of()));
        List<Need> needs = new ArrayList<>(town.needs());
        needs.add(Need.of(CadreId.of("C0"), Topic.of("rare"), 1));
        RotationDataset more =
                town.toBuilder().bases(bases).offerings(offerings).needs(needs).build();
        LossByPrices prices = LossByPrices.of(more, 1, () -> false);
        Loss idle = prices.without(BaseId.of("IDLE"));
        assertEquals(0, idle.score(), 1e-9);
        assertTrue(idle.coverable());
        assertFalse(idle.exact());
        assertEquals(
                "rare",
                prices.without(BaseId.of("B0")).uncovered().get(0).topic().name());
    }

    @Test
    void keepsClassesInWhichPlacesArePromised() {
        RotationDataset town = town(40);
        RotationDataset promised = town.toBuilder()
                .promises(List.of(Assignment.of(CadreId.of("C0"), OfferingId.of("K0"))))
                .build();
        PlanRequest request = PlanRequest.builder(promised).effort(Effort.QUICK).build();
        Planner planner = Planner.create();
        PlanResult plan = planner.plan(request, PlanListener.NONE);
        Loss loss = LossByReplanning.of(planner, request, plan).without(BaseId.of("B0"));
        assertTrue(loss.exact());
        assertTrue(loss.score() < plan.score() / 2, "the plan without the base is still valid");
        assertEquals(3, LossByReplanning.classesOf(promised, BaseId.of("B0")).size());
    }

    private static RotationDataset town(int people) {
        SplittableRandom random = new SplittableRandom(people);
        List<Unit> units = new ArrayList<>();
        for (int u = 0; u <= people / 10; u++) {
            units.add(Unit.builder(UnitId.of("U" + u), "").build());
        }
        List<Cadre> cadres = new ArrayList<>();
        List<Need> needs = new ArrayList<>();
        for (int c = 0; c < people; c++) {
            CadreId id = CadreId.of("C" + c);
            UnitId unit = units.get(random.nextInt(units.size())).id();
            LevelCode level = LevelCode.of(random.nextInt(3) == 0 ? "S" : "J");
            cadres.add(Cadre.builder(id, "", unit, level, Post.STAFF)
                    .category(Category.of("c" + c % 8))
                    .build());
            needs.add(Need.of(id, Topic.of("t" + random.nextInt(5)), (1 + random.nextInt(10)) / 10.0));
        }
        List<Base> bases = new ArrayList<>();
        List<Offering> offerings = new ArrayList<>();
        for (int b = 0; b < BASES; b++) {
            bases.add(Base.builder(BaseId.of("B" + b), "", BaseKind.ENTERPRISE)
                    .quality(0.3 + random.nextInt(40) / 100.0)
                    .build());
            for (int k = 0; k < 4; k++) {
                int seats = 1 + people / 80 + random.nextInt(1 + people / 60);
                offerings.add(offering(
                        "K" + offerings.size(),
                        "B" + b,
                        random.nextInt(1000),
                        seats,
                        "t" + random.nextInt(5),
                        List.of(Category.of("c" + (b + k) % 8))));
            }
        }
        Policy policy = new Policy(
                DateRange.of(START, START.plusDays(1090)),
                List.of(Level.of(LevelCode.of("S"), "", 3, 200), Level.of(LevelCode.of("J"), "", 1, 100)),
                new BigDecimal("0.4"),
                1,
                400,
                365,
                new TreeMap<>(),
                new Weights(1000, 400, 300, 500, 1),
                CoverRule.DEFAULT);
        return RotationDataset.builder(policy)
                .units(units)
                .cadres(cadres)
                .needs(needs)
                .bases(bases)
                .offerings(offerings)
                .build();
    }

    private static Offering offering(
            String id, String base, int day, int seats, String topic, List<Category> categories) {
        LocalDate first = START.plusDays(day);
        return Offering.builder(
                        OfferingId.of(id),
                        BaseId.of(base),
                        "",
                        DateRange.of(first, first.plusDays(9)),
                        DeliveryMode.RESIDENTIAL,
                        60)
                .seats(Seats.of(1, seats))
                .costPerSeat(new BigDecimal("3000"))
                .categories(categories)
                .topics(List.of(TopicWeight.of(Topic.of(topic), 0.8)))
                .build();
    }
}
