package org.lunxun.engine.planning;

import java.util.Arrays;

/**
 * Decides which of the classes that few want at the prices are held. A class with fewer takers than its fewest attendees
 * is worth holding when what its takers gain by it is more than what the others, who have to be sent to fill it up, lose.
 * The gains and losses are taken at the prices, class by class: a rule of thumb.
 */
final class Openings {

    private final Market market;
    private final RotationProblem problem;
    private final ForcedPlace forced;

    Openings(Market market) {
        this.market = market;
        problem = market.problem;
        forced = new ForcedPlace(market);
    }

    /**
     * Closes in the market what is not worth holding, and says of the others how many more must attend.
     *
     * @param demand by class: how many want it at the prices
     * @param held by class: what is decided already, as in {@link ClassTree.Branch}
     */
    void decide(double[] demand, byte[] held) {
        boolean[] thin = new boolean[problem.classes.size];
        for (int k = 0; k < thin.length; k++) {
            int taken = market.draft.taken[k];
            thin[k] = taken == 0 && market.open[k] && held[k] == 0 && demand[k] < problem.classes.min[k];
            market.lacking[k] = Math.max(0, problem.classes.min[k] - taken);
        }
        ClassPairs pairs = new ClassPairs(problem, thin);
        for (int k = 0; k < thin.length && !market.stopped(); k++) {
            if (thin[k]) {
                market.open[k] = worthHolding(k, pairs);
            }
        }
    }

    private boolean worthHolding(int k, ClassPairs pairs) {
        int size = pairs.from(k + 1) - pairs.from(k);
        double[] gains = new double[size];
        for (int i = 0; i < size; i++) {
            gains[i] = forced.gain(pairs.cadre(pairs.from(k) + i), pairs.pair(pairs.from(k) + i));
        }
        Arrays.sort(gains);
        double sum = 0;
        for (int i = 0; i < Math.min(size, problem.classes.max[k]); i++) {
            double next = gains[size - 1 - i];
            if (i >= problem.classes.min[k] && next <= 0) {
                break;
            }
            sum += next;
        }
        return size >= problem.classes.min[k] && sum > 0;
    }
}
