package org.lunxun.examples.benchmarks;

import org.lunxun.model.rotation.RotationDataset;

/** The {@link GreedyPlan}. It takes what time it takes. */
final class GreedyMethod implements PlanningMethod {

    @Override
    public String name() {
        return "greedy";
    }

    @Override
    public int mostCadres() {
        return Integer.MAX_VALUE;
    }

    @Override
    public MethodPlan plan(RotationDataset dataset, ProcessorLimit limit) {
        return new MethodPlan(GreedyPlan.of(dataset), null);
    }
}
