package org.lunxun.engine.rules;

import java.math.BigDecimal;
import java.time.Year;
import java.util.Map;
import java.util.TreeMap;

/** Rule 10, 'Budget', in exact decimals: a breach is a year. */
final class Money implements RuleCheck {

    @Override
    public void check(Problem problem, PlanTable plan, Breaches breaches) {
        spent(problem, plan).forEach((year, spent) -> check(problem, year, spent, breaches));
    }

    static void check(Problem problem, Year year, BigDecimal spent, Breaches breaches) {
        BigDecimal limit = problem.policy.budgetByYear().get(year);
        if (limit != null && spent.compareTo(limit) > 0) {
            breaches.add(Rule.BUDGET, 1, words -> words.with("year", year)
                    .actual(spent.toPlainString(), limit.toPlainString()));
        }
    }

    static BigDecimal total(Problem problem, PlanTable plan) {
        return spent(problem, plan).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<Year, BigDecimal> spent(Problem problem, PlanTable plan) {
        Map<Year, BigDecimal> spent = new TreeMap<>();
        for (int o = 0; o < problem.offerings.size(); o++) {
            if (plan.taken[o] > 0) {
                BigDecimal cost = problem.offerings.rows.get(o).costPerSeat();
                spent.merge(
                        problem.offerings.year[o], cost.multiply(BigDecimal.valueOf(plan.taken[o])), BigDecimal::add);
            }
        }
        return spent;
    }
}
