package org.lunxun.engine.rules;

import org.lunxun.model.Stability;
import org.lunxun.model.resource.Dimension;

/**
 * What the survey says of one dimension of one base, over all sources.
 *
 * @param dimension the dimension
 * @param score the mean score weighted by respondents, 0 to 100
 * @param answers how many answers with at least one respondent, 1 or more
 * @param respondents how many people answered, 1 or more
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record DimensionMean(Dimension dimension, double score, int answers, long respondents) {}
