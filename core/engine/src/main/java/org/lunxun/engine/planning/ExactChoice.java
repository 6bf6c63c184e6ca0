package org.lunxun.engine.planning;

import java.util.Arrays;

/**
 * One cadre's best set of classes at given prices, by branch and bound on the true worth. A node is cut when neither of two
 * bounds on what its open candidates may still add beats the best set so far: one with every candidate at its standalone
 * worth, one at the discounts of {@link Saturation} with what these grant. A pure function of its arguments but for its
 * scratch space.
 */
final class ExactChoice {

    private static final double EPSILON = 1e-9;

    /** The pairs of the best set. */
    final int[] chosen = new int[Candidates.MOST];

    int count;
    /** What the best set is worth beyond records and places held, with the prices taken off. */
    double value;
    /** No set is worth more than this. */
    double upper;

    private final DraftPlan draft;
    private final RotationProblem problem;
    private final ClassArrays classes;
    private final CadreArrays cadres;
    private final Candidates candidates;
    private final double[] discounted = new double[Candidates.MOST];
    private final double[] cliqueMost = new double[Candidates.MOST];
    private final double[] cliqueLess = new double[Candidates.MOST];
    private final int[] matchFrom = new int[Candidates.MOST + 1];
    private int[] matchNeed = new int[256];
    private double[] matchEffect = new double[256];
    private double[] met = new double[16];
    private double[] metBefore = new double[16];
    private int needFrom;
    private int needs;
    private double hours;
    private boolean covered;
    private boolean posted;
    private boolean discounts;
    private double hoursDiscount;
    private float[] needDiscount = new float[0];
    private int most;
    private int nodes;
    private long bestMask;

    ExactChoice(DraftPlan draft) {
        this.draft = draft;
        problem = draft.problem;
        classes = problem.classes;
        cadres = problem.cadres;
        candidates = new Candidates(draft);
    }

    /**
     * Chooses for a cadre.
     *
     * @param prices by place among the classes of the cadre's unit
     * @param hint pairs of a good set to start from
     * @param limit nodes after which the search is cut
     */
    void choose(int c, double[] prices, Saturation saturation, int[] hint, int hints, int limit) {
        candidates.collect(c, prices, saturation, false);
        count = 0;
        value = 0;
        upper = candidates.dropped;
        if (candidates.size == 0) {
            return;
        }
        prepare(c, saturation);
        long all = (1L << candidates.size) - 1;
        start(hint, hints);
        most = limit;
        nodes = 0;
        double root = bound(all);
        search(all, 0, 0);
        for (long rest = bestMask; rest != 0; rest &= rest - 1) {
            chosen[count++] = candidates.pair[Long.numberOfTrailingZeros(rest)];
        }
        double proved = nodes >= most ? Math.max(root, value) : value + EPSILON;
        upper += candidates.droppedBonus > 0 ? Math.max(proved, root + candidates.droppedBonus) : proved;
    }

    private void prepare(int c, Saturation saturation) {
        needFrom = cadres.needFrom[c];
        needs = cadres.needFrom[c + 1] - needFrom;
        if (met.length < needs) {
            met = new double[2 * needs];
            metBefore = new double[2 * needs];
        }
        Arrays.fill(met, 0, needs, 0);
        hours = candidates.hours;
        covered = candidates.covered;
        posted = candidates.posted;
        discounts = saturation.any(c);
        hoursDiscount = saturation.hours[c];
        needDiscount = saturation.needs;
        for (int i = 0; i < draft.count(c); i++) {
            meet(0, match(problem.classOf(c, draft.pair(c, i)), 0), 1);
        }
        System.arraycopy(met, 0, metBefore, 0, needs);
        int size = 0;
        for (int i = 0; i < candidates.size; i++) {
            size = match(candidates.k[i], size);
            matchFrom[i + 1] = size;
            discounted[i] =
                    candidates.bare[i] - (discounts ? candidates.discount(c, candidates.pair[i], saturation) : 0);
        }
    }

    private int match(int k, int from) {
        int size = from;
        for (int i = classes.topicFrom[k]; i < classes.topicFrom[k + 1]; i++) {
            for (int n = 0; n < needs; n++) {
                if (cadres.needTopic[needFrom + n] == classes.topic[i]) {
                    if (size == matchNeed.length) {
                        matchNeed = Arrays.copyOf(matchNeed, 2 * size);
                        matchEffect = Arrays.copyOf(matchEffect, 2 * size);
                    }
                    matchNeed[size] = n;
                    matchEffect[size++] = classes.effect[i];
                }
            }
        }
        return size;
    }

    private void meet(int from, int to, int sign) {
        for (int j = from; j < to; j++) {
            met[matchNeed[j]] += sign * matchEffect[j];
        }
    }

