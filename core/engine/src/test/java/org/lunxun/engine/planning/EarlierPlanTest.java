package org.lunxun.engine.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lunxun.engine.planning.PlanDifference.Kind;
import org.lunxun.engine.rules.Evaluation;
import org.lunxun.engine.rules.Evaluator;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.people.Post;
import org.lunxun.model.people.UnitId;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.RotationDataset;

/** Planning again after something has changed. */
class EarlierPlanTest {

    private static final int TOWNS = 12;

    @Test
    void nothingMovesWhereNothingHasChanged() {
        for (int seed = 0; seed < TOWNS; seed++) {
            RotationDataset town = Towns.town(seed, 30, 8);
            List<Assignment> earlier = plan(town, null).assignments();

            PlanResult again = plan(town, EarlierPlan.of(earlier, town.policy()));

            PlanDifference difference =
                    PlanDifference.between(PlanRequest.builder(town).build(), earlier, again.assignments());
            assertEquals(List.of(), difference.moved(), "seed " + seed);
            assertEquals(earlier.size(), difference.kept(), "seed " + seed);
        }
    }

    @Test
    void afterAClassIsCancelledNoPlanIsWorthMuchMoreWithThoseWhoStay() {
        double found = 0;
        double possible = 0;
        for (int seed = 0; seed < TOWNS; seed++) {
            RotationDataset town = Towns.town(seed, 4, 3);
            List<Assignment> earlier = plan(town, null).assignments();
            RotationDataset changed = withoutClass(town, "K" + seed % 3);
            EarlierPlan kept = EarlierPlan.of(earlier, town.policy());

            PlanResult again = plan(changed, kept);

            Evaluation evaluation = Evaluator.of(changed).evaluate(again.assignments());
            assertTrue(evaluation.valid(), "seed " + seed);
            assertEquals(
                    evaluation.score().total(), again.score(), "the score is the plan's own, with nothing for staying");
            Best best = best(changed, kept, stays(kept, again.assignments()));
            found += again.score() + kept.weight() * stays(kept, again.assignments());
            possible += best.objective;
            assertTrue(again.bound() >= best.scoreOfThoseWhoKeepAsMany - 1e-6, "seed " + seed + ": bound");
        }
        assertTrue(found <= possible + 1e-6, found + " is above " + possible);
        assertTrue(found >= 0.99 * possible, "only " + found + " of " + possible);
    }

    @Test
    void aNewcomerPushesNobodyOutUnderAHeavyWeight() {
        for (int seed = 0; seed < TOWNS; seed++) {
            RotationDataset town = Towns.town(seed, 4, 3);
            List<Assignment> earlier = plan(town, null).assignments();
            RotationDataset changed = withNewcomer(town);
            EarlierPlan kept = new EarlierPlan(earlier, 1e6);

            PlanResult again = plan(changed, kept);

            assertEquals(
                    earlier.size(), stays(kept, again.assignments()), "a newcomer pushes nobody out, seed " + seed);
        }
    }

    @Test
    void aRefusedPlaceGoesToASubstituteAndTheOthersStay() {
        int substitutes = 0;
        for (int seed = 0; seed < TOWNS; seed++) {
            RotationDataset town = Towns.town(seed, 30, 8);
            List<Assignment> earlier = plan(town, null).assignments();
            Assignment refused = earlier.get(seed % earlier.size());
            PlanRequest request = PlanRequest.builder(town)
                    .effort(Effort.QUICK)
                    .refused(Set.of(refused))
                    .earlier(EarlierPlan.of(earlier, town.policy()))
                    .build();

            PlanResult again = Planner.create().plan(request, PlanListener.NONE);

            assertTrue(Evaluator.of(town).evaluate(again.assignments()).valid(), "seed " + seed);
            PlanDifference difference = PlanDifference.between(request, earlier, again.assignments());
            assertEquals(1, difference.count(Kind.IMPOSSIBLE), "seed " + seed);
            long before = in(refused.offering(), earlier);
            long after = in(refused.offering(), again.assignments());
            for (PlanDifference.Change change : difference.changes()) {
                boolean classGone = after == 0 && change.place().offering().equals(refused.offering());
                assertTrue(change.kind() != Kind.GIVEN_UP || classGone, "seed " + seed + ": " + change);
            }
            substitutes += after == before ? 1 : 0;
        }
        assertTrue(substitutes > TOWNS / 2, substitutes + " seats were given to somebody else");
    }

