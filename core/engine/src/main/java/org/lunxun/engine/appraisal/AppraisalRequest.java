package org.lunxun.engine.appraisal;

import org.lunxun.model.Stability;
import org.lunxun.model.rotation.RotationDataset;

/**
 * What to appraise, and by which scheme. Made by {@link #builder}.
 *
 * @param dataset the dataset; its bases and its survey are read
 * @param scheme whose opinion counts how much
 * @param mix which sorts of classes are told apart
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record AppraisalRequest(RotationDataset dataset, RatingScheme scheme, ClassMix mix) {

    /**
     * Starts with the dataset; by default the scheme is {@link RatingScheme#DEFAULT}, and channels are told apart as far
     * as classes say theirs.
     *
     * @param dataset the dataset
     * @return a builder
     */
    public static Builder builder(RotationDataset dataset) {
        return new Builder(dataset);
    }

    /** Makes an {@link AppraisalRequest}. */
    @Stability(Stability.Level.EXPERIMENTAL)
    public static final class Builder {
        private final RotationDataset dataset;
        private RatingScheme scheme = RatingScheme.DEFAULT;
        private ClassMix mix;

        private Builder(RotationDataset dataset) {
            this.dataset = dataset;
            this.mix = ClassMix.byChannel(dataset);
        }

        /**
         * Sets the scheme.
         *
         * @param value whose opinion counts how much
         * @return this builder
         */
        public Builder scheme(RatingScheme value) {
            scheme = value;
            return this;
        }

        /**
         * Sets the mix of classes.
         *
         * @param value which sorts of classes are told apart
         * @return this builder
         */
        public Builder mix(ClassMix value) {
            mix = value;
            return this;
        }

        /**
         * Makes the request.
         *
         * @return the request
         */
        public AppraisalRequest build() {
            return new AppraisalRequest(dataset, scheme, mix);
        }
    }
}
