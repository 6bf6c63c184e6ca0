package org.lunxun.engine.appraisal;

/** The standard normal distribution and the chi-squared one that follows from it. */
final class Normal {

    private static final double ROOT_OF_TWO_PI = 2.5066282746310002;
    /** Beyond this many standard deviations lies nothing that a double could hold beside 1. */
    private static final double FAR = 8.3;

    private Normal() {}

    /** How much lies below a point: a Taylor series (G. Marsaglia, 'Evaluating the Normal Distribution', 2004). */
    static double below(double x) {
        if (x <= -FAR || x >= FAR) {
            return x < 0 ? 0 : 1;
        }
        double square = x * x;
        double term = x;
        double sum = 0;
        double next = x;
        for (int i = 3; next != sum; i += 2) {
            sum = next;
            term *= square / i;
            next = sum + term;
        }
        return Math.min(1, Math.max(0, 0.5 + sum * density(x)));
    }

    /** The density at a point. */
    static double density(double x) {
        return StrictMath.exp(-0.5 * x * x) / ROOT_OF_TWO_PI;
    }

    /** How much of a chi-squared distribution lies above a point: closed form for whole degrees of freedom. */
    static double chiSquaredAbove(double x, int degrees) {
        if (x <= 0) {
            return 1;
        }
        boolean odd = degrees % 2 == 1;
        double root = StrictMath.sqrt(x);
        double tail = odd ? 2 * below(-root) : StrictMath.exp(-x / 2);
        double term = odd ? 2 * density(root) * root : StrictMath.exp(-x / 2) * x / 2;
        for (int k = odd ? 3 : 4; k <= degrees; k += 2) {
            tail += term;
            term *= x / k;
        }
        return Math.min(1, tail);
    }
}
