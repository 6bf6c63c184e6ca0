package org.lunxun.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.appraisal.Appraisal;
import org.lunxun.engine.planning.Effort;
import org.lunxun.engine.planning.PlanResult;
import org.lunxun.engine.registry.MergedRegistry;
import org.lunxun.engine.triage.BaseNetwork;
import org.lunxun.engine.triage.DecisionBook;
import org.lunxun.engine.triage.SupportPlan;
import org.lunxun.engine.triage.TriageResult;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.rotation.RotationDataset;

/**
 * What a report tells of. Made by {@link #builder}.
 *
 * @param title the title of the report, empty for a general one
 * @param dataset the planning problem
 * @param plan its plan; a plan by hand may have an infinite bound, which means that none is proved
 * @param seed the seed of the plan, null when it is not known
 * @param effort the effort of the plan, null when it is not known
 * @param findings what was noticed before planning; those of the plan are added by the report
 * @param registry the registry that bases and offerings come from, null for none
 * @param appraisal the appraisal of the bases, null for none
 * @param triage what is proposed for the bases, null for none
 * @param decisions what was decided on the proposals and what bases replied, null for none
 * @param support how a support budget is spread, null for none
 * @param network the network of bases, null for none
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record ReportInput(
        String title,
        RotationDataset dataset,
        PlanResult plan,
        @Nullable Long seed,
        @Nullable Effort effort,
        List<Finding> findings,
        @Nullable MergedRegistry registry,
        @Nullable Appraisal appraisal,
        @Nullable TriageResult triage,
        @Nullable DecisionBook decisions,
        @Nullable SupportPlan support,
        @Nullable BaseNetwork network) {

    /** Copies the list. */
    public ReportInput {
        findings = List.copyOf(findings);
    }

    /**
     * Starts with a dataset and its plan; everything else is absent.
     *
     * @param dataset the planning problem
     * @param plan its plan
     * @return a builder
     */
    public static Builder builder(RotationDataset dataset, PlanResult plan) {
        return new Builder(dataset, plan);
    }

    /** Makes a {@link ReportInput}. */
    @Stability(Stability.Level.EXPERIMENTAL)
    public static final class Builder {
        private final RotationDataset dataset;
        private final PlanResult plan;
        private String title = "";
        private @Nullable Long seed;
        private @Nullable Effort effort;
        private List<Finding> findings = List.of();
        private @Nullable MergedRegistry registry;
        private @Nullable Appraisal appraisal;
        private @Nullable TriageResult triage;
        private @Nullable DecisionBook decisions;
        private @Nullable SupportPlan support;
        private @Nullable BaseNetwork network;

        private Builder(RotationDataset dataset, PlanResult plan) {
            this.dataset = dataset;
            this.plan = plan;
        }

        /**
         * Sets the title.
         *
         * @param value the title, empty for a general one
         * @return this builder
         */
        public Builder title(String value) {
            title = value;
            return this;
        }

        /**
         * Sets how the plan was made.
         *
         * @param usedSeed its seed
         * @param usedEffort its effort
         * @return this builder
         */
        public Builder madeWith(long usedSeed, Effort usedEffort) {
            seed = usedSeed;
            effort = usedEffort;
            return this;
        }

        /**
         * Sets what was noticed before planning.
         *
         * @param value the findings
         * @return this builder
         */
        public Builder findings(List<Finding> value) {
            findings = value;
            return this;
        }

        /**
         * Sets the registry behind the dataset.
         *
         * @param value the registry, null for none
         * @return this builder
         */
        public Builder registry(@Nullable MergedRegistry value) {
            registry = value;
            return this;
        }

        /**
         * Sets the appraisal of the bases.
         *
         * @param value the appraisal, null for none
         * @return this builder
         */
        public Builder appraisal(@Nullable Appraisal value) {
            appraisal = value;
            return this;
        }

        /**
         * Sets what is proposed for the bases.
         *
         * @param value the proposals, null for none
         * @return this builder
         */
        public Builder triage(@Nullable TriageResult value) {
            triage = value;
            return this;
        }

        /**
         * Sets what was decided on the proposals.
         *
         * @param value decisions and replies beside the proposals, null for none
         * @return this builder
         */
        public Builder decisions(@Nullable DecisionBook value) {
            decisions = value;
            return this;
        }

        /**
         * Sets how a support budget is spread.
         *
         * @param value the support, null for none
         * @return this builder
         */
        public Builder support(@Nullable SupportPlan value) {
            support = value;
            return this;
        }

        /**
         * Sets the network of bases.
         *
         * @param value the network, null for none
         * @return this builder
         */
        public Builder network(@Nullable BaseNetwork value) {
            network = value;
            return this;
        }

        /**
         * Makes the input.
         *
         * @return the input
         */
        public ReportInput build() {
            return new ReportInput(
                    title, dataset, plan, seed, effort, findings, registry, appraisal, triage, decisions, support,
                    network);
        }
    }
}
