package org.lunxun.engine.planning;

/**
 * One cadre's best set of classes at given prices, with hours and needs valued at the discounts of {@link Saturation}.
 * What is left is a best independent set of the clash graph, with a bonus for the first class that covers and the first
 * that serves the new post. The profitable classes fall into small components, each solved by branch and bound; then
 * each class that brings a missing bonus is tried. A pure function of its arguments but for its scratch space.
 */
final class LinearChoice {

    private static final int NODES = 200;
    private static final double EPSILON = 1e-9;

    /** The pairs of the best set. */
    final int[] chosen = new int[Candidates.MOST];

    int count;
    /** No set is worth more than this beyond records and places held, with the prices taken off. */
    double upper;

    private final RotationProblem problem;
    final Candidates candidates;
    private final long[] part = new long[Candidates.MOST];
    private final long[] partSet = new long[Candidates.MOST];
    private final double[] partValue = new double[Candidates.MOST];
    private final double[] cliqueMost = new double[Candidates.MOST];
    private int parts;
    private double excess;
    private int nodes;
    private double best;
    private long bestMask;
    private double bestValue;
    private long bestSet;

    LinearChoice(DraftPlan draft) {
        problem = draft.problem;
        candidates = new Candidates(draft);
    }

    /** Chooses for a cadre; prices are by place among the classes of the cadre's unit. */
    void choose(int c, double[] prices, Saturation saturation) {
        candidates.collect(c, prices, saturation, true);
        count = 0;
        upper = granted(c, saturation) + candidates.dropped;
        if (candidates.size == 1 && yearAllows(0) && candidates.droppedBonus == 0) {
            chosen[0] = candidates.pair[0];
            count = 1;
            upper += candidates.worth[0];
        } else if (candidates.size > 0) {
            excess = 0;
            split();
            double plain = bestValue;
            tryBonuses();
            for (long rest = bestSet; rest != 0; rest &= rest - 1) {
                chosen[count++] = candidates.pair[Long.numberOfTrailingZeros(rest)];
            }
            upper += Math.max(bestValue, plain + candidates.droppedBonus) + excess;
        }
    }

    /** What the discounts grant whatever is chosen. */
    private double granted(int c, Saturation saturation) {
        double sum = saturation.hours[c] * candidates.perHour * candidates.missing;
        CadreArrays cadres = problem.cadres;
        for (int n = cadres.needFrom[c]; n < cadres.needFrom[c + 1]; n++) {
            sum += saturation.needs[n] * cadres.needValue[n];
        }
        return sum;
    }

    private boolean yearAllows(int i) {
        return !candidates.residential(i) || candidates.yearLeft[candidates.year(i)] > 0;
    }

    /** Solves the connected parts of the profitable candidates. */
    private void split() {
        long profitable = 0;
        for (int i = 0; i < candidates.size; i++) {
            profitable |= candidates.bare[i] > 0 ? 1L << i : 0;
        }
        parts = 0;
        bestValue = 0;
        bestSet = 0;
        for (long rest = profitable; rest != 0; rest &= ~part[parts - 1]) {
            long grown = Long.lowestOneBit(rest);
            for (long edge = grown; edge != 0; ) {
                int j = Long.numberOfTrailingZeros(edge);
                edge &= edge - 1;
                long more = (candidates.clash[j] | candidates.link[j]) & profitable & ~grown;
                grown |= more;
                edge |= more;
            }
            part[parts] = grown;
            partValue[parts] = independent(grown);
            partSet[parts] = bestMask;
            bestValue += partValue[parts];
            bestSet |= bestMask;
            parts++;
        }
    }

    private void tryBonuses() {
        double plain = bestValue;
        long plainSet = bestSet;
        double cover = 0;
        double post = 0;
        for (int i = 0; i < candidates.size; i++) {
            cover = candidates.covers[i] ? candidates.coverValue : cover;
            post = candidates.posts[i] ? candidates.postValue : post;
        }
        bestValue = plain + bonus(plainSet);
        if (bestValue >= plain + cover + post) {
            return;
        }
        for (int i = 0; i < candidates.size; i++) {
            boolean helps = candidates.covers[i] || candidates.posts[i];
            double below = plain + Math.min(0, candidates.bare[i]);
            if (helps && below + cover + post > bestValue + EPSILON && yearAllows(i)) {
                consider(1L << i, plain, plainSet);
                if (post > 0 && !(candidates.covers[i] && candidates.posts[i])) {
                    considerPairs(i, below + cover + post, plain, plainSet);
                }
            }
        }
    }

