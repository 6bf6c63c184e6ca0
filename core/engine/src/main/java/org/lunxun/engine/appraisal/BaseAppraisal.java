package org.lunxun.engine.appraisal;

import java.util.List;
import java.util.Optional;
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
}
