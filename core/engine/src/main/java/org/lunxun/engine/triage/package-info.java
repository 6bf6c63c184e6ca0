/**
 * Proposes, base by base, what to grasp or release and what to retain or phase out, with reasons; people decide.
 *
 * <p>Entry type: {@link org.lunxun.engine.triage.Triage}. It reads a {@link org.lunxun.engine.triage.TriageRequest}: a
 * dataset, its appraisal, the institutional roles, earlier sides and a policy; and yields a
 * {@link org.lunxun.engine.triage.TriageResult}: one {@link org.lunxun.engine.triage.Proposal} for each base, and the
 * concentration curve behind the line of grasp. The rule is prioritize the large, release the small (抓大放小, 留优去差).
 *
 * <p>What a proposal for one base rests on can be asked of it: its {@link org.lunxun.engine.triage.Margin margins} say how
 * far a line or a weight must move before it flips, all else as it is, and its
 * {@link org.lunxun.engine.triage.Chances chances} how probably the truth lies on either side of the lines.
 * {@link org.lunxun.engine.triage.Support} spreads a budget over the bases that stay,
 * {@link org.lunxun.engine.triage.Menu} makes menus of the released ones,
 * {@link org.lunxun.engine.triage.NeedReview} says how much of what is needed and which classes would meet it, and
 * {@link org.lunxun.engine.triage.BaseNetwork} looks for holes and doubles by function and region.
 */
@NullMarked
package org.lunxun.engine.triage;

import org.jspecify.annotations.NullMarked;
