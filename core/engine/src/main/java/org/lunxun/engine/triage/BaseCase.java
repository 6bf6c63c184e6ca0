package org.lunxun.engine.triage;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lunxun.engine.appraisal.BaseAppraisal;
import org.lunxun.engine.appraisal.Estimate;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.Base;
import org.lunxun.model.resource.Dimension;

/**
 * What is known of a base when triage looks at it: the evidence of its proposal.
 *
 * @param base the base
 * @param legalKind what it legally is
 * @param appraisal how good it is, on how much evidence
 * @param dimensionWeights how much each dimension weighs in its quality, by the rating scheme
 * @param place where it stands on the concentration curve
 * @param carriesAlone the needs that no other base serves in the horizon, in order
 * @param institutional whether it is on the list of institutional roles
 * @param previous on which side it was, null when no side is on record
 * @param vetoes its facts of kind {@code VETO}, sorted
 * @param reminders how often it was reminded of the form that it has not returned; null when it has, or none is known of
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record BaseCase(
        Base base,
        LegalKind legalKind,
        BaseAppraisal appraisal,
        SortedMap<Dimension, Double> dimensionWeights,
        CurvePoint place,
        List<NeedGroup> carriesAlone,
        boolean institutional,
        @Nullable Side previous,
        List<Veto> vetoes,
        @Nullable Integer reminders) {

    /** Copies the collections. */
    public BaseCase {
        dimensionWeights = Collections.unmodifiableSortedMap(new TreeMap<>(dimensionWeights));
        carriesAlone = List.copyOf(carriesAlone);
        vetoes = List.copyOf(vetoes);
    }

    /**
     * Whether a veto in force stops new classes.
     *
     * @return true when at least one is in force
     */
    public boolean stopped() {
        return vetoes.stream().anyMatch(veto -> veto.standing() == Veto.Standing.IN_FORCE);
    }

    /**
     * How good the base is taken for when bases are compared, from its optimistic end downwards: what is sure to be weak
     * goes first.
     *
     * @return 0 to 1; the quality of the format where nothing is known
     */
    double rank() {
        Estimate estimate = appraisal.estimate();
        return estimate == null ? appraisal.quality() : estimate.high();
    }

    /** The same base at another place of the curve. */
    BaseCase at(CurvePoint other) {
        return new BaseCase(
                base,
                legalKind,
                appraisal,
                dimensionWeights,
                other,
                carriesAlone,
                institutional,
                previous,
                vetoes,
                reminders);
    }
}
