package org.lunxun.engine.planning;

/** What it is worth at the prices that a cadre has a certain place rather than not. */
final class ForcedPlace {

    /** How often the largest gain a forced place is subsidised: no set of other places is worth more. */
    private static final double SUBSIDY = 1e4;

    private final Market market;
    private final RotationProblem problem;
    private final LinearChoice choice;
    private final Quotes quotes;

    ForcedPlace(Market market) {
        this.market = market;
        problem = market.problem;
        choice = new LinearChoice(market.draft);
        quotes = new Quotes(market);
    }

    /** The best set with the place less the best set without it, prices taken off; minus infinity where there is no room. */
    double gain(int c, int z) {
        double[] prices = quotes.of(c);
        int local = problem.pairs.local[z];
        double price = prices[local];
        if (price >= Prices.BARRED) {
            return Double.NEGATIVE_INFINITY;
        }
        double subsidy = SUBSIDY * problem.largestGain;
        prices[local] = Prices.BARRED;
        choice.choose(c, prices, market.saturation);
        double without = choice.upper;
        prices[local] = price - subsidy;
        choice.choose(c, prices, market.saturation);
        return choice.upper - subsidy - without;
    }
}
