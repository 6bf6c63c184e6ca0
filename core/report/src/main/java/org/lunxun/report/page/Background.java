package org.lunxun.report.page;

import org.jspecify.annotations.Nullable;
import org.lunxun.engine.appraisal.Appraisal;
import org.lunxun.engine.registry.MergedRegistry;
import org.lunxun.engine.triage.BaseNetwork;
import org.lunxun.engine.triage.DecisionBook;
import org.lunxun.engine.triage.SupportPlan;
import org.lunxun.engine.triage.TriageResult;
import org.lunxun.model.Stability;

/**
 * What stands behind a plan where it is not the plan of a bare dataset.
 *
 * @param registry the registry that the dataset's bases and offerings come from, null for none
 * @param appraisal the appraisal of its bases, null for none
 * @param triage what is proposed for its bases, null for none
 * @param decisions what was decided on the proposals and what bases replied, null for none
 * @param support how a support budget is spread, null for none
 * @param network the network of bases, null for none
 */
@Stability(Stability.Level.INTERNAL)
public record Background(
        @Nullable MergedRegistry registry,
        @Nullable Appraisal appraisal,
        @Nullable TriageResult triage,
        @Nullable DecisionBook decisions,
        @Nullable SupportPlan support,
        @Nullable BaseNetwork network) {

    /** Nothing behind it. */
    public static final Background NONE = new Background(null, null, null, null, null, null);
}
