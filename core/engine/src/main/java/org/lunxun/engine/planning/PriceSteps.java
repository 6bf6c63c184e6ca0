package org.lunxun.engine.planning;

/**
 * How far a price moves when demand and supply differ: along a running mean of the excess demand, divided by the root of
 * a running mean of its square, so that every price moves by about the step whatever it is a price of (as in RMSProp,
 * Hinton 2012). The dual function is convex and piecewise linear, and excess demand is one of its subgradients.
 */
final class PriceSteps {

    private static final float TREND = 0.8f;
    private static final float SPREAD = 0.9f;
    private static final double TINY = 1e-9;

    private final float[] trend;
    private final float[] spread;
    private int rounds;
    private double trendScale = 1;
    private double spreadScale = 1;

    PriceSteps(int size) {
        trend = new float[size];
        spread = new float[size];
    }

    /** Begins a round, in which each price may move once. */
    void begin() {
        rounds++;
        trendScale = 1 / (1 - StrictMath.pow(TREND, rounds));
        spreadScale = 1 / (1 - StrictMath.pow(SPREAD, rounds));
    }

    /**
     * Moves a price that cannot fall below 0.
     *
     * @param i the number of the price
     * @param price the price now
     * @param excess demand less supply
     * @param supply what there is; an excess counts up to about twice of it
     * @param step about how far to move
     * @return the new price
     */
    double moved(int i, double price, double excess, double supply, double step) {
        double pull = price <= 0 && excess < 0 ? 0 : excess;
        double next = free(i, price, pull, supply, step);
        if (next <= 0) {
            trend[i] = Math.max(0, trend[i]);
            return 0;
        }
        return next;
    }

    /** Moves a price that may fall below 0. */
    double free(int i, double price, double excess, double supply, double step) {
        float pull = (float) Math.min(excess, supply + 1);
        trend[i] = TREND * trend[i] + (1 - TREND) * pull;
        spread[i] = SPREAD * spread[i] + (1 - SPREAD) * pull * pull;
        if (spread[i] == 0) {
            return price;
        }
        return price + step * trend[i] * trendScale / Math.sqrt(spread[i] * spreadScale + TINY);
    }
}
