package org.lunxun.engine.triage;

import java.util.List;
import java.util.Optional;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.resource.BaseId;

/**
 * What triage proposes.
 *
 * @param proposals one for each base, in the order of the curve
 * @param curve the concentration curve: bases by falling work, equal ones by id
 * @param policy the rules, with both thresholds
 * @param findings silent bases, vetoes without effect, names in the request that no base has
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record TriageResult(
        List<Proposal> proposals, List<CurvePoint> curve, TriagePolicy policy, List<Finding> findings) {

    /** Copies the lists. */
    public TriageResult {
        proposals = List.copyOf(proposals);
        curve = List.copyOf(curve);
        findings = List.copyOf(findings);
    }

    /**
     * The proposal for a base.
     *
     * @param base the base
     * @return empty when the dataset lacks it
     */
    public Optional<Proposal> findProposal(BaseId base) {
        return proposals.stream()
                .filter(proposal -> proposal.base().equals(base))
                .findFirst();
    }
}
