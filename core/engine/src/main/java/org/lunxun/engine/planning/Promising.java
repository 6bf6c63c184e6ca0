package org.lunxun.engine.planning;

import java.util.Arrays;

/**
 * The pairs that a good plan may hold: those whose worth on their own comes near their price. At prices that prove a bound,
 * a pair that falls short of its price by more than the gap is in no plan that closes it (reduced costs); the rest of the
 * pairs only take time. Kept by cadre and by class.
 */
final class Promising {

    /** The most pairs that are kept of one cadre. */
    private static final int MOST = 40;

    /** By cadre: where its pairs start in {@link #pair}. */
    final int[] from;
    /** Pairs, cadre by cadre. */
    final int[] pair;
    /** By class: where its pairs start in {@link #classCadre}. */
    final int[] classFrom;

    final int[] classCadre;
    final int[] classPair;

    /**
     * Collects them.
     *
     * @param market at prices that have been sought
     * @param margin points by which a pair may fall short of its price
     */
    Promising(Market market, double margin) {
        RotationProblem problem = market.problem;
        Quotes quotes = new Quotes(market);
        from = new int[problem.cadres.size + 1];
        int[] list = new int[Math.max(16, problem.cadres.size * 4)];
        int size = 0;
        int[] mine = new int[MOST];
        double[] worth = new double[MOST];
        classFrom = new int[problem.classes.size + 1];
        for (int c = 0; c < problem.cadres.size; c++) {
            int count = 0;
            double lift = problem.cadres.recordedCover[c] ? 0 : market.draft.floors.lift(c);
            for (int z = problem.pairs.from[c]; z < problem.pairs.from[c + 1]; z++) {
                double more = lift != 0 && problem.classes.covers[problem.classOf(c, z)] ? lift : 0;
                double left = problem.pairs.gain[z] + more - quotes.price(c, z);
                if (!problem.pairs.promised[z] && left > -margin && problem.pairs.gain[z] + more > 0) {
                    count = Candidates.insert(mine, worth, count, MOST, z, left);
                }
            }
            if (size + count > list.length) {
                list = Arrays.copyOf(list, Math.max(size + count, list.length + list.length / 2));
            }
            System.arraycopy(mine, 0, list, size, count);
            Arrays.sort(list, size, size + count);
            size += count;
            from[c + 1] = size;
        }
        pair = Arrays.copyOf(list, size);
        classCadre = new int[size];
        classPair = new int[size];
        byClass(problem);
    }

    private void byClass(RotationProblem problem) {
        for (int c = 0; c < problem.cadres.size; c++) {
            for (int i = from[c]; i < from[c + 1]; i++) {
                classFrom[problem.classOf(c, pair[i]) + 1]++;
            }
        }
        for (int k = 0; k + 1 < classFrom.length; k++) {
            classFrom[k + 1] += classFrom[k];
        }
        int[] next = classFrom.clone();
        for (int c = 0; c < problem.cadres.size; c++) {
            for (int i = from[c]; i < from[c + 1]; i++) {
                int at = next[problem.classOf(c, pair[i])]++;
                classCadre[at] = c;
                classPair[at] = pair[i];
            }
        }
    }
}
