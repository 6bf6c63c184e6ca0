package org.lunxun.engine.appraisal;

/** A symmetric positive definite matrix as L·Lᵀ, for small sizes. Keeps its arrays: not for several threads. */
final class Cholesky {

    private final int size;
    private final double[] lower;
    private double logDeterminant;

    Cholesky(int size) {
        this.size = size;
        lower = new double[size * size];
    }

    /** Takes a matrix, row by row; only its lower half is read. */
    Cholesky of(double[] matrix) {
        logDeterminant = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i * size + j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i * size + k] * lower[j * size + k];
                }
                lower[i * size + j] = i == j ? StrictMath.sqrt(Math.max(sum, 1e-12)) : sum / lower[j * size + j];
            }
            logDeterminant += 2 * StrictMath.log(lower[i * size + i]);
        }
        return this;
    }

    double logDeterminant() {
        return logDeterminant;
    }

    /** The quadratic form xᵀ·M⁻¹·x; overwrites x with L⁻¹·x. */
    double inverseForm(double[] x) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= lower[i * size + k] * x[k];
            }
            x[i] /= lower[i * size + i];
            sum += x[i] * x[i];
        }
        return sum;
    }

    /** Overwrites x with M⁻¹·x. */
    void solve(double[] x) {
        inverseForm(x);
        for (int i = size - 1; i >= 0; i--) {
            for (int k = i + 1; k < size; k++) {
                x[i] -= lower[k * size + i] * x[k];
            }
            x[i] /= lower[i * size + i];
        }
    }
}
