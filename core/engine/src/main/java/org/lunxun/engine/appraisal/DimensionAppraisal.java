package org.lunxun.engine.appraisal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.Dimension;

/**
 * What is known of one dimension of one base.
 *
 * @param dimension the dimension
 * @param score the mean score over all groups, weighted by respondents, 0 to 100
 * @param estimate the score by the weights of the scheme with its interval, 0 to 100; null when no group that counts in
 *     the scheme rated it
 * @param answers how many answers, 1 or more
 * @param respondents how many people, 1 or more
 * @param groups the groups of raters, by name
 * @param shown whether the score may be shown to people; see {@link Anonymity}
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record DimensionAppraisal(
        Dimension dimension,
        double score,
        @Nullable Estimate estimate,
        int answers,
        long respondents,
        List<RaterGroup> groups,
        boolean shown) {

    /** Copies the list. */
    public DimensionAppraisal {
        groups = List.copyOf(groups);
    }
}
