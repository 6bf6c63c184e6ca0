package org.lunxun.examples.benchmarks;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import org.lunxun.model.Stability;
import org.lunxun.model.rotation.RotationDataset;

/**
 * Timefold's local search with the moves and the acceptance that it chooses by itself, from the greedy plan: its own
 * construction opens no class that needs more than one attendee, as the first of them breaks {@code min_seats}.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class TimefoldMethod implements PlanningMethod {

    /** For the service loader. */
    public TimefoldMethod() {}

    @Override
    public String name() {
        return "timefold";
    }

    @Override
    public int mostCadres() {
        return 10_000;
    }

    @Override
    public MethodPlan plan(RotationDataset dataset, ProcessorLimit limit) {
        SolverConfig config = new SolverConfig()
                .withSolutionClass(SeatPlan.class)
                .withEntityClasses(Slot.class)
                .withRandomSeed(0L)
                .withScoreDirectorFactory(new ScoreDirectorFactoryConfig()
                        .withIncrementalScoreCalculatorClass(SeatScore.class))
                .withPhases(new LocalSearchPhaseConfig());
        Solver<SeatPlan> solver = SolverFactory.<SeatPlan>create(config).buildSolver();
        SeatPlan start = SeatPlan.of(PeerProblem.of(dataset), GreedyPlan.of(dataset));
        limit.whenReached(solver::terminateEarly);
        return new MethodPlan(solver.solve(start).rows(), null);
    }
}
