package org.lunxun.engine.planning;

import org.lunxun.engine.planning.Market.Choosing;

/**
 * Seeks prices at which demand meets supply. Every round proves a bound; the lowest is kept. Steps shrink from a part of
 * what a class is worth to a part of what it is worth to somebody who is covered already.
 */
final class PriceSearch {

    private static final double FIRST_STEP = 0.1;
    private static final double LAST_STEP = 0.02;
    private static final double CALMING = 0.93;
    /** Of the rounds: from here on seats make up for money; before, most seats have a price that is only on its way. */
    private static final double MAKE_UP_FROM = 0.3;

    private final Market market;
    private final RotationProblem problem;
    /** About what a residential class is worth. */
    final double largeStep;
    /** About what it is worth to the covered. */
    final double smallStep;
    /** About what a residential class is worth to those who are covered. */
    final double bareWorth;
    /** How many want each class in the later rounds. */
    final MeanDemand meanDemand;

    /** The lowest proved bound; before the first round what everyone would gain by every class alone. */
    double bound;

    PriceSearch(Market market) {
        this.market = market;
        problem = market.problem;
        meanDemand = new MeanDemand(new double[problem.classes.size]);
        NeumaierSum all = new NeumaierSum();
        double gains = 0;
        double bare = 0;
        int count = 0;
        for (int c = 0; c < problem.cadres.size; c++) {
            for (int z = problem.pairs.from[c]; z < problem.pairs.from[c + 1]; z++) {
                int k = problem.classOf(c, z);
                double gain = problem.pairs.gain[z];
                all.add(Math.max(0, gain));
                if (gain > 0 && problem.classes.residential[k]) {
                    double cover = problem.classes.covers[k] ? problem.cadres.cover[problem.cadres.kind[c]] : 0;
                    gains += gain;
                    double other = gain - problem.staying.points(c, k);
                    bare += other > cover ? other - cover : other;
                    count++;
                }
            }
        }
        bound = problem.promisedScore + all.total();
        largeStep = count == 0 ? 1 : FIRST_STEP * gains / count;
        bareWorth = count == 0 ? 1 : bare / count;
        smallStep = count == 0 ? 1 : Math.min(largeStep, LAST_STEP * bareWorth);
    }

    /** Runs rounds; leaves out some of them, evenly, where the time is too short for all, and ends when the work is to end. */
    void run(int rounds, Market.Rounds heard) {
        double shrink = StrictMath.pow(smallStep / largeStep, 1.0 / Math.max(1, rounds));
        double step = largeStep;
        double used = 0;
        int i = 0;
        while (i < rounds && used < 1 && !market.stopped()) {
            market.seatsMakeUp = i >= MAKE_UP_FROM * rounds;
            keep(market.round(step, Choosing.LINEAR));
            if (i >= 2 * rounds / 3) {
                meanDemand.add(market.demand);
            }
            used = heard.round(i + 1, rounds);
            do {
                step *= shrink;
                i++;
            } while (i < used * rounds);
        }
    }

    /** Rounds at true worth: slower ones, for a lower bound. */
    void refine(int rounds, Market.Rounds heard) {
        double step = smallStep;
        double used = 0;
        for (int i = 0; i < rounds && used < 1 && !market.stopped(); i++) {
            keep(market.round(i + 1 < rounds ? step : 0, Choosing.EXACT));
            step *= CALMING;
            used = heard.round(i + 1, rounds);
        }
    }

    private void keep(double dual) {
        if (dual + problem.promisedScore < bound) {
            bound = dual + problem.promisedScore;
        }
    }
}
