package org.lunxun.engine.appraisal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of scipy 1.14, norm.cdf and chi2.sf. */
class NormalTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0.5",
        "1, 0.8413447460685429",
        "-1.6448536269514722, 0.05",
        "2.5758293035489004, 0.995",
        "-3, 0.0013498980316300933",
        "5, 0.9999997133484281",
        "-8.5, 0",
        "9, 1"
    })
    void knowsTheTableOfTheNormalDistribution(double x, double below) {
        assertEquals(below, Normal.below(x), 1e-14);
    }

    @ParameterizedTest
    @CsvSource({
        "3.841458820694124, 1, 0.05",
        "5.991464547107979, 2, 0.05",
        "7.814727903251179, 3, 0.05",
        "9.487729036781154, 4, 0.05",
        "11.070497693516351, 5, 0.05",
        "18.420680743952367, 2, 0.0001",
        "0, 3, 1"
    })
    void knowsTheTableOfTheChiSquaredDistribution(double x, int degrees, double above) {
        assertEquals(above, Normal.chiSquaredAbove(x, degrees), 1e-12);
    }

    @Test
    void solvesWithACholeskyFactor() {
        double[] matrix = {4, 2, 0.5, 2, 5, 1, 0.5, 1, 3};
        Cholesky cholesky = new Cholesky(3).of(matrix);
        double[] x = {1, -2, 3};
        double[] right = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                right[i] += matrix[3 * i + j] * x[j];
            }
        }
        double form = 0;
        for (int i = 0; i < 3; i++) {
            form += x[i] * right[i];
        }
        assertEquals(form, cholesky.inverseForm(right.clone()), 1e-12);
        cholesky.solve(right);
        assertEquals(1, right[0], 1e-12);
        assertEquals(-2, right[1], 1e-12);
        assertEquals(3, right[2], 1e-12);
        assertEquals(StrictMath.log(4 * (15 - 1) - 2 * (6 - 0.5) + 0.5 * (2 - 2.5)), cholesky.logDeterminant(), 1e-12);
    }
}
