package org.lunxun.engine.triage;

import java.math.BigDecimal;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.BaseId;

/**
 * Where a base stands on the concentration curve: bases by falling work, against the share of work that they carry
 * together.
 *
 * @param base the base
 * @param rank its place, 1 for the most work; bases with equal work share the first place of theirs
 * @param work its work in the policy's measure, exact, 0 or more
 * @param share its share of all work, 0 to 1; 0 when there is no work at all
 * @param before the share of all bases with more work, 0 to 1
 * @param cumulated the share of all bases up to this one in the order of the curve, 0 to 1; for the chart
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record CurvePoint(BaseId base, int rank, BigDecimal work, double share, double before, double cumulated) {}
