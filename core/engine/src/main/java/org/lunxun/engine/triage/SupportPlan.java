package org.lunxun.engine.triage;

import java.util.List;
import java.util.Optional;
import org.lunxun.model.Stability;
import org.lunxun.model.finding.Finding;
import org.lunxun.model.resource.BaseId;

/**
 * How a support budget is spread, and why not otherwise.
 *
 * <p>The proof is in the numbers: every thousand that was given is worth at least {@link #price}, and no further thousand
 * anywhere would be worth more. Since each further thousand of a base is worth less than the one before, no other use of
 * the budget is worth more in all (Gross 1956; Fox 1966, Operations Research 14).
 *
 * @param policy how it was spread
 * @param thousands the budget in whole thousands; what is left below a thousand is not given
 * @param grants one for each base and dimension that could get something, by base and dimension
 * @param findings who gets nothing whatever the budget, and why
 */
@Stability(Stability.Level.EXPERIMENTAL)
public record SupportPlan(SupportPolicy policy, long thousands, List<Grant> grants, List<Finding> findings) {

    /** Copies the lists. */
    public SupportPlan {
        grants = List.copyOf(grants);
        findings = List.copyOf(findings);
    }

    /**
     * What the last thousand is worth wherever money flows.
     *
     * @return the lowest worth of a thousand that was given; infinite when none was
     */
    public double price() {
        return grants.stream().mapToDouble(Grant::lastWorth).min().orElse(Double.POSITIVE_INFINITY);
    }

    /**
     * Whether no better use of any thousand exists.
     *
     * @return true when no further thousand anywhere is worth more than the least that was given
     */
    public boolean optimal() {
        double price = price();
        return grants.stream().allMatch(grant -> grant.nextWorth() <= price);
    }

    /**
     * What was given in all.
     *
     * @return thousands of yuan: the whole budget where anybody could get something, else 0
     */
    public long given() {
        return grants.stream().mapToLong(Grant::thousands).sum();
    }

    /**
     * What a base gets in all.
     *
     * @param base the base
     * @return empty when it could not get anything
     */
    public Optional<Long> findThousands(BaseId base) {
        List<Grant> own =
                grants.stream().filter(grant -> grant.base().equals(base)).toList();
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(own.stream().mapToLong(Grant::thousands).sum());
    }
}
