package org.lunxun.engine.registry;

import java.util.Comparator;
import org.lunxun.model.Check;
import org.lunxun.model.Stability;
import org.lunxun.model.resource.BaseId;

/**
 * What a person decided on two bases: they are one, or they are not. No sync, code or name outweighs it.
 *
 * @param one one base, as its source names it
 * @param other the other one; the smaller of the two by source and id comes first
 * @param same whether they are one
 * @param by who decided: a name or an office, not empty
 * @param reason why, may be empty
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record MergeDecision(Member<BaseId> one, Member<BaseId> other, boolean same, String by, String reason)
        implements Comparable<MergeDecision> {

    private static final Comparator<MergeDecision> ORDER =
            Comparator.comparing(MergeDecision::one).thenComparing(MergeDecision::other);

    /**
     * Brings the two into their order.
     *
     * @throws IllegalArgumentException when both are the same base, or nobody is named
     */
    public MergeDecision {
        Check.word("name of who decided", by);
        int order = one.compareTo(other);
        if (order == 0) {
            throw new IllegalArgumentException(
                    "The two bases of a decision (%s of %s) must differ.%nMaybe a row was copied and not changed."
                            .formatted(one.id(), one.source()));
        }
        if (order > 0) {
            Member<BaseId> second = one;
            one = other;
            other = second;
        }
    }

    /**
     * By the two bases, so that decisions on one pair are equal in order.
     *
     * @param decision the other decision
     * @return below zero, zero or above it
     */
    @Override
    public int compareTo(MergeDecision decision) {
        return ORDER.compare(this, decision);
    }
}
