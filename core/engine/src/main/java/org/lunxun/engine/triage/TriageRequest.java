package org.lunxun.engine.triage;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.appraisal.Appraisal;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.rotation.RotationDataset;

/**
 * What to triage. Made by {@link #builder}.
 *
 * @param dataset the bases, their facts, the classes, the cadres and their needs
 * @param appraisal the appraisal of the dataset's bases
 * @param asOf the day of the triage, on which vetoes are in force or not
 * @param institutional the bases of institutional role (主渠道主阵地)
 * @param legalKinds what bases legally are, where that does not follow from their kind; a statutory kind stays statutory
 * @param previous on which side bases were decided to be before
 * @param unanswered the bases that have not returned their form of the survey, each with how often it was reminded; empty when
 *     none is known
 * @param policy the rules
 * @param loss tells what the rotation loses without a base, null for {@link SeatCount}; asked for those that might go
 * @param prices tells the same for every base, from prices that are already there; null for none
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record TriageRequest(
        RotationDataset dataset,
        Appraisal appraisal,
        LocalDate asOf,
        Set<BaseId> institutional,
        Map<BaseId, LegalKind> legalKinds,
        Map<BaseId, Side> previous,
        Map<BaseId, Integer> unanswered,
        TriagePolicy policy,
        @Nullable LossWithoutBase loss,
        @Nullable LossWithoutBase prices) {

    /** Copies the collections. */
    public TriageRequest {
        institutional = Set.copyOf(institutional);
        legalKinds = Map.copyOf(legalKinds);
        previous = Map.copyOf(previous);
        unanswered = Map.copyOf(unanswered);
    }

    /**
     * Starts with the dataset and its appraisal; by default the day is the first of the horizon, no list is given, and
     * the policy is {@link TriagePolicy#DEFAULT}.
     *
     * @param dataset the dataset
     * @param appraisal its appraisal
     * @return a builder
     */
    public static Builder builder(RotationDataset dataset, Appraisal appraisal) {
        return new Builder(dataset, appraisal);
    }

    /** Makes a {@link TriageRequest}. */
    @Stability(Stability.Level.EXPERIMENTAL)
    public static final class Builder {
        private final RotationDataset dataset;
        private final Appraisal appraisal;
        private LocalDate asOf;
        private Set<BaseId> institutional = Set.of();
        private Map<BaseId, LegalKind> legalKinds = Map.of();
        private Map<BaseId, Side> previous = Map.of();
        private Map<BaseId, Integer> unanswered = Map.of();
        private TriagePolicy policy = TriagePolicy.DEFAULT;
        private @Nullable LossWithoutBase loss;
        private @Nullable LossWithoutBase prices;

        private Builder(RotationDataset dataset, Appraisal appraisal) {
            this.dataset = dataset;
            this.appraisal = appraisal;
            this.asOf = dataset.policy().horizon().start();
        }

        /**
         * Sets the day of the triage.
         *
         * @param value the day
         * @return this builder
         */
        public Builder asOf(LocalDate value) {
            asOf = value;
            return this;
        }

        /**
         * Sets the bases of institutional role.
         *
         * @param value the bases
         * @return this builder
         */
        public Builder institutional(Set<BaseId> value) {
            institutional = value;
            return this;
        }

        /**
         * Sets what bases legally are.
         *
         * @param value what each is, as far as that does not follow from its kind
         * @return this builder
         */
        public Builder legalKinds(Map<BaseId, LegalKind> value) {
            legalKinds = value;
            return this;
        }

        /**
         * Sets on which side bases were before.
         *
         * @param value the side of each, as far as one was decided
         * @return this builder
         */
        public Builder previous(Map<BaseId, Side> value) {
            previous = value;
            return this;
        }

        /**
         * Sets which bases have not returned their form.
         *
         * @param value how often each was reminded, 0 or more
         * @return this builder
         */
        public Builder unanswered(Map<BaseId, Integer> value) {
            unanswered = value;
            return this;
        }

        /**
         * Sets the rules.
         *
         * @param value the rules
         * @return this builder
         */
        public Builder policy(TriagePolicy value) {
            policy = value;
            return this;
        }

        /**
         * Sets who tells what the rotation loses without a base.
         *
         * @param value the function, null for {@link SeatCount}
         * @return this builder
         */
        public Builder loss(@Nullable LossWithoutBase value) {
            loss = value;
            return this;
        }

        /**
         * Sets who tells the price of every base from prices that are already there.
         *
         * @param value the function, null for none
         * @return this builder
         */
        public Builder prices(@Nullable LossWithoutBase value) {
            prices = value;
            return this;
        }

        /**
         * Makes the request.
         *
         * @return the request
         */
        public TriageRequest build() {
            return new TriageRequest(
                    dataset, appraisal, asOf, institutional, legalKinds, previous, unanswered, policy, loss, prices);
        }
    }
}
