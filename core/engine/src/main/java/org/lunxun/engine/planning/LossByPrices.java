package org.lunxun.engine.planning;

import java.util.Set;
import java.util.function.BooleanSupplier;
import org.lunxun.engine.triage.Loss;
import org.lunxun.engine.triage.LossWithoutBase;
import org.lunxun.engine.triage.SeatCount;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.rotation.RotationDataset;

/**
 * What the rotation loses without a base, from prices alone: by how much the proved bound falls when prices are sought
 * anew without the classes of the base. No plan is made. Both bounds leave out the same (the fewest attendees of a class,
 * and what mixing sets of one cadre gains), so that most of what a bound is too high cancels in their difference.
 *
 * <p>It is rough: on a generated instance of 3,000 cadres it was within 10 % of planning again with the quick effort for six
 * of seven bases and 12 % off for one; in towns of a few hundred, where a class more or less decides, it is off by a third for single bases;
 * and where all classes are alike, prices do not settle and it may tell nothing. {@link LossByReplanning} is for those on
 * whom something hangs.
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class LossByPrices implements LossWithoutBase {

    private static final int ROUNDS = 300;
    private static final int REFINEMENTS = 20;

    private final RotationDataset dataset;
    private final int threads;
    private final BooleanSupplier cancelled;
    private final SeatCount seats;
    private final double bound;

    private LossByPrices(RotationDataset dataset, int threads, BooleanSupplier cancelled) {
        this.dataset = dataset;
        this.threads = threads;
        this.cancelled = cancelled;
        seats = SeatCount.of(dataset);
        bound = bound(Set.of());
    }

    /**
     * Seeks the prices with every base.
     *
     * @param dataset the planning problem; every reference in it resolves
     * @param threads how many threads may work, 1 or more; the result does not depend on it
     * @param cancelled asked often; once true what is told means nothing any more
     * @return the function
     */
    public static LossByPrices of(RotationDataset dataset, int threads, BooleanSupplier cancelled) {
        return new LossByPrices(dataset, threads, cancelled);
    }

    /**
     * Seeks the prices without a base; classes with promised places stay.
     *
     * @param base a base of the dataset
     * @return by how much the bound is lower, at least 0; the needs that stay open by {@link SeatCount}
     */
    @Override
    public Loss without(BaseId base) {
        double without = bound(LossByReplanning.classesOf(dataset, base));
        return new Loss(Math.max(0, bound - without), false, seats.without(base).uncovered());
    }

    private double bound(Set<OfferingId> closed) {
        RotationProblem problem = ProblemCompiler.compile(dataset, closed);
        try (Workers workers = new Workers(threads)) {
            Market market = new Market(problem, new DraftPlan(problem), workers, new StopSignal(cancelled, null));
            PriceSearch search = new PriceSearch(market);
            search.run(ROUNDS, (done, total) -> 0);
            search.refine(REFINEMENTS, (done, total) -> 0);
            return search.bound;
        }
    }
}
