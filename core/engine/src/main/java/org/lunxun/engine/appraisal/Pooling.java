package org.lunxun.engine.appraisal;

import java.util.Arrays;

/**
 * The hierarchical model of one dimension at one pair of its two variances.
 *
 * <p>The mean score of source <i>g</i> for base <i>i</i> is y(i,g) = x(i,g)·δ + t(i) + u(i,g) + e(i,g): effects δ that
 * bases share ({@link Design}), what is the base's own, t ~ N(0, τ²), what a source sees otherwise than others in this
 * base, u ~ N(0, ω²), and the chance of who was asked, e ~ N(0, σ(g)²/n). What is told of a base is its score by the
 * weights w of the sources at the average mix of classes, T(i) = h(i)·δ + t(i) + Σ w(g)·u(i,g). Given the variances, T is
 * normal, and its mean is the best linear unbiased predictor (Henderson 1975, Biometrics 31; for areas with covariates
 * Fay and Herriot 1979, JASA 74). A base's own covariance is τ²·11ᵀ + a diagonal, so that nothing larger than the number
 * of shared effects is ever inverted.
 */
final class Pooling {

    private final Cells cells;
    private final Design design;
    private final double between;
    private final double within;
    private final int size;

    /** Sums over all bases: XᵀΣ⁻¹X with the prior, XᵀΣ⁻¹y, yᵀΣ⁻¹y, log|Σ|. */
    private final double[] cross;

    private final double[] load;
    private double square;
    private double logVariance;

    private final Cholesky cholesky;
    private final double[] inverse;
    private final double[] effects;

    private final double[] sum;

    /**
     * Fits the shared effects.
     *
     * @param tau the standard deviation between bases, above 0
     * @param omega the standard deviation of what a source sees otherwise, 0 or more
     */
    Pooling(Cells cells, Design design, double tau, double omega) {
        this.cells = cells;
        this.design = design;
        this.between = tau * tau;
        this.within = omega * omega;
        size = design.size;
        cross = new double[size * size];
        load = new double[size];
        sum = new double[size];
        for (int j = 0; j < size; j++) {
            cross[j * size + j] = design.precision[j];
        }
        for (int i = 0; i < cells.size(); i++) {
            add(i, 1, cross, load);
        }
        cholesky = new Cholesky(size).of(cross);
        effects = load.clone();
        cholesky.solve(effects);
        inverse = new double[size * size];
    }

    /** The log of the likelihood of all means, the effects integrated out, but for a constant. */
    double logLikelihood() {
        return -0.5 * (logVariance + cholesky.logDeterminant() + square - dot(load, effects));
    }

    /** The same without the cells of one base. */
    double logLikelihoodWithout(int base, Cholesky spare, double[] spareCross, double[] spareLoad) {
        System.arraycopy(cross, 0, spareCross, 0, cross.length);
        System.arraycopy(load, 0, spareLoad, 0, size);
        double allSquares = square;
        double allLogs = logVariance;
        add(base, -1, spareCross, spareLoad);
        double squares = square;
        double logs = logVariance;
        square = allSquares;
        logVariance = allLogs;
        spare.of(spareCross);
        return -0.5 * (logs + spare.logDeterminant() + squares - spare.inverseForm(spareLoad));
    }

    /** Adds or takes off one base. Σ⁻¹ is D⁻¹ − κ·D⁻¹11ᵀD⁻¹ (Sherman and Morrison 1950). */
    private void add(int base, int sign, double[] toCross, double[] toLoad) {
        double weights = 0;
        double means = 0;
        Arrays.fill(sum, 0);
        for (int cell = cells.from[base]; cell < cells.from[base + 1]; cell++) {
            double own = 1 / (within + cells.variance[cell]);
            double mean = cells.mean[cell];
            double[] row = design.rows[cell];
            weights += own;
            means += own * mean;
            square += sign * own * mean * mean;
            logVariance -= sign * StrictMath.log(own);
            outer(row, sign * own, toCross);
            for (int j = 0; j < size; j++) {
                toLoad[j] += sign * own * mean * row[j];
                sum[j] += own * row[j];
            }
        }
        double kappa = between / (1 + between * weights);
        outer(sum, -sign * kappa, toCross);
        for (int j = 0; j < size; j++) {
            toLoad[j] -= sign * kappa * means * sum[j];
        }
        square -= sign * kappa * means * means;
        logVariance += sign * StrictMath.log1p(between * weights);
    }

    /** Only the lower half is kept. */
    private void outer(double[] vector, double factor, double[] matrix) {
        for (int j = 0; j < size; j++) {
            if (vector[j] != 0) {
                double times = factor * vector[j];
                for (int k = 0; k <= j; k++) {
                    matrix[j * size + k] += times * vector[k];
                }
            }
        }
    }

    /** Makes ready to tell of single bases. */
    Pooling invert() {
        double[] column = new double[size];
        for (int j = 0; j < size; j++) {
            Arrays.fill(column, 0);
            column[j] = 1;
            cholesky.solve(column);
            System.arraycopy(column, 0, inverse, j * size, size);
        }
        return this;
    }

    /** The mean and the variance of what is told of a base, given the variances. */
    void tell(int base, double[] meanAndVariance) {
        double weights = 0;
        double reached = 0;
        for (int cell = cells.from[base]; cell < cells.from[base + 1]; cell++) {
            double own = 1 / (within + cells.variance[cell]);
            weights += own;
            reached += own * covariance(cell);
        }
        double kappa = between / (1 + between * weights);
        double[] gap = sum;
        design.atMeanMix(base, gap);
        double mean = dot(gap, effects);
        double variance = between;
        for (double weight : cells.weight) {
            variance += within * weight * weight;
        }
        for (int cell = cells.from[base]; cell < cells.from[base + 1]; cell++) {
            double own = 1 / (within + cells.variance[cell]);
            double gain = own * (covariance(cell) - kappa * reached);
            double[] row = design.rows[cell];
            mean += gain * (cells.mean[cell] - dot(row, effects));
            variance -= gain * covariance(cell);
            for (int j = 0; j < size; j++) {
                gap[j] -= gain * row[j];
            }
        }
        meanAndVariance[0] = mean;
        meanAndVariance[1] = Math.max(0, variance) + form(gap);
    }

    /** How far the mean of a cell and what is told of its base vary together. */
    private double covariance(int cell) {
        return between + within * cells.weight[cells.source[cell]];
    }

    private double form(double[] vector) {
        double all = 0;
        for (int j = 0; j < size; j++) {
            double one = 0;
            for (int k = 0; k < size; k++) {
                one += inverse[j * size + k] * vector[k];
            }
            all += vector[j] * one;
        }
        return all;
    }

    /** The shared effects at these variances. */
    double[] effects() {
        return effects;
    }

    private static double dot(double[] one, double[] other) {
        double all = 0;
        for (int j = 0; j < one.length; j++) {
            all += one[j] * other[j];
        }
        return all;
    }
}