    @Test
    void aWeightOfNothingPlansAsIfThereWereNoEarlierPlan() {
        RotationDataset town = Towns.town(3, 30, 8);
        PlanResult first = plan(town, null);

        PlanResult again = plan(town, new EarlierPlan(first.assignments(), 0));

        assertEquals(first.bound(), again.bound(), 1e-6 * first.bound());
    }

    @Test
    void saysOfEachPlaceWhatBecameOfIt() {
        RotationDataset town = Towns.town(5, 30, 8);
        List<Assignment> earlier = new ArrayList<>(plan(town, null).assignments());
        Assignment given = earlier.get(0);
        earlier.add(Assignment.of(CadreId.of("gone"), given.offering()));
        List<Assignment> now = new ArrayList<>(earlier.subList(1, earlier.size() - 1));
        Assignment added = Assignment.of(given.cadre(), OfferingId.of("K-new"));
        now.add(added);

        PlanDifference difference =
                PlanDifference.between(PlanRequest.builder(town).build(), earlier, now);

        assertEquals(
                Map.of(given, Kind.GIVEN_UP, added, Kind.NEW, earlier.get(earlier.size() - 1), Kind.IMPOSSIBLE),
                Map.of(
                        difference.changes().get(0).place(),
                                difference.changes().get(0).kind(),
                        difference.changes().get(1).place(),
                                difference.changes().get(1).kind(),
                        difference.changes().get(2).place(),
                                difference.changes().get(2).kind()));
        assertEquals(List.of(given.cadre()), difference.moved());
        assertEquals(earlier.size() - 2, difference.kept());
    }

    @Test
    void aWeightBelowNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new EarlierPlan(List.of(), -1));
        assertThrows(IllegalArgumentException.class, () -> new EarlierPlan(List.of(), Double.NaN));
    }

    private record Best(double objective, double scoreOfThoseWhoKeepAsMany) {}

    private static Best best(RotationDataset town, EarlierPlan earlier, long asMany) {
        double[] best = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        Towns.everyPlan(town, (plan, score) -> {
            long stays = stays(earlier, plan);
            best[0] = Math.max(best[0], score + earlier.weight() * stays);
            best[1] = stays >= asMany ? Math.max(best[1], score) : best[1];
        });
        return new Best(best[0], best[1]);
    }

    private static long in(OfferingId offering, List<Assignment> plan) {
        return plan.stream().filter(row -> row.offering().equals(offering)).count();
    }

    private static long stays(EarlierPlan earlier, List<Assignment> plan) {
        Set<Assignment> rows = new HashSet<>(plan);
        return earlier.assignments().stream().filter(rows::contains).count();
    }

    private static PlanResult plan(RotationDataset town, EarlierPlan earlier) {
        return Planner.create()
                .plan(
                        PlanRequest.builder(town)
                                .effort(Effort.QUICK)
                                .earlier(earlier)
                                .build(),
                        PlanListener.NONE);
    }

    private static RotationDataset withoutClass(RotationDataset town, String id) {
        List<Offering> offerings = town.offerings().stream()
                .filter(each -> !each.id().value().equals(id))
                .toList();
        return town.toBuilder().offerings(offerings).build();
    }

    private static RotationDataset withNewcomer(RotationDataset town) {
        List<Cadre> cadres = new ArrayList<>(town.cadres());
        cadres.add(Cadre.builder(CadreId.of("newcomer"), "", UnitId.of("U0"), Towns.SENIOR, Post.HEAD)
                .postSince(Towns.START)
                .build());
        return town.toBuilder().cadres(cadres).build();
    }
}
