package org.radflow.learn.survival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.Progress;

/** Oracle: R 4.2.2, survival 3.5.3. m is coxph(Surv(time, event) ~ placebo + wbc + sex); w is rep(c(1, 2, .5), 14). */
class CoxRegressionTest {

    private static final double[] PLACEBO = Arrays.stream(Leukaemia.placebo()).asDoubleStream().toArray();
    private static final double[][] X = {PLACEBO, Leukaemia.LOG_WBC, Leukaemia.SEX};
    private static final double[] ONES = ones();
    private static final int[] ONE_STRATUM = new int[42];
    private static final int[] CASES = {0, 1, 21, 41};

    private static double[] ones() {
        double[] ones = new double[42];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double[] weights() {
        double[] weights = new double[42];
        Arrays.setAll(weights, i -> new double[] {1, 2, 0.5}[i % 3]);
        return weights;
    }

    private static CoxFit fit(Ties ties) {
        return CoxRegression.fit(X, Leukaemia.WEEKS, Leukaemia.RELAPSE, ties);
    }

    private static CoxResiduals residuals(Ties ties) {
        return CoxResiduals.of(fit(ties), X, Leukaemia.WEEKS, Leukaemia.RELAPSE, ONES, ONE_STRATUM, ties);
    }

    private static double[] errors(CoxFit fit) {
        double[] errors = new double[fit.coefficients().length];
        Arrays.setAll(errors, fit::standardError);
        return errors;
    }

    @Test
    void efron() {
        // coef(m); sqrt(diag(m$var)); m$loglik; m$score; m$wald.test; 2 * diff(m$loglik)
        CoxFit fit = fit(Ties.EFRON);
        assertArrayEquals(new double[] {1.3293117129714, 1.7631083389415, -0.3895924181065}, fit.coefficients(), 1e-9);
        assertArrayEquals(new double[] {0.4297725318761, 0.3545397673878, 0.3946145073165}, errors(fit), 1e-9);
        assertEquals(-93.18426999685, fit.nullLogLikelihood(), 1e-9);
        assertEquals(-69.33566296334, fit.logLikelihood(), 1e-9);
        assertEquals(46.07814320242, fit.score(), 1e-9);
        assertEquals(33.23974159084, fit.wald(), 1e-6);
        assertEquals(47.69721406702, fit.likelihoodRatio(), 1e-9);
        assertEquals(3, fit.degreesOfFreedom());
    }

    @Test
    void breslow() {
        // the same with ties = "breslow"
        CoxFit fit = fit(Ties.BRESLOW);
        assertArrayEquals(new double[] {1.2394639486486, 1.6776110850683, -0.3910734249348}, fit.coefficients(), 1e-8);
        assertArrayEquals(new double[] {0.4269341647960, 0.3488000069273, 0.3946577602802}, errors(fit), 1e-8);
        assertEquals(-71.78342988363, fit.logLikelihood(), 1e-9);
        assertEquals(42.94269003970, fit.score(), 1e-9);
        assertEquals(31.37431467057, fit.wald(), 1e-6);
    }

    @Test
    void strataAndWeights() {
        // s <- coxph(Surv(time, event) ~ wbc + strata(placebo), weights = w, robust = FALSE)
        double[][] x = {Leukaemia.LOG_WBC};
        CoxFit fit = CoxRegression.fit(x, Leukaemia.WEEKS, Leukaemia.RELAPSE, weights(), Leukaemia.placebo(), Ties.EFRON, Progress.NONE);
        assertEquals(1.714481900862, fit.coefficients()[0], 1e-9);
        assertEquals(0.334086207211, fit.standardError(0), 1e-9);
        assertEquals(-87.51325119598, fit.nullLogLikelihood(), 1e-9);
        assertEquals(-69.82052821915, fit.logLikelihood(), 1e-9);
        assertEquals(33.78545119019, fit.score(), 1e-9);
        // summary(survfit(s, newdata = data.frame(placebo = c(0, 1), wbc = c(2, 4)))[k], times = c(6, 23))$surv
        PartialLikelihood likelihood = new PartialLikelihood(x, Leukaemia.WEEKS, Leukaemia.RELAPSE, weights(), Leukaemia.placebo(), Ties.EFRON);
        BaselineHazard baseline = BaselineHazard.of(likelihood, fit.predictors(x), 2);
        double[] predictors = fit.predictors(new double[][] {{2, 4}});
        assertArrayEquals(new double[] {0.9860127019745, 0.7530439253934}, baseline.survival(0, predictors[0], new double[] {6, 23}), 1e-9);
        assertArrayEquals(new double[] {0.2149229670354, 5.262098017392e-24}, baseline.survival(1, predictors[1], new double[] {6, 23}), 1e-9);
        // cox.zph(s, terms = FALSE)$table; resid(s, "dfbeta")
        assertEquals(0.03432253137704, ProportionalHazardsTest.of(fit, x, Leukaemia.WEEKS, Leukaemia.RELAPSE, weights(), Leukaemia.placebo(),
                Ties.EFRON).chiSquare()[0], 1e-8);
        CoxResiduals residuals = CoxResiduals.of(fit, x, Leukaemia.WEEKS, Leukaemia.RELAPSE, weights(), Leukaemia.placebo(), Ties.EFRON);
        assertArrayEquals(new double[] {-0.18081025364718, 0.01613820483325, -0.17999549183029, 0.03303801147074},
                Arrays.stream(CASES).mapToDouble(i -> residuals.dfbeta()[i][0]).toArray(), 1e-9);
    }

    @Test
    void survivalOfNewCases() {
        // summary(survfit(m, newdata = data.frame(placebo = c(0, 1), wbc = c(2, 4), sex = c(0, 1))), times = c(1, 6, 12, 23))$surv
        CoxFit fit = fit(Ties.EFRON);
        BaselineHazard baseline = BaselineHazard.of(new PartialLikelihood(X, Leukaemia.WEEKS, Leukaemia.RELAPSE, ONES, ONE_STRATUM, Ties.EFRON),
                fit.predictors(X), 1);
        double[] predictors = fit.predictors(new double[][] {{0, 1}, {2, 4}, {0, 1}});
        double[] at = {1, 6, 12, 23};
        assertArrayEquals(new double[] {0.9989613356904, 0.9800347024643, 0.9142151402058, 0.6045529081077},
                baseline.survival(0, predictors[0], at), 1e-9);
        assertArrayEquals(new double[] {0.9135535587386, 0.1729757730590, 4.084296075785e-04, 9.643966933361e-20},
                baseline.survival(0, predictors[1], at), 1e-9);
        assertEquals(0, baseline.at(0, 0.5));
    }

    @Test
    void residuals() {
        // resid(m, "martingale"), "deviance", "score", "dfbeta": cases 1, 2, 22, 42; "schoenfeld": events 1, 12, 30
        CoxResiduals residuals = residuals(Ties.EFRON);
        double[] martingale = {0.9704236555034, 0.5617357475940, 0.9882037487528, -0.5693547445041};
        double[] deviance = {2.2584759259597, 0.7255308221408, 2.6274587494944, -0.4872169955686};
        double[][] score = {{-0.61617366684217, -1.0216193260263, -0.4533317013019}, {-0.31574478222576, 0.4957754094271, 0.3016717506199},
            {0.06903471600155, -1.5489178573307, -0.6007986476780}, {-0.06203931063074, 0.6486962377878, 0.4376606461153}};
        double[][] dfbeta = {{-0.129670108845108, -0.11729361152639, -0.05104002743602},
            {-0.048828716486662, 0.05072359297621, 0.02398404702578}, {-0.009394747856107, -0.17483935153140, -0.04187475308381},
            {0.001902386734510, 0.06700694126684, 0.04578039632189}};
        for (int k = 0; k < CASES.length; k++) {
            assertEquals(martingale[k], residuals.martingale()[CASES[k]], 1e-9);
            assertEquals(deviance[k], residuals.deviance()[CASES[k]], 1e-9);
            assertArrayEquals(score[k], residuals.score()[CASES[k]], 1e-9);
            assertArrayEquals(dfbeta[k], residuals.dfbeta()[CASES[k]], 1e-9);
        }
        assertEquals(30, residuals.schoenfeld().length);
        assertArrayEquals(new double[] {0.06984346659858, -1.56753183551415, -0.6080499021092}, residuals.schoenfeld()[0], 1e-9);
        assertArrayEquals(new double[] {-0.63791541162144, -0.09029023272594, -0.4673182961892}, residuals.schoenfeld()[11], 1e-9);
        assertArrayEquals(new double[] {0.71708021995611, -0.27377379510748, -0.2172412230033}, residuals.schoenfeld()[29], 1e-9);
        assertEquals(41 - 20, residuals.events()[0]);
        assertEquals(0, Arrays.stream(residuals.schoenfeld()).mapToDouble(row -> row[1]).sum(), 1e-9);
        // the same with ties = "breslow"
        CoxResiduals breslow = residuals(Ties.BRESLOW);
        assertEquals(0.9609222506169, breslow.martingale()[0], 1e-9);
        assertArrayEquals(new double[] {-0.115888334964695, -0.10798394398795, -0.05005848833864}, breslow.dfbeta()[0], 1e-9);
    }

    @Test
    void proportionalHazards() {
        // cox.zph(m, terms = FALSE)$table
        ProportionalHazardsTest test = ProportionalHazardsTest.of(fit(Ties.EFRON), X, Leukaemia.WEEKS, Leukaemia.RELAPSE, ONES, ONE_STRATUM,
                Ties.EFRON);
        assertArrayEquals(new double[] {0.02366593688714, 0.01831542025036, 0.09033689339772}, test.chiSquare(), 1e-8);
        assertEquals(0.12579879754573, test.global(), 1e-8);
        assertEquals(3, test.degreesOfFreedom());
        assertEquals(0.9885711523558, test.globalP(), 1e-8);
        assertEquals(0.7637493015758, test.p(2), 1e-8);
        ProportionalHazardsTest breslow = ProportionalHazardsTest.of(fit(Ties.BRESLOW), X, Leukaemia.WEEKS, Leukaemia.RELAPSE, ONES,
                ONE_STRATUM, Ties.BRESLOW);
        assertArrayEquals(new double[] {0.005557387932294, 0.026607515390215, 0.130089135319347}, breslow.chiSquare(), 1e-8);
    }

    @Test
    void scoreTestOfOneFeature() {
        // coxph(Surv(time, event) ~ wbc)$score, and with ties = "breslow"
        CoxScoreTest.Result efron = new CoxScoreTest(Leukaemia.WEEKS, Leukaemia.RELAPSE, Ties.EFRON).test(Leukaemia.LOG_WBC);
        assertEquals(36.62280098315, efron.chiSquare(), 1e-9);
        assertEquals(1, efron.direction());
        assertEquals(34.58306974522, new CoxScoreTest(Leukaemia.WEEKS, Leukaemia.RELAPSE, Ties.BRESLOW).test(Leukaemia.LOG_WBC).chiSquare(), 1e-9);
        CoxScoreTest.Result constant = new CoxScoreTest(Leukaemia.WEEKS, Leukaemia.RELAPSE, Ties.EFRON).test(ONES);
        assertEquals(new CoxScoreTest.Result(0, 1, 0), constant);
    }

    @Test
    void featuresThatDependOnOthersAreLeftOut() {
        // coxph(Surv(time, event) ~ wbc + placebo + I(2 * wbc - placebo))
        double[] combined = new double[42];
        Arrays.setAll(combined, i -> 2 * Leukaemia.LOG_WBC[i] - PLACEBO[i]);
        CoxFit fit = CoxRegression.fit(new double[][] {Leukaemia.LOG_WBC, ONES, PLACEBO, combined}, Leukaemia.WEEKS, Leukaemia.RELAPSE,
                Ties.EFRON);
        assertArrayEquals(new boolean[] {true, false, true, false}, fit.used());
        assertArrayEquals(new double[] {1.6908903885, 0, 1.3860755303, 0}, fit.coefficients(), 1e-8);
        assertTrue(Double.isNaN(fit.standardError(1)));
        assertEquals(2, fit.degreesOfFreedom());
    }

    @Test
    void monotoneLikelihoodIsTold() {
        double[][] x = {{5, 4, 3, 3, 2, 1}, {1, 2, 1, 1, 2, 1}};
        CoxFit fit = CoxRegression.fit(x, new double[] {1, 2, 3, 4, 5, 6}, new int[] {1, 1, 0, 1, 0, 0}, Ties.EFRON);
        assertTrue(fit.infinite()[0]);
        assertTrue(Double.isFinite(fit.coefficients()[0]) && fit.coefficients()[0] > 5);
        assertFalse(fit(Ties.EFRON).infinite()[0]);
    }

    @Test
    void oneEventIsEnough() {
        CoxFit fit = CoxRegression.fit(new double[][] {{1, 3, 2, 4}}, new double[] {1, 2, 3, 4}, new int[] {0, 1, 0, 0}, Ties.EFRON);
        assertTrue(Double.isFinite(fit.coefficients()[0]));
        assertFalse(fit.infinite()[0]);
    }

    @Test
    void extremeFeaturesDoNotOverflow() {
        double[] large = Arrays.stream(Leukaemia.LOG_WBC).map(value -> 1e9 + 1e6 * value).toArray();
        CoxFit fit = CoxRegression.fit(new double[][] {large}, Leukaemia.WEEKS, Leukaemia.RELAPSE, Ties.EFRON);
        CoxFit plain = CoxRegression.fit(new double[][] {Leukaemia.LOG_WBC}, Leukaemia.WEEKS, Leukaemia.RELAPSE, Ties.EFRON);
        assertEquals(plain.coefficients()[0], 1e6 * fit.coefficients()[0], 1e-6);
    }

    @Test
    void refusesWhatCannotBeFitted() {
        double[] times = {1, 2, 3};
        assertEquals("Events: found none among 3 cases, expected one at least", assertThrows(DataException.class,
                () -> CoxRegression.fit(new double[][] {{1, 2, 3}}, times, new int[3], Ties.EFRON)).getMessage());
        assertTrue(assertThrows(DataException.class,
                () -> CoxRegression.fit(new double[3][3], times, new int[] {1, 1, 1}, Ties.EFRON)).getMessage().contains("Cox Elastic Net"));
        assertThrows(DataException.class,
                () -> CoxRegression.fit(new double[][] {{1, Double.NaN, 3}}, times, new int[] {1, 1, 1}, Ties.EFRON));
    }
}
