package org.lunxun.engine.triage;

import java.util.Set;
import java.util.stream.Collectors;
import org.lunxun.model.Check;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.BaseId;

/**
 * How classes are proposed for unmet need.
 *
 * @param largestClass the most seats of a proposed class where the class that it is modelled on has no limit, 1 to 10,000
 * @param mostClasses how many classes are proposed at most, 0 to 100,000
 * @param withoutNewClasses bases that get no new classes: those that are stopped or going
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record NeedPolicy(int largestClass, int mostClasses, Set<BaseId> withoutNewClasses) {

    /** Classes of 50 (local custom is 40 to 60; no national cap was found), at most 200 of them, at any base. */
    public static final NeedPolicy DEFAULT = new NeedPolicy(50, 200, Set.of());

    /**
     * Checks the numbers and copies the set.
     *
     * @throws IllegalArgumentException when a number is outside its range
     */
    public NeedPolicy {
        Check.range("largest class", largestClass, 1, 10_000);
        Check.range("number of classes", mostClasses, 0, 100_000);
        withoutNewClasses = Set.copyOf(withoutNewClasses);
    }

    /**
     * The same policy, asking no base that triage proposes to phase out or whose new classes are stopped.
     *
     * @param triage what is proposed for the bases
     * @return a copy
     */
    public NeedPolicy under(TriageResult triage) {
        return new NeedPolicy(
                largestClass,
                mostClasses,
                triage.proposals().stream()
                        .filter(each ->
                                each.newClassesStopped() || each.retention().choice() == Direction.PHASE_OUT)
                        .map(Proposal::base)
                        .collect(Collectors.toSet()));
    }
}
