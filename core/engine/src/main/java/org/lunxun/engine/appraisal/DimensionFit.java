package org.lunxun.engine.appraisal;

import java.util.List;
import java.util.Map;
import org.lunxun.model.resource.BaseId;
import org.lunxun.model.resource.BaseKind;

/**
 * The estimates of one dimension for all rated bases: {@link Pooling} averaged over the {@link VarianceGrid} (the
 * hierarchical model of Rubin 1981, Journal of Educational Statistics 6; Gelman et al., 'Bayesian Data Analysis', 3rd ed.
 * 2013, section 5.4). What the grid weighs for a base is learnt from the other bases alone: so a better answer for a base
 * cannot lower its estimate by making the variances look otherwise.
 */
final class DimensionFit {

    private static final double LEAST_SHARE = 1e-4;
    private static final int STEPS = 80;

    private final Cells cells;
    private final Design design;
    private final List<VarianceGrid.Point> points;
    private final Cholesky spare;
    private final double[] spareCross;
    private final double[] spareLoad;

    DimensionFit(Cells cells, Map<BaseId, BaseKind> kinds, ClassMix mix) {
        this.cells = cells;
        design = new Design(cells, kinds, mix);
        points = VarianceGrid.of(cells, design);
        spare = new Cholesky(design.size);
        spareCross = new double[design.size * design.size];
        spareLoad = new double[design.size];
    }

    /** The estimate for a base, 0 to 100. */
    Estimate estimate(int base) {
        double[] share = shares(base);
        double[] mean = new double[share.length];
        double[] deviation = new double[share.length];
        double[] told = new double[2];
        for (int p = 0; p < share.length; p++) {
            if (share[p] > 0) {
                points.get(p).pooling().tell(base, told);
                mean[p] = told[0] + Cells.MIDDLE;
                deviation[p] = StrictMath.sqrt(told[1]);
            }
        }
        double low = clip(quantile(0.05, share, mean, deviation));
        double value = clip(quantile(0.5, share, mean, deviation));
        double high = clip(quantile(0.95, share, mean, deviation));
        return new Estimate(value, low, high);
    }

    private double[] shares(int base) {
        double[] share = new double[points.size()];
        double highest = Double.NEGATIVE_INFINITY;
        for (int p = 0; p < share.length; p++) {
            VarianceGrid.Point point = points.get(p);
            share[p] = point.logPrior() + point.pooling().logLikelihoodWithout(base, spare, spareCross, spareLoad);
            highest = Math.max(highest, share[p]);
        }
        double sum = 0;
        for (int p = 0; p < share.length; p++) {
            share[p] = StrictMath.exp(share[p] - highest);
            share[p] = share[p] < LEAST_SHARE ? 0 : share[p];
            sum += share[p];
        }
        for (int p = 0; p < share.length; p++) {
            share[p] /= sum;
        }
        return share;
    }

    private static double clip(double score) {
        return Math.min(100, Math.max(0, score));
    }

    /**
     * The point of a mixture of normal distributions below which so much lies: Newton's steps, and halvings of a
     * bracket where they do not help.
     */
    private static double quantile(double below, double[] share, double[] mean, double[] deviation) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int p = 0; p < share.length; p++) {
            if (share[p] > 0) {
                low = Math.min(low, mean[p] - 2 * deviation[p]);
                high = Math.max(high, mean[p] + 2 * deviation[p]);
            }
        }
        double at = (low + high) / 2;
        double before = 1;
        for (int step = 0; step < STEPS && high - low > 1e-9; step++) {
            double sum = -below;
            double slope = 0;
            for (int p = 0; p < share.length; p++) {
                if (share[p] > 0) {
                    double z = (at - mean[p]) / deviation[p];
                    sum += share[p] * Normal.below(z);
                    slope += share[p] * Normal.density(z) / deviation[p];
                }
            }
            if (sum > 0) {
                high = at;
            } else {
                low = at;
            }
            if (Math.abs(sum) < 1e-12) {
                return at;
            }
            double newton = at - sum / slope;
            boolean helps = Math.abs(sum) < before / 2 && newton > low && newton < high;
            at = helps ? newton : (low + high) / 2;
            before = Math.abs(sum);
        }
        return at;
    }

    /**
     * How probable it is that the sources of a base differ at least so much by the chance of who was asked: Cochran's
     * test (1954, Biometrics 10), the general effects of the sources taken off.
     */
    double chanceOfDisagreement(int base) {
        double[] effects = points.get(points.size() / 2).pooling().effects();
        double weights = 0;
        double sum = 0;
        double squares = 0;
        for (int cell = cells.from[base]; cell < cells.from[base + 1]; cell++) {
            double[] row = design.rows[cell];
            double rest = cells.mean[cell];
            for (int j = 0; j < row.length; j++) {
                rest -= row[j] * effects[j];
            }
            double weight = 1 / cells.variance[cell];
            weights += weight;
            sum += weight * rest;
            squares += weight * rest * rest;
        }
        return Normal.chiSquaredAbove(squares - sum * sum / weights, cells.from[base + 1] - cells.from[base] - 1);
    }
}
