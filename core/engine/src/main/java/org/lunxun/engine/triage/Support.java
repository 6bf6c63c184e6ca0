package org.lunxun.engine.triage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.appraisal.DimensionAppraisal;
import org.lunxun.engine.appraisal.Estimate;
import org.lunxun.model.Check;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.finding.Severity;
import org.lunxun.model.finding.TriageReason;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Dimension;

/**
 * Spreads a support budget over bases (倾斜支持, 加强建设). No base gets support that is silent, that is proposed to be phased
 * out, or whose new classes are stopped. Nor does money follow a figure of so few raters that it may not be shown: how
 * much is given would tell it; see {@link org.lunxun.engine.appraisal.Anonymity}.
 *
 * <p><i>Repair</i>: a thousand on the weakest dimension of a base is worth the points that it closes of the gap to the
 * target, times the share of all work that the base carries. <i>Reward</i>: in proportion to quality (with work in it, a
 * large base would outdo a better one), in whole thousands by the divisor method of Webster, under which a better one
 * never gets less (Balinski and Young 1982, 'Fair Representation').
 */
@Stability(Stability.Level.EXPERIMENTAL)
public final class Support {

    private static final double MOST = 1e15;

    private final SupportPolicy policy;
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private Support(SupportPolicy policy) {
        this.policy = policy;
    }

    /** Somebody who may get something. */
    private record Candidate(
            BaseId base,
            @Nullable Dimension dimension,
            @Nullable GainCurve curve,
            double gap,
            Thousands.Claim claim) {}

    /**
     * Spreads a budget.
     *
     * @param triage what is proposed for the bases
     * @param policy how to spread it
     * @param yuan the budget, 0 to 10¹⁵
     * @return who gets what; nothing is given when nobody can get anything
     * @throws IllegalArgumentException when the budget is out of range
     */
    public static SupportPlan spread(TriageResult triage, SupportPolicy policy, long yuan) {
        Check.range("support budget", (double) yuan, 0, MOST);
        Support support = new Support(policy);
        triage.proposals().stream()
                .sorted(Comparator.comparing(Proposal::base))
                .forEach(proposal -> support.look(proposal, due(triage.policy(), proposal.evidence())));
        return support.give(yuan / 1000);
    }

    private static boolean due(TriagePolicy policy, BaseCase base) {
        return policy.retentions().stream().anyMatch(rule -> rule instanceof Silence silence && silence.due(base));
    }

    private void look(Proposal proposal, boolean due) {
        Optional<TriageReason> excluded = excluded(proposal, due);
        if (excluded.isPresent()) {
            findings.add(Finding.of(Severity.NOTICE, excluded.get()).with("base", proposal.base()));
        } else if (policy.purpose() == SupportPolicy.Purpose.REPAIR) {
            repair(proposal);
        } else {
            reward(proposal);
        }
    }

    private static Optional<TriageReason> excluded(Proposal proposal, boolean due) {
        if (proposal.evidence().appraisal().estimate() == null) {
            return Optional.of(TriageReason.NO_SUPPORT_SILENT);
        }
        if (due) {
            return Optional.of(TriageReason.NO_SUPPORT_UNANSWERED);
        }
        if (proposal.newClassesStopped()) {
            return Optional.of(TriageReason.NO_SUPPORT_STOPPED);
        }
        return proposal.retention().choice() == Direction.PHASE_OUT
                ? Optional.of(TriageReason.NO_SUPPORT_GOING)
                : Optional.empty();
    }

    private void repair(Proposal proposal) {
        List<Dimension> weakest = proposal.weakest();
        if (weakest.isEmpty()) {
            findings.add(
                    Finding.of(Severity.NOTICE, TriageReason.NO_SUPPORT_UNKNOWN).with("base", proposal.base()));
        }
        double share = proposal.evidence().place().share();
        if (weakest.stream().anyMatch(dimension -> !shown(proposal, dimension))) {
            findings.add(
                    Finding.of(Severity.NOTICE, TriageReason.NO_SUPPORT_HIDDEN).with("base", proposal.base()));
            return;
        }
        for (Dimension dimension : weakest) {
            GainCurve curve = policy.curves().get(dimension);
            double gap = policy.target() - value(proposal, dimension);
            if (curve != null && gap > 0 && share > 0) {
                double worth = share * gap;
                candidates.add(new Candidate(
                        proposal.base(),
                        dimension,
                        curve,
                        gap,
                        number ->
                                worth * curve.reach() * first(curve) * StrictMath.exp(-(number - 1) / curve.scale())));
            }
        }
    }

    /** The share of the reach that the first thousand closes. */
    private static double first(GainCurve curve) {
        return -StrictMath.expm1(-1 / curve.scale());
    }

    private static double value(Proposal proposal, Dimension dimension) {
        return proposal.evidence()
                .appraisal()
                .findDimension(dimension)
                .map(DimensionAppraisal::estimate)
                .map(Estimate::value)
                .orElseThrow();
    }

    private static boolean shown(Proposal proposal, Dimension dimension) {
        return proposal.evidence()
                .appraisal()
                .findDimension(dimension)
                .filter(DimensionAppraisal::shown)
                .isPresent();
    }

    private void reward(Proposal proposal) {
        if (!proposal.evidence().appraisal().shown()) {
            findings.add(
                    Finding.of(Severity.NOTICE, TriageReason.NO_SUPPORT_HIDDEN).with("base", proposal.base()));
            return;
        }
        Estimate estimate = proposal.evidence().appraisal().estimate();
        if (estimate != null && estimate.value() > 0) {
            double quality = estimate.value();
            candidates.add(new Candidate(proposal.base(), null, null, 0, number -> quality / (2.0 * number - 1)));
        }
    }

    private SupportPlan give(long thousands) {
        Thousands.Claim[] claims = candidates.stream().map(Candidate::claim).toArray(Thousands.Claim[]::new);
        long[] given = Thousands.give(claims, thousands);
        List<Grant> grants = new ArrayList<>();
        for (int i = 0; i < given.length; i++) {
            Candidate candidate = candidates.get(i);
            grants.add(new Grant(
                    candidate.base(),
                    candidate.dimension(),
                    given[i],
                    candidate.curve() == null
                            ? 0
                            : candidate.gap() * candidate.curve().closed(given[i]),
                    given[i] == 0 ? Double.POSITIVE_INFINITY : claims[i].worth(given[i]),
                    claims[i].worth(given[i] + 1)));
        }
        return new SupportPlan(policy, thousands, grants, findings);
    }
}
