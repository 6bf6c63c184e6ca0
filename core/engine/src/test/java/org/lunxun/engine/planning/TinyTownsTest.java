package org.lunxun.engine.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lunxun.engine.rules.Evaluator;
import org.lunxun.model.rotation.RotationDataset;

/** The planner and its tree of classes beside all plans of towns so small that each test takes a moment. */
class TinyTownsTest {

    private static final int TOWNS = 8;

    @Test
    void quickPlansAreValidAndTheOptimumLiesBetweenThemAndTheBound() {
        double found = 0;
        double possible = 0;
        for (int seed = 0; seed < TOWNS; seed++) {
            RotationDataset town = Towns.town(seed, 4, 3);
            PlanResult result = Planner.create()
                    .plan(PlanRequest.builder(town).effort(Effort.QUICK).build(), PlanListener.NONE);
            double optimum = Towns.optimum(town);
            assertTrue(Evaluator.of(town).evaluate(result.assignments()).valid(), "seed " + seed);
            assertTrue(result.score() <= optimum + 1e-6, "seed " + seed);
            assertTrue(result.bound() >= optimum - 1e-6, "seed " + seed);
            found += result.score();
            possible += optimum;
        }
        assertTrue(found >= 0.97 * possible, "only " + found + " of " + possible);
    }

    @Test
    void splittingClassesLowersTheBoundDownToTheOptimumAndNoFurther() {
        double root = 0;
        double split = 0;
        double possible = 0;
        for (int seed = 0; seed < TOWNS; seed++) {
            RotationDataset town = Towns.town(seed, 4, 3);
            double optimum = Towns.optimum(town);
            RotationProblem problem = ProblemCompiler.compile(town, Set.of());
            try (Workers workers = new Workers(1)) {
                Market market = new Market(problem, new DraftPlan(problem), workers, new StopSignal(() -> false, null));
                PriceSearch search = new PriceSearch(market);
                search.run(100, (done, total) -> 0);
                search.refine(10, (done, total) -> 0);
                ClassTree tree = new ClassTree(market, search);
                assertEquals(search.bound, tree.bound(), "before anything is split");
                tree.grow(16, 3, 40, (done, total) -> 0);
                assertTrue(tree.bound() >= optimum - 1e-6, "seed " + seed + ": below the optimum");
                assertTrue(tree.bound() <= search.bound, "seed " + seed);
                root += search.bound;
                split += tree.bound();
                possible += optimum;
            }
        }
        assertTrue(split - possible < 0.6 * (root - possible), root + " became " + split + " of " + possible);
    }
}
