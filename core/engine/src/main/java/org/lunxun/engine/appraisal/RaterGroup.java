package org.lunxun.engine.appraisal;

import org.lunxun.model.Stability;
import org.lunxun.model.resource.SurveySource;

/**
 * What one group of raters, or one examination, says of one dimension of one base.
 *
 * @param source the group or examination
 * @param score the mean score weighted by respondents, 0 to 100
 * @param answers how many answers, 1 or more
 * @param respondents how many people, 1 or more
 * @param shown whether the score may be shown to people; see {@link Anonymity}
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record RaterGroup(SurveySource source, double score, int answers, long respondents, boolean shown) {}
