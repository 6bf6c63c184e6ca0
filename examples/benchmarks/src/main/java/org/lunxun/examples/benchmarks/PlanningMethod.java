package org.lunxun.examples.benchmarks;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.lunxun.model.Stability;
import org.lunxun.model.rotation.RotationDataset;

/** One way of making a plan, for {@link PeersBenchmark}. Those that need a solver are found by the service loader. */
@Stability(Stability.Level.EXPERIMENTAL)
public interface PlanningMethod {

    /**
     * What it is called on the command line and in tables.
     *
     * @return a word
     */
    String name();

    /**
     * Up to which size it is run when nobody asks for it by name.
     *
     * @return a number of cadres
     */
    int mostCadres();

    /**
     * Makes a plan. Called once in the life of a JVM.
     *
     * @param dataset the problem
     * @param limit how much processor time it may take; a method without a loop of improvement need not look at it
     * @return the plan, valid or not
     */
    MethodPlan plan(RotationDataset dataset, ProcessorLimit limit);

    /**
     * The methods of this class path: the planner and the greedy plan always, the peers where they were built.
     *
     * @return the methods, the planner first
     */
    static List<PlanningMethod> all() {
        return Stream.concat(
                        Stream.of(new PlannerMethod(), new GreedyMethod()),
                        ServiceLoader.load(PlanningMethod.class).stream().map(ServiceLoader.Provider::get))
                .toList();
    }
}
