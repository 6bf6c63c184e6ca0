package org.lunxun.engine.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The two unknown standard deviations of {@link Pooling} on a grid that covers where the data say they are. A priori τ is
 * uniform (Gelman 2006, Bayesian Analysis 1) up to {@value #MOST_TAU} points, and ω half-normal with a scale of
 * {@value #SCALE_OF_OMEGA} points, so that few doubly rated bases make no large disagreement.
 */
final class VarianceGrid {

    static final double MOST_TAU = 50;
    static final double SCALE_OF_OMEGA = 5;

    private static final double LEAST_TAU = 0.05;
    private static final double MOST_OMEGA = 25;
    private static final int TAUS = 9;
    private static final int OMEGAS = 5;
    /** What lies so far below the highest log density is left out. */
    private static final double DROP = 5;

    private static final int STEPS = 12;
    private static final double GOLDEN = (StrictMath.sqrt(5) - 1) / 2;

    private final Cells cells;
    private final Design design;

    private VarianceGrid(Cells cells, Design design) {
        this.cells = cells;
        this.design = design;
    }

    /** A point of the grid. */
    record Point(double tau, double omega, Pooling pooling, double logPrior) {}

    /** The points; all stand for cells of equal size. */
    static List<Point> of(Cells cells, Design design) {
        return new VarianceGrid(cells, design).points();
    }

    private List<Point> points() {
        boolean crossed = cells.crossed();
        double omega = 0;
        double tau = peak(each -> density(each, 0), LEAST_TAU, MOST_TAU);
        if (crossed) {
            for (int round = 0; round < 2; round++) {
                double atTau = tau;
                omega = peak(each -> density(atTau, each), 0, MOST_OMEGA);
                double atOmega = omega;
                tau = peak(each -> density(each, atOmega), LEAST_TAU, MOST_TAU);
            }
        }
        double bestTau = tau;
        double bestOmega = omega;
        double floor = density(tau, omega) - DROP;
        double[] taus = middles(each -> density(each, bestOmega), floor, LEAST_TAU, tau, MOST_TAU, TAUS);
        double[] omegas = crossed
                ? middles(each -> density(bestTau, each), floor, 0, omega, MOST_OMEGA, OMEGAS)
                : new double[] {0};
        List<Point> points = new ArrayList<>();
        for (double t : taus) {
            for (double o : omegas) {
                points.add(new Point(t, o, new Pooling(cells, design, t, o).invert(), logPrior(o)));
            }
        }
        return points;
    }

    private double density(double tau, double omega) {
        return new Pooling(cells, design, tau, omega).logLikelihood() + logPrior(omega);
    }

    private static double logPrior(double omega) {
        return -0.5 * (omega / SCALE_OF_OMEGA) * (omega / SCALE_OF_OMEGA);
    }

    /** The highest point by golden sections, on a scale of square roots: small values are told apart more finely. */
    private static double peak(DoubleUnaryOperator density, double least, double most) {
        double low = StrictMath.sqrt(least);
        double high = StrictMath.sqrt(most);
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double atLeft = density.applyAsDouble(left * left);
        double atRight = density.applyAsDouble(right * right);
        for (int step = 0; step < STEPS; step++) {
            if (atLeft >= atRight) {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - GOLDEN * (high - low);
                atLeft = density.applyAsDouble(left * left);
            } else {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + GOLDEN * (high - low);
                atRight = density.applyAsDouble(right * right);
            }
        }
        double middle = (low + high) / 2;
        return middle * middle;
    }

    /** The middles of equal parts of the range in which the density lies above the floor. */
    private static double[] middles(
            DoubleUnaryOperator density, double floor, double least, double best, double most, int parts) {
        double low = edge(density, floor, best, least);
        double high = edge(density, floor, best, most);
        double[] middles = new double[parts];
        for (int i = 0; i < parts; i++) {
            middles[i] = low + (high - low) * (i + 0.5) / parts;
        }
        return middles;
    }

    private static double edge(DoubleUnaryOperator density, double floor, double inside, double outside) {
        if (density.applyAsDouble(outside) >= floor) {
            return outside;
        }
        double in = inside;
        double out = outside;
        for (int step = 0; step < STEPS; step++) {
            double middle = (in + out) / 2;
            if (density.applyAsDouble(middle) >= floor) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return (in + out) / 2;
    }
}
