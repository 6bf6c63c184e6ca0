package org.lunxun.model.rotation;

import java.util.List;
import org.lunxun.model.Stability;
import org.lunxun.model.learning.LearningRecord;
import org.lunxun.model.learning.Need;
import org.lunxun.model.people.Absence;
import org.lunxun.model.people.Cadre;
import org.lunxun.model.people.Unit;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.BaseFact;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.resource.SurveyAnswer;

/**
 * One planning problem: which cadre goes to which class over a horizon of several years (FORMAT 1). Rows stand in the
 * order of their source; that every reference resolves is the maker's duty, and the engine refuses what does not.
 *
 * @param policy the rules of the rotation
 * @param units the organisations that send cadres
 * @param cadres the cadres
 * @param needs what they lack; no pair of cadre and topic twice
 * @param records what they have already done
 * @param absences when they cannot be sent
 * @param bases the training bases
 * @param survey the answers of the survey of bases
 * @param facts measured or documented facts on bases
 * @param offerings the classes
 * @param promises places already promised, which every plan keeps; no pair twice
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record RotationDataset(
        Policy policy,
        List<Unit> units,
        List<Cadre> cadres,
        List<Need> needs,
        List<LearningRecord> records,
        List<Absence> absences,
        List<Base> bases,
        List<SurveyAnswer> survey,
        List<BaseFact> facts,
        List<Offering> offerings,
        List<Assignment> promises) {

    /** Copies the lists; lists that cannot change are taken as they are. */
    public RotationDataset {
        units = List.copyOf(units);
        cadres = List.copyOf(cadres);
        needs = List.copyOf(needs);
        records = List.copyOf(records);
        absences = List.copyOf(absences);
        bases = List.copyOf(bases);
        survey = List.copyOf(survey);
        facts = List.copyOf(facts);
        offerings = List.copyOf(offerings);
        promises = List.copyOf(promises);
    }

    /**
     * Starts with the policy; every list is empty until it is set.
     *
     * @param policy the rules of the rotation
     * @return a builder
     */
    public static Builder builder(Policy policy) {
        return new Builder(policy);
    }

    /**
     * Starts with the values of this dataset.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        return new Builder(policy)
                .units(units)
                .cadres(cadres)
                .needs(needs)
                .records(records)
                .absences(absences)
                .bases(bases)
                .survey(survey)
                .facts(facts)
                .offerings(offerings)
                .promises(promises);
    }

    /** Makes a {@link RotationDataset}. */
    @Stability(Stability.Level.EXPERIMENTAL)
    public static final class Builder {
        private final Policy policy;
        private List<Unit> units = List.of();
        private List<Cadre> cadres = List.of();
        private List<Need> needs = List.of();
        private List<LearningRecord> records = List.of();
        private List<Absence> absences = List.of();
        private List<Base> bases = List.of();
        private List<SurveyAnswer> survey = List.of();
        private List<BaseFact> facts = List.of();
        private List<Offering> offerings = List.of();
        private List<Assignment> promises = List.of();

        private Builder(Policy policy) {
            this.policy = policy;
        }

        /**
         * Sets the organisations that send cadres.
         *
         * @param values the organisations that send cadres
         * @return this builder
         */
        public Builder units(List<Unit> values) {
            units = values;
            return this;
        }

        /**
         * Sets the cadres.
         *
         * @param values the cadres
         * @return this builder
         */
        public Builder cadres(List<Cadre> values) {
            cadres = values;
            return this;
        }

        /**
         * Sets what they lack.
         *
         * @param values what they lack
         * @return this builder
         */
        public Builder needs(List<Need> values) {
            needs = values;
            return this;
        }

        /**
         * Sets what they have already done.
         *
         * @param values what they have already done
         * @return this builder
         */
        public Builder records(List<LearningRecord> values) {
            records = values;
            return this;
        }

        /**
         * Sets when they cannot be sent.
         *
         * @param values when they cannot be sent
         * @return this builder
         */
        public Builder absences(List<Absence> values) {
            absences = values;
            return this;
        }

        /**
         * Sets the training bases.
         *
         * @param values the training bases
         * @return this builder
         */
        public Builder bases(List<Base> values) {
            bases = values;
            return this;
        }

        /**
         * Sets the answers of the survey of bases.
         *
         * @param values the answers of the survey of bases
         * @return this builder
         */
        public Builder survey(List<SurveyAnswer> values) {
            survey = values;
            return this;
        }

        /**
         * Sets facts on bases.
         *
         * @param values facts on bases
         * @return this builder
         */
        public Builder facts(List<BaseFact> values) {
            facts = values;
            return this;
        }

        /**
         * Sets the classes.
         *
         * @param values the classes
         * @return this builder
         */
        public Builder offerings(List<Offering> values) {
            offerings = values;
            return this;
        }

        /**
         * Sets places already promised.
         *
         * @param values places already promised
         * @return this builder
         */
        public Builder promises(List<Assignment> values) {
            promises = values;
            return this;
        }

        /**
         * Makes the dataset.
         *
         * @return the dataset
         */
        public RotationDataset build() {
            return new RotationDataset(
                    policy, units, cadres, needs, records, absences, bases, survey, facts, offerings, promises);
        }
    }
}
