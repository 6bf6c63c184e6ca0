package org.lunxun.examples.benchmarks;

import org.lunxun.engine.planning.PlanListener;
import org.lunxun.engine.planning.PlanRequest;
import org.lunxun.engine.planning.PlanResult;
import org.lunxun.engine.planning.Planner;
import org.lunxun.engine.planning.TimeLimit;
import org.lunxun.model.rotation.RotationDataset;

/** The planner of this project with its standard effort and one thread; its bound is what the others are measured by. */
final class PlannerMethod implements PlanningMethod {

    static final String NAME = "planner";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int mostCadres() {
        return Integer.MAX_VALUE;
    }

    @Override
    public MethodPlan plan(RotationDataset dataset, ProcessorLimit limit) {
        PlanResult result = Planner.create()
                .plan(
                        PlanRequest.builder(dataset)
                                .timeLimit(new TimeLimit(ProcessorLimit::nanos, limit.deadline()))
                                .build(),
                        PlanListener.NONE);
        return new MethodPlan(result.assignments(), result.bound());
    }
}
