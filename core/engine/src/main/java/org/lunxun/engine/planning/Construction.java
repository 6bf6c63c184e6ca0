package org.lunxun.engine.planning;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.lunxun.engine.planning.Market.Choosing;

/**
 * Makes a plan from prices: cadres in random order, a batch at a time, take their best sets at the prices from what is
 * left, and after each batch the prices of what is left are brought to what the remaining cadres want. So prices rise
 * where early cadres took more than their share, and nothing runs out before the last have chosen.
 */
final class Construction {

    private static final int NODES = 400;

    private final Market market;
    private final RotationProblem problem;
    private final LinearChoice linear;
    private final ExactChoice exact;
    private final Quotes quotes;

    Construction(Market market) {
        this.market = market;
        problem = market.problem;
        linear = new LinearChoice(market.draft);
        exact = new ExactChoice(market.draft);
        quotes = new Quotes(market);
    }

    /**
     * Lets everyone in the market buy. Where the time is too short, some batches do without rounds.
     *
     * @param batches in how many batches
     * @param rounds of the market after each batch
     * @param step about how far prices move in a round
     * @param random decides the order of the cadres
     */
    void run(int batches, int rounds, double step, SplittableRandom random, Market.Rounds heard) {
        market.seatsMakeUp = false;
        int[] order = shuffled(buyers(), random);
        int at = 0;
        double used = 0;
        for (int b = 1; b <= batches; b++) {
            int end = (int) ((long) order.length * b / batches);
            for (; at < end; at++) {
                buy(order[at]);
                market.buyer[order[at]] = false;
            }
            for (int i = 0; i < rounds && used <= (double) b / batches && b < batches && !market.stopped(); i++) {
                updateLacking();
                market.round(step, Choosing.LINEAR);
            }
            used = heard.round(b, batches);
        }
    }

    private void updateLacking() {
        for (int k = 0; k < market.lacking.length; k++) {
            if (market.lacking[k] > 0) {
                int missing = problem.classes.min[k] - market.draft.taken[k];
                market.lacking[k] = Math.max(0, missing);
                if (missing <= 0) {
                    market.prices.row[k] = Math.max(0, market.prices.row[k]);
                }
            }
        }
    }

    /** Adds the best set at the prices to what the cadre holds. */
    void buy(int c) {
        double[] prices = quotes.of(c);
        linear.choose(c, prices, market.saturation);
        exact.choose(c, prices, market.saturation, linear.chosen, linear.count, NODES);
        for (int i = 0; i < exact.count; i++) {
            if (market.draft.fits(c, exact.chosen[i])) {
                market.draft.add(c, exact.chosen[i]);
            }
        }
        market.draft.update(c);
    }

    private int[] buyers() {
        int[] list = new int[problem.cadres.size];
        int size = 0;
        for (int c = 0; c < list.length; c++) {
            if (market.buyer[c]) {
                list[size++] = c;
            }
        }
        return Arrays.copyOf(list, size);
    }

    private static int[] shuffled(int[] list, SplittableRandom random) {
        for (int i = list.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int other = list[i];
            list[i] = list[j];
            list[j] = other;
        }
        return list;
    }
}
