package org.radflow.learn.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.radflow.pipeline.DataException;

class DiscriminantAnalysisTest {

    private static final String[] NAMES = {"a", "b", "c", "d"};

    /** predict(MASS::lda(x, k), x)$posterior, R 4.2.2, MASS 7.3-58.2. */
    @Test
    void equalsLda() {
        DiscriminantAnalysis lda = DiscriminantAnalysis.fit(Example.X, NAMES, Example.K, 3, Example.ONES, 0);
        assertArrayEquals(new double[] {0.2, 0.3, 0.5}, lda.priors(), 1e-12);
        double[][] expected = {{0.000240624082247, 0.028238695601146, 0.971520680316606}, {0.6882450054377, 0.2869313608581, 0.0248236337042},
            {0.398163654259, 0.485648962972, 0.116187382770}, {0.440182808704, 0.384617208012, 0.175199983284},
            {0.4187992999451, 0.4855779368498, 0.0956227632051}, {0.652302039638, 0.276394663313, 0.071303297049}};
        for (int i = 0; i < expected.length; i++) {
            assertArrayEquals(expected[i], posterior(lda, i), 1e-9);
        }
    }

    @Test
    void equalWeightsChangeNothing() {
        double[] twos = new double[30];
        java.util.Arrays.fill(twos, 2);
        assertArrayEquals(posterior(DiscriminantAnalysis.fit(Example.X, NAMES, Example.K, 3, Example.ONES, 0.2), 4),
            posterior(DiscriminantAnalysis.fit(Example.X, NAMES, Example.K, 3, twos, 0.2), 4), 1e-12);
    }

    /** With full shrinkage, features are independent: log odds are sums of (m1 - m0) (x - (m0 + m1) / 2) / s^2. */
    @Test
    void fullShrinkageIsTheDiagonal() {
        double[][] x = {{1, 2, 3, 5, 6, 7}, {2, 4, 6, 1, 3, 5}};
        DiscriminantAnalysis lda = DiscriminantAnalysis.fit(x, new String[] {"p", "q"}, new int[] {0, 0, 0, 1, 1, 1}, 2,
            new double[] {1, 1, 1, 1, 1, 1}, 1);
        double odds = (6 - 2) * (4.5 - 4) / 1.0 + (3 - 4) * (2 - 3.5) / 4.0;
        double[] sums = {lda.intercepts()[0] + lda.coefficients()[0][0] * 4.5 + lda.coefficients()[0][1] * 2,
            lda.intercepts()[1] + lda.coefficients()[1][0] * 4.5 + lda.coefficients()[1][1] * 2};
        assertArrayEquals(new double[] {odds}, new double[] {sums[1] - sums[0]}, 1e-12);
    }

    @Test
    void dependentFeaturesNeedShrinkage() {
        double[][] x = {{1, 2, 3, 5, 6, 8}, {2, 4, 6, 10, 12, 16}};
        int[] y = {0, 0, 0, 1, 1, 1};
        double[] weights = {1, 1, 1, 1, 1, 1};
        String[] names = {"p", "q"};
        DataException e = assertThrows(DataException.class, () -> DiscriminantAnalysis.fit(x, names, y, 2, weights, 0));
        assertTrue(e.getMessage().contains("shrinkage"), e.getMessage());
        DiscriminantAnalysis.fit(x, names, y, 2, weights, 0.1);
        double[][] constant = {x[0], {4, 4, 4, 4, 4, 4}};
        e = assertThrows(DataException.class, () -> DiscriminantAnalysis.fit(constant, names, y, 2, weights, 0.1));
        assertTrue(e.getMessage().startsWith("Column 'q'"), e.getMessage());
    }

    private static double[] posterior(DiscriminantAnalysis lda, int row) {
        double[] sums = lda.intercepts().clone();
        for (int c = 0; c < sums.length; c++) {
            for (int j = 0; j < 4; j++) {
                sums[c] += lda.coefficients()[c][j] * Example.X[j][row];
            }
        }
        LinearModel.softmax(sums);
        return sums;
    }
}