    /** A class for the cover and another for the new post. */
    private void considerPairs(int i, double below, double plain, long plainSet) {
        for (int j = i + 1; j < candidates.size; j++) {
            boolean other =
                    (candidates.covers[j] && !candidates.covers[i]) || (candidates.posts[j] && !candidates.posts[i]);
            boolean together = (candidates.clash[i] >>> j & 1) == 0 && yearAllows(j);
            if (other && together && below + Math.min(0, candidates.bare[j]) > bestValue + EPSILON) {
                boolean sameYear = (candidates.link[i] >>> j & 1) != 0;
                if (!sameYear || candidates.yearLeft[candidates.year(i)] > 1) {
                    consider(1L << i | 1L << j, plain, plainSet);
                }
            }
        }
    }

    /** The best set that has all of {@code with}. */
    private void consider(long with, double plain, long plainSet) {
        double value = plain;
        long set = plainSet;
        long out = with;
        long touched = with;
        for (long rest = with; rest != 0; rest &= rest - 1) {
            int i = Long.numberOfTrailingZeros(rest);
            out |= candidates.clash[i];
            touched |= candidates.clash[i] | candidates.link[i];
            value += candidates.bare[i];
            takeYear(i, 1);
        }
        for (int q = 0; q < parts; q++) {
            if ((part[q] & touched) != 0) {
                value += independent(part[q] & ~out) - partValue[q];
                set = (set & ~part[q]) | bestMask;
            }
        }
        for (long rest = with; rest != 0; rest &= rest - 1) {
            takeYear(Long.numberOfTrailingZeros(rest), -1);
        }
        set |= with;
        value += bonus(set);
        if (value > bestValue) {
            bestValue = value;
            bestSet = set;
        }
    }

    private void takeYear(int i, int places) {
        if (candidates.residential(i)) {
            candidates.yearLeft[candidates.year(i)] -= places;
        }
    }

    private double bonus(long set) {
        boolean covered = false;
        boolean posted = false;
        for (long rest = set; rest != 0; rest &= rest - 1) {
            int i = Long.numberOfTrailingZeros(rest);
            covered |= candidates.covers[i];
            posted |= candidates.posts[i];
        }
        return (covered ? candidates.coverValue : 0) + (posted ? candidates.postValue : 0);
    }

    /** The worth of the best independent set within a mask; its members are left in {@link #bestMask}. */
    private double independent(long mask) {
        best = 0;
        bestMask = 0;
        nodes = 0;
        search(mask, 0, 0);
        if (nodes >= NODES) {
            excess += Math.max(0, bound(mask) - best);
        }
        return best;
    }

    private void search(long open, double value, long taken) {
        if (value > best) {
            best = value;
            bestMask = taken;
        }
        long allowed = open;
        while (allowed != 0 && ++nodes < NODES && value + bound(allowed) > best + EPSILON) {
            int i = Long.numberOfTrailingZeros(allowed);
            allowed &= allowed - 1;
            if (yearAllows(i)) {
                takeYear(i, 1);
                search(allowed & ~candidates.clash[i], value + candidates.bare[i], taken | (1L << i));
                takeYear(i, -1);
                if ((candidates.clash[i] & allowed) == 0 && candidates.link[i] == 0) {
                    return;
                }
            }
        }
    }

    /** Of each group of candidates that exclude one another only the best counts. */
    private double bound(long mask) {
        double sum = 0;
        long seen = 0;
        for (long rest = mask; rest != 0; rest &= rest - 1) {
            int i = Long.numberOfTrailingZeros(rest);
            int q = candidates.clique[i];
            double value = candidates.bare[i];
            if ((seen >>> q & 1) == 0) {
                seen |= 1L << q;
                cliqueMost[q] = value;
                sum += value;
            } else if (value > cliqueMost[q]) {
                sum += value - cliqueMost[q];
                cliqueMost[q] = value;
            }
        }
        return sum;
    }
}
