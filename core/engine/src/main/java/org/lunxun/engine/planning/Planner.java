package org.lunxun.engine.planning;

import org.lunxun.model.Stability;

/** Plans a rotation. An implementation keeps no state between calls and may be used by several threads. */
@Stability(Stability.Level.EXPERIMENTAL)
public interface Planner {

    /**
     * Plans.
     *
     * <p>The same request (dataset, seed, effort) gives the same result, whatever the number of threads, unless it was
     * stopped by time or cancellation.
     *
     * @param request what to plan, and with how much work
     * @param listener hears of progress, on the calling thread only
     * @return the best valid plan found, or a result without one that says why
     */
    PlanResult plan(PlanRequest request, PlanListener listener);

    /**
     * The planner of Lunxun.
     *
     * @return a planner
     */
    static Planner create() {
        return new DefaultPlanner();
    }
}
