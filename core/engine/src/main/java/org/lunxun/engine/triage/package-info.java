/**
 * Proposes, base by base, what to grasp or release and what to retain or phase out, with reasons; people decide.
 *
 * <p>Entry type: {@link org.lunxun.engine.triage.Triage}. It reads a {@link org.lunxun.engine.triage.TriageRequest}: a
 * dataset, its appraisal, the institutional roles, earlier sides and a policy; and yields a
 * {@link org.lunxun.engine.triage.TriageResult}: one {@link org.lunxun.engine.triage.Proposal} for each base, and the
 * concentration curve behind the line of grasp. The rule is prioritize the large, release the small (抓大放小, 留优去差).
 */
@NullMarked
package org.lunxun.engine.triage;

import org.jspecify.annotations.NullMarked;
