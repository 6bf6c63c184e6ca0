package org.lunxun.examples.benchmarks;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import org.lunxun.model.Stability;
import org.lunxun.model.rotation.RotationDataset;

/** OR-Tools CP-SAT on the {@link CpSatModel} with two workers, the greedy plan as hint. */
@Stability(Stability.Level.EXPERIMENTAL)
public final class CpSatMethod implements PlanningMethod {

    private static final int WORKERS = 2;

    /** For the service loader. */
    public CpSatMethod() {}

    @Override
    public String name() {
        return "cp-sat";
    }

    @Override
    public int mostCadres() {
        return 10_000;
    }

    @Override
    public MethodPlan plan(RotationDataset dataset, ProcessorLimit limit) {
        Loader.loadNativeLibraries();
        CpSatModel model = CpSatModel.of(PeerProblem.of(dataset), GreedyPlan.of(dataset));
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(WORKERS);
        limit.whenReached(solver::stopSearch);
        CpSolverStatus status = solver.solve(model.model());
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            throw new IllegalStateException("CP-SAT must find a plan in the time given, but ended with " + status
                    + ".\nMaybe give it more --time.");
        }
        // Its bound is of the model, whose hours and needs are rounded: no proof for the score.
        return new MethodPlan(model.rows(solver), null);
    }
}
