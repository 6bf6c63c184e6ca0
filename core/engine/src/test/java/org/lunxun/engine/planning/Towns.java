package org.lunxun.engine.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ObjDoubleConsumer;
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

/** Small towns for tests, drawn from a seed. */
final class Towns {

    static final LocalDate START = LocalDate.of(2027, 1, 4);
    static final LevelCode SENIOR = LevelCode.of("S");
    static final LevelCode JUNIOR = LevelCode.of("J");
    private static final BaseId SCHOOL = BaseId.of("B");

    private Towns() {}

    /** One base, a few levels, units, needs and classes; scarce places and money. */
    static RotationDataset town(long seed, int people, int classes) {
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

    /** The best score of all valid plans, by trying every one. */
    static double optimum(RotationDataset town) {
        double[] best = {Double.NEGATIVE_INFINITY};
        everyPlan(town, (plan, score) -> best[0] = Math.max(best[0], score));
        return best[0];
    }

    /** Hears of every valid plan and its score. */
    static void everyPlan(RotationDataset town, ObjDoubleConsumer<List<Assignment>> heard) {
        List<Assignment> pairs = new ArrayList<>();
        for (Cadre cadre : town.cadres()) {
            for (Offering offering : town.offerings()) {
                pairs.add(Assignment.of(cadre.id(), offering.id()));
            }
        }
        Evaluator evaluator = Evaluator.of(town);
        for (int set = 0; set < 1 << pairs.size(); set++) {
            List<Assignment> plan = new ArrayList<>();
            for (int i = 0; i < pairs.size(); i++) {
                if (((set >> i) & 1) == 1) {
                    plan.add(pairs.get(i));
                }
            }
            Evaluation evaluation = evaluator.evaluate(plan);
            if (evaluation.valid()) {
                heard.accept(plan, evaluation.score().total());
            }
        }
    }

    /** Twelve days from a day of the horizon, 80 hours, 1000.5 yuan. */
    static Offering offering(String id, int day, Seats seats, DeliveryMode mode, List<LevelCode> levels) {
        LocalDate first = START.plusDays(day);
        return Offering.builder(OfferingId.of(id), SCHOOL, "", DateRange.of(first, first.plusDays(11)), mode, 80)
                .seats(seats)
                .costPerSeat(new BigDecimal("1000.5"))
                .levels(levels)
                .topics(List.of(TopicWeight.of(Topic.of("t" + day % 2), 0.7)))
                .build();
    }
}
