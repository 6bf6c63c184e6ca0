package org.lunxun.engine.appraisal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.rules.QualityOrigin;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Dimension;

/**
 * What is known of one base.
 *
 * @param base the base
 * @param quality its quality, 0 to 1, the one that the score of plans uses
 * @param origin where the quality comes from
 * @param estimate how good it is by the rating scheme, with its interval, 0 to 1: out of the survey where anybody who
 *     counts answered, else the given quality; null when there is neither
 * @param dimensions the dimensions that anybody rated, in their order; none for a silent base
 * @param answers how many answers of the survey, 0 or more
 * @param respondents how many people rated, summed over dimensions, 0 or more
 * @param shown whether the quality may be shown to people; see {@link Anonymity}
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record BaseAppraisal(
        BaseId base,
        double quality,
        QualityOrigin origin,
        @Nullable Estimate estimate,
        List<DimensionAppraisal> dimensions,
        int answers,
        long respondents,
        boolean shown) {

    /** Copies the list. */
    public BaseAppraisal {
        dimensions = List.copyOf(dimensions);
    }

    /**
     * Whether no answer of the survey is about the base. Silence is no bad mark.
     *
     * @return true when nobody answered
     */
    public boolean silent() {
        return answers == 0;
    }

    /**
     * What is known of a dimension.
     *
     * @param dimension the dimension
     * @return empty when nobody rated it
     */
    public Optional<DimensionAppraisal> findDimension(Dimension dimension) {
        return dimensions.stream().filter(each -> each.dimension() == dimension).findFirst();
    }

    /**
     * How good the base is if dimensions weigh otherwise. The same people rate all dimensions, so that their errors may go
     * together; the interval takes them as if they did so entirely and is never too narrow.
     *
     * @param weights the weight of each dimension, 0 or more; one that is missing weighs 0
     * @return 0 to 1; empty when no dimension with weight has an estimate
     */
    public Optional<Estimate> estimate(Map<Dimension, Double> weights) {
        double sum = 0;
        double value = 0;
        double low = 0;
        double high = 0;
        for (DimensionAppraisal each : dimensions) {
            Estimate one = each.estimate();
            double weight = weights.getOrDefault(each.dimension(), 0.0);
            if (one != null && weight > 0) {
                sum += weight;
                value += weight * one.value();
                low += weight * one.low();
                high += weight * one.high();
            }
        }
        double whole = 100 * sum;
        return sum > 0
                ? Optional.of(new Estimate(value / whole, Math.min(low, value) / whole, Math.max(high, value) / whole))
                : Optional.empty();
    }

    /** The same appraisal with another estimate. */
    BaseAppraisal withEstimate(Estimate value) {
        return new BaseAppraisal(base, quality, origin, value, dimensions, answers, respondents, shown);
    }
}
