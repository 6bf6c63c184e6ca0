package org.lunxun.engine.planning;

import java.util.HashSet;
import java.util.Set;
import org.lunxun.engine.triage.Loss;
import org.lunxun.engine.triage.LossWithoutBase;
import org.lunxun.engine.triage.SeatCount;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.rotation.RotationDataset;

/**
 * What the rotation loses without a base, by planning again without it: as sure as the planner's plans are good, and as
 * slow as one plan for each base that is asked for. {@link LossByPrices} is quick and rougher.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class LossByReplanning implements LossWithoutBase {

    private final Planner planner;
    private final PlanRequest request;
    private final double score;
    private final SeatCount seats;

    private LossByReplanning(Planner planner, PlanRequest request, PlanResult plan) {
        this.planner = planner;
        this.request = request;
        score = plan.score();
        seats = SeatCount.of(request.dataset());
    }

    /**
     * Prepares to plan again.
     *
     * @param planner the planner
     * @param request how the plan was made; all of it is used again
     * @param plan the plan with every base
     * @return the function
     */
    public static LossByReplanning of(Planner planner, PlanRequest request, PlanResult plan) {
        return new LossByReplanning(planner, request, plan);
    }

    /**
     * Plans again without a base; classes with promised places stay.
     *
     * @param base a base of the dataset
     * @return how much lower the score is, at least 0; the needs that stay open by {@link SeatCount}
     */
    @Override
    public Loss without(BaseId base) {
        Set<OfferingId> closed = new HashSet<>(request.closed());
        closed.addAll(classesOf(request.dataset(), base));
        PlanRequest again = request.toBuilder(request.dataset()).closed(closed).build();
        PlanResult without = planner.plan(again, PlanListener.NONE);
        return new Loss(
                Math.max(0, score - without.score()), true, seats.without(base).uncovered());
    }

    /** The classes of a base in which no place is promised. */
    static Set<OfferingId> classesOf(RotationDataset dataset, BaseId base) {
        Set<OfferingId> classes = new HashSet<>();
        for (Offering offering : dataset.offerings()) {
            if (offering.base().equals(base)) {
                classes.add(offering.id());
            }
        }
        dataset.promises().forEach(promise -> classes.remove(promise.offering()));
        return classes;
    }
}
