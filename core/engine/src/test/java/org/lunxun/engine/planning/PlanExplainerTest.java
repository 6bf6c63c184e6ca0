package org.lunxun.engine.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lunxun.engine.planning.CadreExplanation.Alternative;
import org.lunxun.engine.planning.CadreExplanation.Held;
import org.lunxun.engine.rules.Evaluation;
import org.lunxun.engine.rules.Evaluator;
import org.lunxun.model.finding.PlanReason;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.people.Unit;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.resource.Seats;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.Policy;
import org.lunxun.model.rotation.RotationDataset;

/** What an explanation says is done, and the evaluator looks. */
class PlanExplainerTest {

    private static final int TOWNS = 10;

    /** A town, its plan and the explanations of it. */
    private record Explained(
            RotationDataset town, List<Assignment> plan, PlanExplainer explainer, Evaluator evaluator) {

        static Explained town(long seed) {
            RotationDataset town = Towns.town(seed, 30, 8);
            PlanResult plan = Planner.create()
                    .plan(PlanRequest.builder(town).effort(Effort.QUICK).build(), PlanListener.NONE);
            return new Explained(
                    town,
                    plan.assignments(),
                    PlanExplainer.of(town, Set.of(), plan.assignments(), plan.prices()),
                    Evaluator.of(town));
        }

        double score(List<Assignment> rows) {
            return evaluator.evaluate(rows).score().total();
        }
    }

    @Test
    void aPlaceIsWorthWhatThePlanLosesWithoutIt() {
        int seen = 0;
        for (int seed = 0; seed < TOWNS; seed++) {
            Explained explained = Explained.town(seed);
            for (Cadre cadre : explained.town.cadres()) {
                for (Held held : explained.explainer.cadre(cadre.id()).held()) {
                    List<Assignment> without = new ArrayList<>(explained.plan);
                    without.remove(Assignment.of(cadre.id(), held.offering()));
                    assertEquals(explained.score(explained.plan) - explained.score(without), held.worth(), 1e-6);
                    assertTrue(held.price() >= 0);
                    seen++;
                }
            }
        }
        assertTrue(seen > 10 * TOWNS, seen + " places");
    }

    @Test
    void anAlternativeWithoutObstaclesIsPossibleAndGainsWhatIsSaid() {
        int possible = 0;
        int blocked = 0;
        for (int seed = 0; seed < TOWNS; seed++) {
            Explained explained = Explained.town(seed);
            for (Cadre cadre : explained.town.cadres()) {
                for (Alternative each : explained.explainer.cadre(cadre.id()).alternatives()) {
                    List<Assignment> changed = changed(explained.plan, cadre.id(), each);
                    Evaluation evaluation = explained.evaluator.evaluate(changed);
                    assertEquals(
                            explained.score(explained.plan) + each.gain(),
                            evaluation.score().total(),
                            1e-6);
                    assertEquals(each.obstacles().isEmpty(), evaluation.valid(), cadre.id() + " " + each);
                    possible += each.obstacles().isEmpty() ? 1 : 0;
                    blocked += each.obstacles().isEmpty() ? 0 : 1;
                }
            }
        }
        assertTrue(possible > 0 && blocked > TOWNS, possible + " possible, " + blocked + " blocked");
    }

    @Test
    void theNearestWayCoversWhenWhatIsMissingIsAddedAndNotBefore() {
        Set<PlanReason> reasons = new HashSet<>();
        for (int seed = 0; seed < 3 * TOWNS; seed++) {
            Explained explained = Explained.town(seed);
            for (Cadre cadre : explained.town.cadres()) {
                CadreExplanation explanation = explained.explainer.cadre(cadre.id());
                assertFalse(explanation.covered() && explanation.nearest().isPresent());
                assertTrue(explanation.covered()
                        || explanation.nearest().isPresent()
                                == explanation.never().isEmpty());
                if (explanation.nearest().isPresent()) {
                    Alternative way = explanation.nearest().get();
                    List<Assignment> rows = changed(explained.plan, cadre.id(), way);
                    RotationDataset town = explained.town;
                    assertFalse(way.obstacles().isEmpty(), "the planner would have covered " + cadre.id());
                    for (Obstacle obstacle : way.obstacles()) {
                        assertFalse(Evaluator.of(town).evaluate(rows).valid(), "needed: " + obstacle);
                        town = widened(town, obstacle);
                        rows.removeIf(row -> obstacle.users().contains(row.cadre()));
                        reasons.add(obstacle.reason());
                    }
                    Evaluation after = Evaluator.of(town).evaluate(rows);
                    boolean someoneSteppedBack = way.obstacles().stream()
                            .anyMatch(obstacle -> !obstacle.users().isEmpty());
                    assertTrue(after.valid() || someoneSteppedBack, () -> cadre.id() + " " + way + after.examples());
                    assertTrue(covers(explained.town, way.offering()));
                }
            }
        }
        assertTrue(reasons.size() >= 3, reasons::toString);
    }

