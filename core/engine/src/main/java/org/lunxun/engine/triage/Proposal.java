package org.lunxun.engine.triage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.resource.BaseId;

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
 * @param state how far it has come
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
        State state) {

    /** Copies the list. */
    public Proposal {
        replacements = List.copyOf(replacements);
    }

    /** How far a proposal has come. */
    @Stability(Stability.Level.EXPERIMENTAL)
    public enum State {
        /** Nobody has decided yet. */
        PROPOSED
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
}
