package org.lunxun.engine.planning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.lunxun.model.resource.Offering;
import org.lunxun.model.rotation.Policy;

/**
 * Money as whole numbers of the smallest unit that the dataset uses, as far as sums of it fit into 62 bits. Where they do
 * not, costs are rounded up and budgets down, so that what keeps the rounded budget keeps the true one; a bound has to allow
 * for the {@link #slack}.
 */
final class MoneyScale {

    /** The value of a budget without limit. */
    static final long UNLIMITED = Long.MAX_VALUE;

    private static final BigDecimal LARGEST = BigDecimal.valueOf(1L << 62);

    private final int digits;
    private final long slack;

    private MoneyScale(int digits, long slack) {
        this.digits = digits;
        this.slack = slack;
    }

    static MoneyScale of(Policy policy, Collection<Offering> offerings, int cadres) {
        int wanted = 0;
        BigDecimal all = BigDecimal.ONE;
        long places = 0;
        for (Offering offering : offerings) {
            wanted = Math.max(wanted, offering.costPerSeat().scale());
            long seats = Math.min(offering.seats().max(), cadres);
            places += seats;
            all = all.add(offering.costPerSeat().add(BigDecimal.ONE).multiply(BigDecimal.valueOf(seats)));
        }
        for (BigDecimal budget : policy.budgetByYear().values()) {
            wanted = Math.max(wanted, budget.scale());
            all = all.max(budget);
        }
        int fitting = LARGEST.precision() - LARGEST.scale() - (all.precision() - all.scale()) - 1;
        return new MoneyScale(Math.min(wanted, fitting), wanted <= fitting ? 0 : places + 1);
    }

    /** How many units of money a plan that keeps its true budget may seem to be over it: 0 where nothing is rounded. */
    long slack() {
        return slack;
    }

    long cost(BigDecimal yuan) {
        return yuan.movePointRight(digits).setScale(0, RoundingMode.CEILING).longValueExact();
    }

    long budget(BigDecimal yuan) {
        return yuan.movePointRight(digits).setScale(0, RoundingMode.FLOOR).longValueExact();
    }

    /** Units in a thousand yuan. */
    double thousandYuan() {
        return new BigDecimal(1000).movePointRight(digits).doubleValue();
    }
}
