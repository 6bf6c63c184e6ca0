package org.lunxun.engine.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.appraisal.DimensionAppraisal;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.Dimension;

/**
 * What is proposed for one base. A responsible body decides.
 *
 * @param evidence what is known of the base
 * @param side grasp or release, with the policy and its reasons
 * @param retention where it points, with the policy and its reasons
 * @param outcome that in the words that fit what the base legally is
 * @param newClassesStopped whether a veto in force stops new classes
 * @param replacements what wants a replacement first, in order; only where the base cannot be done without
 * @param loss what the rotation loses without the base, null where nobody had to ask
 * @param price the same estimated from the prices of a plan, for every base; null where the request has none
 * @param margins the smallest changes of the rules' numbers beyond which the proposal flips: at most one of the line of
 *     grasp, one of the lines of quality, one of the weights; none where no number decided
 * @param chances how probably the true quality lies below, between and above the lines; null where quality did not decide
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record Proposal(
        BaseCase evidence,
        Decision<Side> side,
        Decision<Direction> retention,
        Outcome outcome,
        boolean newClassesStopped,
        List<Replacement> replacements,
        @Nullable Loss loss,
        @Nullable Loss price,
        List<Margin> margins,
        @Nullable Chances chances) {

    /** Copies the lists. */
    public Proposal {
        margins = List.copyOf(margins);
        replacements = List.copyOf(replacements);
    }

    /**
     * The base.
     *
     * @return its id
     */
    public BaseId base() {
        return evidence.base().id();
    }

    /**
     * All reasons, first for the side, then for the outcome.
     *
     * @return codes with arguments, at least two
     */
    public List<Finding> reasons() {
        List<Finding> all = new ArrayList<>(side.reasons());
        all.addAll(retention.reasons());
        return all;
    }

    /**
     * How probably the proposal is the right one, under the appraisal's uncertainty.
     *
     * @return 0 to 1; empty where a document, silence or thin evidence decided and not the quality
     */
    public OptionalDouble probabilityRight() {
        return chances == null ? OptionalDouble.empty() : chances.right(retention.choice());
    }

    /**
     * The dimensions to develop first: those with the lowest estimate.
     *
     * @return one, or several that are equally low; none where nobody who counts rated a dimension
     */
    public List<Dimension> weakest() {
        List<Dimension> weakest = new ArrayList<>();
        double lowest = Double.POSITIVE_INFINITY;
        for (DimensionAppraisal each : evidence.appraisal().dimensions()) {
            if (each.estimate() != null && each.estimate().value() <= lowest) {
                if (each.estimate().value() < lowest) {
                    weakest.clear();
                }
                lowest = each.estimate().value();
                weakest.add(each.dimension());
            }
        }
        return weakest;
    }
}