    @Test
    void lastInIsWorthLeastAndFirstOutWouldGain() {
        for (int seed = 0; seed < TOWNS; seed++) {
            Explained explained = Explained.town(seed);
            for (Offering offering : explained.town.offerings()) {
                ClassExplanation explanation = explained.explainer.offering(offering.id());
                long attendees = explained.plan.stream()
                        .filter(row -> row.offering().equals(offering.id()))
                        .count();
                assertEquals(attendees, explanation.attendees());
                assertEquals(attendees > 0, explanation.lastIn().isPresent());
                explanation.firstOut().ifPresent(claim -> {
                    assertTrue(claim.worth() > 0);
                    assertFalse(explained.plan.contains(Assignment.of(claim.cadre(), offering.id())));
                });
            }
        }
    }

    @Test
    void aCadreWhomNobodyKnowsIsRefused() {
        PlanExplainer explainer = Explained.town(1).explainer;
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> explainer.cadre(CadreId.of("nobody")));
        assertTrue(refused.getMessage().contains("Maybe "));
    }

    private static boolean covers(RotationDataset town, OfferingId id) {
        Offering offering = town.offerings().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        return town.policy().cover().covers(offering.mode(), offering.hours());
    }

    private static List<Assignment> changed(List<Assignment> plan, CadreId cadre, Alternative alternative) {
        List<Assignment> changed = new ArrayList<>(plan);
        alternative.inPlaceOf().forEach(offering -> changed.remove(Assignment.of(cadre, offering)));
        changed.add(Assignment.of(cadre, alternative.offering()));
        return changed;
    }

    private static RotationDataset widened(RotationDataset town, Obstacle obstacle) {
        RotationDataset.Builder builder = town.toBuilder();
        return switch (obstacle.reason()) {
            case CLASS_FULL ->
                builder.offerings(offerings(town, obstacle, 0, 1)).build();
            case CLASS_TOO_SMALL ->
                builder.offerings(offerings(town, obstacle, -(int) obstacle.missing(), 0))
                        .build();
            case BASE_PLACES ->
                builder.bases(town.bases().stream()
                                .map(base -> Base.builder(base.id(), base.name(), base.kind())
                                        .places(base.places() + 1)
                                        .quality(0.8)
                                        .build())
                                .toList())
                        .build();
            case UNIT_AT_WORK ->
                builder.units(town.units().stream()
                                .map(unit -> unit.id().value().equals(obstacle.owner())
                                        ? Unit.builder(unit.id(), unit.name())
                                                .absenceCap(BigDecimal.ONE)
                                                .build()
                                        : unit)
                                .toList())
                        .build();
            case BUDGET ->
                RotationDataset.builder(richer(town.policy(), obstacle))
                        .units(town.units())
                        .cadres(town.cadres())
                        .needs(town.needs())
                        .bases(town.bases())
                        .offerings(town.offerings())
                        .build();
            default -> town;
        };
    }

    private static List<Offering> offerings(RotationDataset town, Obstacle obstacle, int min, int max) {
        return town.offerings().stream()
                .map(each -> each.id().value().equals(obstacle.owner())
                        ? Offering.builder(
                                        each.id(), each.base(), each.title(), each.dates(), each.mode(), each.hours())
                                .seats(Seats.of(
                                        each.seats().min() + min, each.seats().max() + max))
                                .costPerSeat(each.costPerSeat())
                                .levels(each.levels())
                                .topics(each.topics())
                                .build()
                        : each)
                .toList();
    }

    private static Policy richer(Policy policy, Obstacle obstacle) {
        TreeMap<Year, BigDecimal> budget = new TreeMap<>(policy.budgetByYear());
        BigDecimal missing = BigDecimal.valueOf(obstacle.missing()).setScale(2, RoundingMode.HALF_UP);
        budget.merge(Year.parse(obstacle.owner()), missing, BigDecimal::add);
        return new Policy(
                policy.horizon(),
                policy.levels(),
                policy.absenceCap(),
                policy.residentialPerYear(),
                policy.repeatTopicDays(),
                policy.newPostDays(),
                budget,
                policy.weights(),
                policy.cover());
    }
}
