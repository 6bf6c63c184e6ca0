/**
 * What is known of how good the training bases are, and on how much evidence.
 *
 * <p>Entry type: {@link org.lunxun.engine.appraisal.Appraisal}. It reads the bases and the survey of a
 * {@link org.lunxun.model.rotation.RotationDataset}, a {@link org.lunxun.engine.appraisal.RatingScheme} and a
 * {@link org.lunxun.engine.appraisal.ClassMix}, and yields for each base its quality (the one of {@code rules}, which plans
 * use), its dimensions and rater groups with their respondents, and which bases are silent; beside it an
 * {@link org.lunxun.engine.appraisal.Estimate}: what the survey tells by the scheme, with a 90 % interval.
 *
 * <h2>How estimates are made</h2>
 *
 * <p>Each dimension by itself. The mean score of source <i>g</i> for base <i>i</i> on <i>n</i> respondents is
 *
 * <pre>y(i,g) = x(i)·β + b(g) + t(i) + u(i,g) + e(i,g),   t ~ N(0, τ²),  u ~ N(0, ω²),  e ~ N(0, σ(g)²/n)</pre>
 *
 * <p>with an effect for each common kind of base and sort of classes, <i>x</i>, an effect <i>b</i> for how rosy a source
 * is in general, what is the base's own, <i>t</i>, what a source sees otherwise in this base, <i>u</i>, and the chance of
 * who was asked, <i>e</i>. Told is T(i) = what the base would score with the average mix of classes, the sources weighted
 * by the scheme: effects + t(i) + Σ w(g)·u(i,g). A base with few respondents is drawn towards its kind, one with many
 * stands alone: partial pooling, the normal hierarchical model (Rubin 1981; Gelman et al., 'Bayesian Data Analysis', 3rd
 * ed. 2013, ch. 5; with covariates Fay and Herriot 1979). σ is pooled out of the survey's deviations, or assumed where it
 * has none, which a finding says. τ and ω are not fixed at their likeliest values but averaged over, which is what keeps
 * intervals from being too narrow (the same end as Morris 1983, JASA 78).
 *
 * <p>The tests draw surveys from known truths: from 1 to 1,000 respondents, with one or three groups of raters, sixteen or
 * more bases, and truths with a long tail, the interval holds the truth in 87 to 93 % of cases, and the estimate is closer
 * to it than the raw mean. Beside opinions stand facts, which {@link org.lunxun.engine.appraisal.HalfCredit} scores. It is not proof against raters who were all told what to say.
 */
@NullMarked
package org.lunxun.engine.appraisal;

import org.jspecify.annotations.NullMarked;
