package org.lunxun.engine.planning;

/** What each class would cost one cadre now: its price, or barred where some limit leaves no room. */
final class Quotes {

    private final Market market;
    private final RotationProblem problem;
    private final double[] prices;

    Quotes(Market market) {
        this.market = market;
        problem = market.problem;
        int locals = 0;
        for (int u = 0; u < problem.units.size; u++) {
            locals = Math.max(locals, problem.units.localFrom[u + 1] - problem.units.localFrom[u]);
        }
        prices = new double[locals];
    }

    /** Prices by place among the classes of the cadre's unit; only those of the cadre's pairs mean anything. */
    double[] of(int c) {
        for (int z = problem.pairs.from[c]; z < problem.pairs.from[c + 1]; z++) {
            int k = problem.classOf(c, z);
            prices[problem.pairs.local[z]] = market.open[k] && market.draft.fits(c, z) ? price(c, z) : Prices.BARRED;
        }
        return prices;
    }

    /** What a place costs the cadre, whether there is room or not. */
    double price(int c, int z) {
        int local = problem.localBase(c) + problem.pairs.local[z];
        double sum = market.prices.ofClass(problem, problem.units.localClass[local])
                + market.prices.ofAbsence(problem, local);
        return problem.cadres.leader[c] ? sum + market.prices.ofLeader(problem, local) : sum;
    }
}
