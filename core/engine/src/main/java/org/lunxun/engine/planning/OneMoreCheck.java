package org.lunxun.engine.planning;

import java.util.OptionalDouble;
import org.lunxun.model.Stability;
import org.lunxun.model.rotation.RotationDataset;

/**
 * Tries what one more of something scarce brings, by planning on from a plan: with one more of it, and without. The gain that is
 * found is really there; what {@link Bottleneck#oneMore} says is the most that it can be, the gap of the plan aside.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class OneMoreCheck {

    private final Planner planner;
    private final PlanRequest request;
    private final EarlierPlan from;
    private final PlanResult without;

    private OneMoreCheck(Planner planner, PlanRequest request, PlanResult plan) {
        this.planner = planner;
        this.request = request;
        from = new EarlierPlan(plan.assignments(), 0);
        without = again(request.dataset());
    }

    /**
     * Prepares, by planning on from the plan once.
     *
     * @param planner the planner
     * @param request how to plan on; all of it is used, but an earlier plan: that is the plan
     * @param plan the plan to start from
     * @return the check
     */
    public static OneMoreCheck of(Planner planner, PlanRequest request, PlanResult plan) {
        return new OneMoreCheck(planner, request, plan);
    }

    /**
     * The plan that planning on came to, without one more of anything.
     *
     * @return a plan, at least as good as the one to start from
     */
    public PlanResult without() {
        return without;
    }

    /**
     * Plans on with one more.
     *
     * @param bottleneck what there is to be one more of
     * @return how many points more were found, 0 or more; empty where the rules and not the resources set the limit
     */
    public OptionalDouble gained(Bottleneck bottleneck) {
        return bottleneck
                .withOneMore(request.dataset())
                .map(dataset -> OptionalDouble.of(Math.max(0, again(dataset).score() - without.score())))
                .orElse(OptionalDouble.empty());
    }

    private PlanResult again(RotationDataset dataset) {
        return planner.plan(request.toBuilder(dataset).earlier(from).build(), PlanListener.NONE);
    }
}
