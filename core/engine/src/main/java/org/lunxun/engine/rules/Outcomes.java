package org.lunxun.engine.rules;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import org.lunxun.model.people.Level;
import org.lunxun.model.rotation.Weights;

/** What a plan does for each cadre, and the score and the counts that follow from it (FORMAT 1, 'Score'). */
final class Outcomes {

    private final Problem problem;
    private final BitSet covered = new BitSet();
    private final BitSet newPostServed = new BitSet();
    /** The share of the cycle's hours, by cadre. */
    private final double[] hours;

    private final ExactSum needsClosed = new ExactSum();

    Outcomes(Problem problem, PlanTable plan) {
        this.problem = problem;
        hours = new double[problem.cadres.size()];
        covered.or(problem.records.covered);
        for (int c = 0; c < hours.length; c++) {
            attend(plan, c);
        }
        for (int n = 0; n < problem.needs.cadre.length; n++) {
            close(plan, n);
        }
    }

    private void attend(PlanTable plan, int c) {
        OfferingTable offerings = problem.offerings;
        double attended = 0;
        for (int i = plan.from(c); i < plan.from(c + 1); i++) {
            int o = plan.offering(i);
            attended += offerings.hours(o);
            if (offerings.covers.get(o)) {
                covered.set(c);
            }
            if (offerings.residential.get(o) && offerings.start[o] <= problem.cadres.newPostEnd[c]) {
                newPostServed.set(c);
            }
        }
        double wanted = level(c).cycleHours();
        hours[c] = wanted > 0 ? Math.min(1, (attended + problem.records.hours(c)) / wanted) : 1;
    }

    private void close(PlanTable plan, int n) {
        int c = problem.needs.cadre[n];
        double gain = 0;
        for (int i = plan.from(c); i < plan.from(c + 1); i++) {
            gain += problem.offerings.gain(plan.offering(i), problem.needs.topic[n]);
        }
        needsClosed.add(problem.needs.gap[n] * Math.min(1, gain));
    }

    private Level level(int c) {
        return problem.policy.levels().get(problem.cadres.level[c]);
    }

    Score score(BigDecimal cost) {
        ExactSum inHours = new ExactSum();
        for (int c = 0; c < hours.length; c++) {
            inHours.add(level(c).priority() * hours[c]);
        }
        Weights weights = problem.policy.weights();
        return new Score(
                weights.cover() * priorities(covered),
                weights.hours() * inHours.sum(),
                weights.newPost() * priorities(newPostServed),
                weights.need() * needsClosed.sum(),
                // Nothing spent is 0, not −0.
                0 - weights.costPerThousand() * cost.doubleValue() / 1000);
    }

    private double priorities(BitSet cadres) {
        List<Level> levels = problem.policy.levels();
        long[] counts = new long[levels.size()];
        cadres.stream().forEach(c -> counts[problem.cadres.level[c]]++);
        ExactSum sum = new ExactSum();
        for (int l = 0; l < counts.length; l++) {
            sum.add(counts[l] * levels.get(l).priority());
        }
        return sum.sum();
    }

    PlanFacts facts(PlanTable plan, BigDecimal cost) {
        int full = 0;
        for (double share : hours) {
            full += share >= 1 ? 1 : 0;
        }
        int held = 0;
        for (int taken : plan.taken) {
            held += taken > 0 ? 1 : 0;
        }
        return new PlanFacts(
                hours.length,
                plan.pairs(),
                covered.cardinality(),
                full,
                problem.cadres.newPosts.cardinality(),
                newPostServed.cardinality(),
                held,
                cost);
    }
}
