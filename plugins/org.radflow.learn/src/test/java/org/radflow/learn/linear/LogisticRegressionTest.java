package org.radflow.learn.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.Progress;

class LogisticRegressionTest {

    /** glm(y ~ x, family = binomial, control = list(epsilon = 1e-15)), R 4.2.2. */
    @Test
    void equalsGlm() {
        LogisticRegression fit = LogisticRegression.fit(Example.X, Example.Y, 2, Example.ONES, 0, Progress.NONE);
        assertEquals(-6.5297757616801, fit.intercepts()[0], 1e-8);
        assertArrayEquals(new double[] {0.3610215321100, -1.9772406728198, 0.0563887794257, -0.6034424128144}, fit.coefficients()[0], 1e-8);
        assertArrayEquals(new double[] {3.5098257072727, 0.2849874781605, 0.8543845634366, 0.0251761164839, 0.6856125038989},
            fit.errors()[0], 1e-8);
        assertEquals(-13.3011787447, fit.logLikelihood(), 1e-9);
        assertEquals(-20.7944154168, fit.nullLogLikelihood(), 1e-9);
        assertFalse(fit.separated());
    }

    /** glm(y ~ x, family = binomial, weights = w, control = list(epsilon = 1e-15)). */
    @Test
    void equalsGlmWithWeights() {
        LogisticRegression fit = LogisticRegression.fit(Example.X, Example.Y, 2, Example.W, 0, Progress.NONE);
        assertEquals(-5.9411980227164, fit.intercepts()[0], 1e-7);
        assertArrayEquals(new double[] {0.3207283840390, -1.8548725668855, 0.0513426142287, -0.4640097604029}, fit.coefficients()[0], 1e-7);
        assertArrayEquals(new double[] {3.1447336383339, 0.2547657240857, 0.7225088200199, 0.0216928166177, 0.6452624062508},
            fit.errors()[0], 1e-8);
        assertEquals(33.1032830327, -2 * fit.logLikelihood(), 1e-8);
    }

    /** summary(nnet::multinom(k ~ x[, c("b", "d")], reltol = 1e-18, abstol = 1e-18)), whose optimiser reaches some 6 digits. */
    @Test
    void equalsMultinom() {
        LogisticRegression fit = LogisticRegression.fit(new double[][] {Example.X[1], Example.X[3]}, Example.K, 3, Example.ONES, 0, Progress.NONE);
        assertEquals(-27.744330544, fit.logLikelihood(), 1e-8);
        assertArrayEquals(new double[] {-1.082306029319, -0.286978360525}, fit.intercepts(), 1e-5);
        assertArrayEquals(new double[] {0.592978834504, 2.20636779857}, fit.coefficients()[0], 1e-5);
        assertArrayEquals(new double[] {-0.368747529182, 1.97239286328}, fit.coefficients()[1], 1e-5);
        assertArrayEquals(new double[] {0.989229363498, 0.750006511972, 1.46022879330}, fit.errors()[0], 1e-5);
        assertArrayEquals(new double[] {0.881551698911, 0.660101605121, 1.42477505039}, fit.errors()[1], 1e-5);
    }

    /** coef(glmnet(x, y, family = "binomial", alpha = 0, lambda = 0.1, thresh = 1e-20)): the ridge is lambda times the number of cases. */
    @Test
    void equalsGlmnetWithRidge() {
        LogisticRegression fit = LogisticRegression.fit(Example.X, Example.Y, 2, Example.ONES, 3, Progress.NONE);
        assertEquals(-3.2044809606365, fit.intercepts()[0], 1e-6);
        assertArrayEquals(new double[] {0.1817063890594, -0.8606957977154, 0.0236246129292, -0.0975240579175}, fit.coefficients()[0], 1e-7);
    }

    @Test
    void tellsSeparationAndARidgeEndsIt() {
        double[][] x = {{1, 2, 3, 4, 5, 6}};
        int[] y = {0, 0, 0, 1, 1, 1};
        double[] weights = {1, 1, 1, 1, 1, 1};
        LogisticRegression separated = LogisticRegression.fit(x, y, 2, weights, 0, Progress.NONE);
        assertTrue(separated.separated());
        assertTrue(Double.isNaN(separated.errors()[0][1]));
        LogisticRegression ridge = LogisticRegression.fit(x, y, 2, weights, 1, Progress.NONE);
        assertFalse(ridge.separated());
        assertEquals(-3.5 * ridge.coefficients()[0][0], ridge.intercepts()[0], 1e-9);
    }

    @Test
    void quasiSeparationIsSeparation() {
        assertTrue(LogisticRegression.fit(new double[][] {{0, 0, 0, 0, 1, 1}}, new int[] {0, 1, 0, 1, 1, 1}, 2,
            new double[] {1, 1, 1, 1, 1, 1}, 0, Progress.NONE).separated());
    }

    @Test
    void dependentAndConstantFeaturesGetZero() {
        double[][] x = {Example.X[0], Example.X[1], Example.X[2], Example.X[3], new double[30], Example.X[0].clone()};
        for (int i = 0; i < 30; i++) {
            x[4][i] = 7;
            x[5][i] = 3 - 2 * x[0][i];
        }
        LogisticRegression fit = LogisticRegression.fit(x, Example.Y, 2, Example.ONES, 0, Progress.NONE);
        assertArrayEquals(new double[] {0.3610215321100, -1.9772406728198, 0.0563887794257, -0.6034424128144, 0, 0},
            fit.coefficients()[0], 1e-8);
        assertTrue(Double.isNaN(fit.errors()[0][5]) && Double.isNaN(fit.errors()[0][6]));
    }

    @Test
    void moreFeaturesThanCasesNeedARidge() {
        double[][] x = {{1, 2, 4}, {3, 1, 2}, {5, 5, 6}};
        double[] weights = {1, 1, 1};
        DataException e = assertThrows(DataException.class, () -> LogisticRegression.fit(x, new int[] {0, 1, 1}, 2, weights, 0, Progress.NONE));
        assertTrue(e.getMessage().startsWith("Cases: found 3 for 3 features"), e.getMessage());
        assertTrue(Double.isFinite(LogisticRegression.fit(x, new int[] {0, 1, 1}, 2, weights, 0.5, Progress.NONE).intercepts()[0]));
    }
}
