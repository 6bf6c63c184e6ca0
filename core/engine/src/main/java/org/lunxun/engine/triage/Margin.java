package org.lunxun.engine.triage;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.Dimension;

/**
 * The smallest change of one number of the rules beyond which a proposal flips, everything else as it is: other numbers,
 * the data, and the proposals for other bases.
 *
 * @param figure which number
 * @param dimension whose weight, null where it is no weight
 * @param now what the number is
 * @param change by how much it must change, positive or negative; just short of it the proposal stays, just beyond it
 *     flips
 * @param flipsTo what the base would then be taken for
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Margin(Figure figure, @Nullable Dimension dimension, double now, double change, String flipsTo) {

    /** A number of the rules. */
    @Stability(Stability.Level.EXPERIMENTAL)
    public enum Figure {
        /** The line of the weak. */
        LINE_OF_WEAK,
        /** The line of the strong. */
        LINE_OF_STRONG,
        /** The weight of a dimension in the score of a base. */
        WEIGHT,
        /** The lower threshold of the line of grasp. */
        LOWER_THRESHOLD,
        /** The upper threshold of the line of grasp. */
        UPPER_THRESHOLD;

        /**
         * Whether it decides between grasp and release.
         *
         * @return false for what decides between retaining and phasing out
         */
        public boolean ofSide() {
            return this == LOWER_THRESHOLD || this == UPPER_THRESHOLD;
        }
    }

    /**
     * Whose weight.
     *
     * @return empty where the number is no weight
     */
    public Optional<Dimension> findDimension() {
        return Optional.ofNullable(dimension);
    }
}
