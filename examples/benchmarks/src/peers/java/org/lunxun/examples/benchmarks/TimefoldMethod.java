package org.lunxun.examples.benchmarks;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.util.List;
import org.lunxun.model.Stability;
import org.lunxun.model.people.Level;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.RotationDataset;

/**
 * Timefold's local search with the moves and the acceptance that it chooses by itself, from the greedy plan. A single move
 * never opens a class that needs several attendees if each missing one breaks a hard rule; so in the first third of the time
 * a missing seat only costs little, in the second more, and in the last, from what is left without the classes that are too
 * small, it is forbidden.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class TimefoldMethod implements PlanningMethod {

    /** What a missing seat costs, by stage, as a part of the least that training somebody once is worth. */
    private static final List<Double> MISSING_SEATS = List.of(0.1, 0.5, Double.POSITIVE_INFINITY);

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
        PeerProblem problem = PeerProblem.of(dataset);
        List<Assignment> rows = GreedyPlan.of(dataset);
        double once = problem.policy().weights().cover() * lowestPriority(problem);
        long start = ProcessorLimit.nanos();
        for (int stage = 1; stage <= MISSING_SEATS.size(); stage++) {
            long end = start + (limit.deadline() - start) / MISSING_SEATS.size() * stage;
            double missingSeat = once * MISSING_SEATS.get(stage - 1);
            rows = improved(SeatPlan.of(problem, rows, missingSeat), new ProcessorLimit(end));
        }
        return new MethodPlan(rows, null);
    }

    private static List<Assignment> improved(SeatPlan start, ProcessorLimit limit) {
        SolverConfig config = new SolverConfig()
                .withSolutionClass(SeatPlan.class)
                .withEntityClasses(Slot.class)
                .withRandomSeed(0L)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(SeatScore.class))
                .withPhases(new LocalSearchPhaseConfig());
        Solver<SeatPlan> solver = SolverFactory.<SeatPlan>create(config).buildSolver();
        limit.whenReached(solver::terminateEarly);
        return solver.solve(start).rows();
    }

    private static double lowestPriority(PeerProblem problem) {
        return problem.policy().levels().stream()
                .mapToDouble(Level::priority)
                .min()
                .orElse(1);
    }
}