    /** Starts from the hint, then whatever else is worth its price. */
    private void start(int[] hint, int hints) {
        value = 0;
        bestMask = 0;
        long hinted = 0;
        for (int i = 0; i < candidates.size; i++) {
            for (int h = 0; h < hints; h++) {
                hinted |= hint[h] == candidates.pair[i] ? 1L << i : 0;
            }
        }
        double sum = takeAll(hinted, 0);
        long rest = ((1L << candidates.size) - 1) & ~bestMask;
        value = takeAll(rest, sum);
        for (long taken = bestMask; taken != 0; taken &= taken - 1) {
            takeYear(Long.numberOfTrailingZeros(taken), -1);
        }
        System.arraycopy(metBefore, 0, met, 0, needs);
        hours = candidates.hours;
        covered = candidates.covered;
        posted = candidates.posted;
    }

    private double takeAll(long mask, double before) {
        double sum = before;
        for (long rest = mask; rest != 0; rest &= rest - 1) {
            int i = Long.numberOfTrailingZeros(rest);
            double gain = gain(i);
            if (gain > 0 && (candidates.clash[i] & bestMask) == 0 && yearAllows(i)) {
                take(i);
                takeYear(i, 1);
                bestMask |= 1L << i;
                sum += gain;
            }
        }
        return sum;
    }

    private double gain(int i) {
        int k = candidates.k[i];
        double asked = candidates.hours + candidates.missing;
        double gain = -candidates.paid[i];
        gain += candidates.perHour * (Math.min(asked, hours + classes.hours[k]) - Math.min(asked, hours));
        gain += candidates.covers[i] && !covered ? candidates.coverValue : 0;
        gain += candidates.posts[i] && !posted ? candidates.postValue : 0;
        for (int j = matchFrom[i]; j < matchFrom[i + 1]; j++) {
            double before = met[matchNeed[j]];
            gain += cadres.needValue[needFrom + matchNeed[j]]
                    * (Math.min(1, before + matchEffect[j]) - Math.min(1, before));
        }
        return gain;
    }

    private void take(int i) {
        hours += classes.hours[candidates.k[i]];
        covered |= candidates.covers[i];
        posted |= candidates.posts[i];
        meet(matchFrom[i], matchFrom[i + 1], 1);
    }

    private boolean yearAllows(int i) {
        return !candidates.residential(i) || candidates.yearLeft[candidates.year(i)] > 0;
    }

    private void takeYear(int i, int places) {
        if (candidates.residential(i)) {
            candidates.yearLeft[candidates.year(i)] -= places;
        }
    }

    private void search(long open, double sum, long taken) {
        if (sum > value) {
            value = sum;
            bestMask = taken;
        }
        long allowed = open;
        while (allowed != 0 && ++nodes < most && sum + bound(allowed) > value + EPSILON) {
            int i = Long.numberOfTrailingZeros(allowed);
            allowed &= allowed - 1;
            double gain = yearAllows(i) ? gain(i) : 0;
            if (gain > 0) {
                double hoursBefore = hours;
                boolean coveredBefore = covered;
                boolean postedBefore = posted;
                take(i);
                takeYear(i, 1);
                search(allowed & ~candidates.clash[i], sum + gain, taken | (1L << i));
                takeYear(i, -1);
                meet(matchFrom[i], matchFrom[i + 1], -1);
                hours = hoursBefore;
                covered = coveredBefore;
                posted = postedBefore;
            }
        }
    }

    /** The most that the candidates of a mask may add to what is taken. */
    private double bound(long mask) {
        double sum = 0;
        double less = 0;
        double cover = 0;
        double post = 0;
        double both = 0;
        long seen = 0;
        for (long rest = mask; rest != 0; rest &= rest - 1) {
            int i = Long.numberOfTrailingZeros(rest);
            int q = candidates.clique[i];
            double bare = Math.max(0, candidates.bare[i]);
            double discountedBare = Math.max(0, discounted[i]);
            if ((seen >>> q & 1) == 0) {
                seen |= 1L << q;
                cliqueMost[q] = bare;
                cliqueLess[q] = discountedBare;
                sum += bare;
                less += discountedBare;
            } else {
                if (bare > cliqueMost[q]) {
                    sum += bare - cliqueMost[q];
                    cliqueMost[q] = bare;
                }
                if (discountedBare > cliqueLess[q]) {
                    less += discountedBare - cliqueLess[q];
                    cliqueLess[q] = discountedBare;
                }
            }
            double under = Math.min(0, candidates.bare[i]);
            double coverBonus = candidates.covers[i] && !covered ? candidates.coverValue : 0;
            double postBonus = candidates.posts[i] && !posted ? candidates.postValue : 0;
            cover = Math.max(cover, coverBonus + under);
            post = Math.max(post, postBonus + under);
            both = Math.max(both, coverBonus + postBonus + under);
        }
        return (discounts ? Math.min(sum, less + granted()) : sum) + Math.max(both, cover + post);
    }

    /** What the discounts grant of what is still missing. */
    private double granted() {
        double asked = candidates.hours + candidates.missing;
        double sum = hoursDiscount * candidates.perHour * Math.max(0, asked - hours);
        for (int n = 0; n < needs; n++) {
            sum += needDiscount[needFrom + n] * cadres.needValue[needFrom + n] * Math.max(0, 1 - met[n]);
        }
        return sum;
    }
}
