package org.radflow.learn.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.radflow.pipeline.DataException;

class LeastSquaresTest {

    /** summary(lm(z ~ x)), R 4.2.2. */
    @Test
    void equalsLm() {
        LeastSquares fit = LeastSquares.fit(Example.X, Example.Z, Example.ONES);
        assertEquals(0.698857189806, fit.intercept(), 1e-10);
        assertArrayEquals(new double[] {1.916170756269, -3.061394966960, 0.106267898524, 0.576076724724}, fit.coefficients(), 1e-10);
        assertArrayEquals(new double[] {1.8986339327776, 0.1661630540250, 0.4875890807888, 0.0137923656702, 0.5116252843049},
            fit.errors(), 1e-10);
        assertEquals(1.922818455814, fit.residualError(), 1e-10);
        assertEquals(0.923095053732, fit.rSquared(), 1e-10);
        assertEquals(25, fit.degreesOfFreedom());
    }

    /** summary(lm(z ~ x, weights = w)). */
    @Test
    void equalsLmWithWeights() {
        LeastSquares fit = LeastSquares.fit(Example.X, Example.Z, Example.W);
        assertEquals(2.809770114848, fit.intercept(), 1e-10);
        assertArrayEquals(new double[] {1.758638737256, -3.397466670936, 0.108254105062, 0.241484198907}, fit.coefficients(), 1e-10);
        assertArrayEquals(new double[] {1.6958042903487, 0.1501130201798, 0.4288950469894, 0.0119973929809, 0.4787487523720},
            fit.errors(), 1e-10);
        assertEquals(1.818424536764, fit.residualError(), 1e-10);
        assertEquals(0.924511763463, fit.rSquared(), 1e-10);
    }

    @Test
    void aRepeatedFeatureGetsZero() {
        double[][] x = {Example.X[0], Example.X[0], Example.X[1], Example.X[2], Example.X[3]};
        LeastSquares fit = LeastSquares.fit(x, Example.Z, Example.ONES);
        assertArrayEquals(new double[] {1.916170756269, 0, -3.061394966960, 0.106267898524, 0.576076724724}, fit.coefficients(), 1e-10);
        assertEquals(25, fit.degreesOfFreedom());
    }

    @Test
    void moreFeaturesThanCasesAreRefused() {
        assertThrows(DataException.class, () -> LeastSquares.fit(new double[][] {{1, 2, 4}, {3, 1, 2}}, new double[] {1, 2, 3},
            new double[] {1, 1, 1}));
    }
}
