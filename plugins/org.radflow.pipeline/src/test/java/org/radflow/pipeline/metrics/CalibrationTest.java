package org.radflow.pipeline.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.radflow.pipeline.DataException;

class CalibrationTest {

    /**
     * R 4.2: {@code coef(summary(glm(y ~ qlogis(a), family = binomial, control = list(epsilon = 1e-14))))} and
     * {@code glm(y ~ 1, offset = qlogis(a), ...)}
     */
    @Test
    void slopeAndInterceptsAreThoseOfGlm() {
        Calibration calibration = Calibration.of(Example.FIRST, Example.POSITIVE, 0.95);
        check(-0.442743793483708, 0.701666771691739, calibration.intercept());
        check(2.007823365234585, 1.070355941685984, calibration.slope());
        check(-0.351855478580628, 0.583189463341648, calibration.inTheLarge());
    }

    private static void check(double value, double error, Estimate found) {
        assertEquals(value, found.value(), 1e-9);
        assertEquals(value - 1.959963984540054 * error, found.lower(), 1e-8);
        assertEquals(value + 1.959963984540054 * error, found.upper(), 1e-8);
    }

    @Test
    void recalibratedProbabilitiesAreCalibrated() {
        double[] changed = Calibration.of(Example.FIRST, Example.POSITIVE, 0.95).recalibrate(Example.FIRST);
        Calibration again = Calibration.of(changed, Example.POSITIVE, 0.95);
        assertEquals(1, again.slope().value(), 1e-9);
        assertEquals(0, again.intercept().value(), 1e-9);
        assertEquals(0, again.inTheLarge().value(), 1e-9);
    }

    @Test
    void noFiniteSlopeIsRefused() {
        assertThrows(DataException.class, () -> Calibration.of(new double[] {.1, .2, .8, .9}, new boolean[] {false, false, true, true}, 0.95));
        assertThrows(DataException.class, () -> Calibration.of(new double[] {.3, .3, .3, .3}, new boolean[] {false, false, true, true}, 0.95));
        assertThrows(DataException.class, () -> Calibration.of(new double[] {.3, .4}, new boolean[] {true, true}, 0.95));
    }

    /** scikit-learn 1.9: {@code brier_score_loss(y, a), log_loss(y, a)} */
    @Test
    void properScores() {
        assertEquals(0.14609375, Probabilities.brier(Example.FIRST, Example.POSITIVE), 1e-14);
        assertEquals(0.4515723509633828, Probabilities.logLoss(Example.FIRST, Example.POSITIVE), 1e-14);
    }

    @Test
    void curveOfEqualGroups() {
        CalibrationCurve curve = CalibrationCurve.of(new double[] {.9, .1, .6, .3}, new boolean[] {true, false, true, true}, 2, 0.95);
        assertArrayEquals(new double[] {0.2, 0.75}, curve.predicted(), 1e-15);
        assertEquals(0.5, curve.observed()[0].value());
        assertEquals(1, curve.observed()[1].value());
        assertArrayEquals(new int[] {2, 2}, curve.cases());
    }

    /** Of 16 cases, 7 positive; at 0.5: 6 true and 2 false positives. */
    @Test
    void netBenefit() {
        DecisionCurve curve = DecisionCurve.of(Example.FIRST, Example.POSITIVE, new double[] {0, 0.5});
        assertArrayEquals(new double[] {7 / 16.0, 4 / 16.0}, curve.netBenefit(), 1e-15);
        assertArrayEquals(new double[] {7 / 16.0, -2 / 16.0}, curve.treatAll(), 1e-15);
    }

    /** scikit-learn 1.9: {@code mean_squared_error(t, r) ** .5, mean_absolute_error, r2_score}; numpy: Lin's formula with ddof = 0 */
    @Test
    void numbers() {
        RegressionScores scores = RegressionScores.of(new double[] {2.8, 3.0, 5.1, 4.9, 6.0}, new double[] {3.1, 2.4, 5.9, 4.4, 7.2});
        assertEquals(0.7456540752922902, scores.rmse(), 1e-14);
        assertEquals(0.68, scores.mae(), 1e-14);
        assertEquals(0.8215661103979459, scores.r2(), 1e-14);
        assertEquals(0.8826013513513515, scores.concordance(), 1e-14);
    }
}
