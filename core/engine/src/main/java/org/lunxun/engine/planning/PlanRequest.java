package org.lunxun.engine.planning;

import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.OfferingId;
import org.lunxun.model.rotation.Assignment;
import org.lunxun.model.rotation.RotationDataset;

/**
 * What to plan, and with how much work. Made by {@link #builder}.
 *
 * @param dataset the planning problem; every reference in it resolves
 * @param effort how much work to do
 * @param seed what random choices start from; the same seed gives the same plan
 * @param threads how many threads may work, 1 or more; the result does not depend on it
 * @param closed offerings that nobody new may attend (promised places in them are kept)
 * @param refused places that are not given: who was asked has said no, say (promised places stay)
 * @param earlier a plan whose places are worth something if they stay, null to plan from nothing
 * @param floors shares of groups that are to be trained once at least; the plan comes as near to them as it can
 * @param timeLimit a cap on top of the effort, null for none
 * @param cancelled asked often, on any thread; once true the best plan so far is returned soon
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record PlanRequest(
        RotationDataset dataset,
        Effort effort,
        long seed,
        int threads,
        Set<OfferingId> closed,
        Set<Assignment> refused,
        @Nullable EarlierPlan earlier,
        List<CoverageFloor> floors,
        @Nullable TimeLimit timeLimit,
        BooleanSupplier cancelled) {

    /**
     * Copies the sets and checks the number of threads.
     *
     * @throws IllegalArgumentException when there is less than one thread
     */
    public PlanRequest {
        closed = Set.copyOf(closed);
        refused = Set.copyOf(refused);
        floors = List.copyOf(floors);
        if (threads < 1) {
            throw new IllegalArgumentException(
                    "The number of threads (%s) of a plan request must be 1 or more.%nMaybe leave it out."
                            .formatted(threads));
        }
    }

    /**
     * Starts with the problem; by default the effort is standard, the seed 1, one thread works, without a limit.
     *
     * @param dataset the planning problem
     * @return a builder
     */
    public static Builder builder(RotationDataset dataset) {
        return new Builder(dataset);
    }

    /**
     * Starts with everything that this request asks for, of another problem.
     *
     * @param other the planning problem in place of {@link #dataset}
     * @return a builder
     */
    public Builder toBuilder(RotationDataset other) {
        return builder(other)
                .effort(effort)
                .seed(seed)
                .threads(threads)
                .closed(closed)
                .refused(refused)
                .earlier(earlier)
                .floors(floors)
                .timeLimit(timeLimit)
                .cancelled(cancelled);
    }

    /** Makes a {@link PlanRequest}. */
    @Stability(Stability.Level.EXPERIMENTAL)
    public static final class Builder {
        private final RotationDataset dataset;
        private Effort effort = Effort.STANDARD;
        private long seed = 1;
        private int threads = 1;
        private Set<OfferingId> closed = Set.of();
        private Set<Assignment> refused = Set.of();
        private @Nullable EarlierPlan earlier;
        private List<CoverageFloor> floors = List.of();
        private @Nullable TimeLimit timeLimit;
        private BooleanSupplier cancelled = () -> false;

        private Builder(RotationDataset dataset) {
            this.dataset = dataset;
        }

        /**
         * Sets how much work to do.
         *
         * @param value the effort
         * @return this builder
         */
        public Builder effort(Effort value) {
            effort = value;
            return this;
        }

        /**
         * Sets what random choices start from.
         *
         * @param value any number
         * @return this builder
         */
        public Builder seed(long value) {
            seed = value;
            return this;
        }

        /**
         * Sets how many threads may work.
         *
         * @param value 1 or more
         * @return this builder
         */
        public Builder threads(int value) {
            threads = value;
            return this;
        }

        /**
         * Sets which offerings nobody new may attend.
         *
         * @param value the offerings; unknown ones are ignored
         * @return this builder
         */
        public Builder closed(Set<OfferingId> value) {
            closed = value;
            return this;
        }

        /**
         * Sets which places are not given.
         *
         * @param value cadres and classes; unknown ones are ignored
         * @return this builder
         */
        public Builder refused(Set<Assignment> value) {
            refused = value;
            return this;
        }

        /**
         * Plans again, so that few people are moved.
         *
         * @param value the plan that people know, null to plan from nothing
         * @return this builder
         */
        public Builder earlier(@Nullable EarlierPlan value) {
            earlier = value;
            return this;
        }

        /**
         * Sets what share of some groups is to be trained once at least.
         *
         * @param value the floors; of a group that nobody is in, nothing is asked
         * @return this builder
         */
        public Builder floors(List<CoverageFloor> value) {
            floors = value;
            return this;
        }

        /**
         * Sets a cap on the time.
         *
         * @param value the cap, null for none
         * @return this builder
         */
        public Builder timeLimit(@Nullable TimeLimit value) {
            timeLimit = value;
            return this;
        }

        /**
         * Sets how the planner learns that it is no longer wanted.
         *
         * @param value true once the caller has cancelled
         * @return this builder
         */
        public Builder cancelled(BooleanSupplier value) {
            cancelled = value;
            return this;
        }

        /**
         * Makes the request.
         *
         * @return the request
         * @throws IllegalArgumentException when there is less than one thread
         */
        public PlanRequest build() {
            return new PlanRequest(
                    dataset, effort, seed, threads, closed, refused, earlier, floors, timeLimit, cancelled);
        }
    }
}
