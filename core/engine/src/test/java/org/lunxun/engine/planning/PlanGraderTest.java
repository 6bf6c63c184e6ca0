package org.lunxun.engine.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lunxun.engine.planning.Towns.town;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lunxun.engine.rules.Evaluation;
import org.lunxun.engine.rules.Evaluator;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.CadreId;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.RotationDataset;

class PlanGraderTest {

    @Test
    void plantedFaultsAreTakenOutAndThePlanStaysAsItIs() {
        RotationDataset town = town(3, 60, 6);
        List<Assignment> plan = planned(town);
        List<Assignment> planted = List.of(
                Assignment.of(CadreId.of("nobody"), plan.get(0).offering()),
                Assignment.of(plan.get(0).cadre(), OfferingId.of("nothing")),
                plan.get(1));
        List<Assignment> rows = new ArrayList<>(plan);
        rows.addAll(planted);
        List<Assignment> before = List.copyOf(rows);
        PlanGrader grader = PlanGrader.of(town);
        List<PlanChange> changes = grader.changes(rows, planted.size());
        assertEquals(before, rows);
        assertEquals(
                3,
                grader.evaluate(rows).counts().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
        assertEquals(3, changes.size());
        List<Assignment> removed = changes.stream()
                .flatMap(change -> change.removed().stream())
                .sorted()
                .toList();
        assertEquals(planted.stream().sorted().toList(), removed);
        assertTrue(changes.stream().allMatch(change -> change.breaches() == 1 && change.rows() == 1));
    }

    @Test
    void placeThatWasTakenAwayIsTheFirstToComeBack() {
        RotationDataset town = town(5, 60, 6);
        List<Assignment> plan = new ArrayList<>(planned(town));
        Evaluator evaluator = Evaluator.of(town);
        double score = evaluator.evaluate(plan).score().total();
        Assignment dearest = plan.get(0);
        double least = Double.POSITIVE_INFINITY;
        for (Assignment row : plan) {
            List<Assignment> without = without(plan, row);
            Evaluation evaluation = evaluator.evaluate(without);
            if (evaluation.valid() && evaluation.score().total() < least) {
                least = evaluation.score().total();
                dearest = row;
            }
        }
        PlanChange change =
                PlanGrader.of(town).changes(without(plan, dearest), 1).get(0);
        assertTrue(change.gain() >= score - least - 1e-6, change::toString);
    }

    @Test
    void noPlaceTakenOrGivenUpGainsMoreThanTheFirstChange() {
        for (int seed = 0; seed < 20; seed++) {
            RotationDataset town = town(seed, 8, 4);
            List<Assignment> plan = without(planned(town), null);
            if (!plan.isEmpty()) {
                plan.remove(seed % plan.size());
            }
            Evaluator evaluator = Evaluator.of(town);
            if (evaluator.evaluate(plan).valid()) {
                List<PlanChange> changes = PlanGrader.of(town).changes(plan, 1);
                double found = changes.isEmpty() ? 0 : changes.get(0).gain();
                assertTrue(found >= bestByTrying(town, plan) - 1e-6, "seed " + seed + " " + changes);
            }
        }
    }

    @Test
    void plansDrawnAtRandomAreMendedRowByRow() {
        for (int seed = 0; seed < 5; seed++) {
            RotationDataset town = town(seed, 40, 6);
            List<Assignment> rows = drawn(town, seed);
            PlanGrader grader = PlanGrader.of(town);
            Evaluation evaluation = grader.evaluate(rows);
            assertTrue(!evaluation.valid(), "a plan drawn at random should break rules");
            for (PlanChange change : grader.changes(rows, 300)) {
                Evaluation after = apply(grader, rows, change);
                assertEquals(
                        change.gain(),
                        after.score().total() - evaluation.score().total(),
                        1e-6);
                assertEquals(change.breaches(), count(evaluation) - count(after));
                assertTrue(change.breaches() > 0 || (evaluation.valid() && change.gain() > 0), change::toString);
                evaluation = after;
            }
            assertTrue(evaluation.valid(), "seed " + seed + ": " + evaluation.counts());
        }
    }

    private static long count(Evaluation evaluation) {
        return evaluation.counts().values().stream().mapToLong(Long::longValue).sum();
    }

    private static Evaluation apply(PlanGrader grader, List<Assignment> rows, PlanChange change) {
        change.removed().forEach(row -> assertTrue(rows.remove(row), row::toString));
        rows.addAll(change.added());
        return grader.evaluate(rows);
    }

    private static double bestByTrying(RotationDataset town, List<Assignment> plan) {
        Evaluator evaluator = Evaluator.of(town);
        double score = evaluator.evaluate(plan).score().total();
        double best = 0;
        for (Cadre cadre : town.cadres()) {
            for (Offering offering : town.offerings()) {
                Assignment row = Assignment.of(cadre.id(), offering.id());
                List<Assignment> changed = without(plan, row);
                if (changed.size() == plan.size()) {
                    changed.add(row);
                }
                Evaluation evaluation = evaluator.evaluate(changed);
                if (evaluation.valid()) {
                    best = Math.max(best, evaluation.score().total() - score);
                }
            }
        }
        return best;
    }

    private static List<Assignment> planned(RotationDataset town) {
        return Planner.create()
                .plan(PlanRequest.builder(town).effort(Effort.QUICK).build(), PlanListener.NONE)
                .assignments();
    }

    private static List<Assignment> without(List<Assignment> plan, Assignment row) {
        List<Assignment> rest = new ArrayList<>(plan);
        rest.remove(row);
        return rest;
    }

    private static List<Assignment> drawn(RotationDataset town, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Assignment> rows = new ArrayList<>();
        for (Cadre cadre : town.cadres()) {
            for (Offering offering : town.offerings()) {
                if (random.nextInt(3) == 0) {
                    rows.add(Assignment.of(cadre.id(), offering.id()));
                }
            }
        }
        return rows;
    }
}
