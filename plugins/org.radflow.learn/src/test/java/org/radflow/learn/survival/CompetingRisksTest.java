package org.radflow.learn.survival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.Progress;

/** Oracle: R 4.2.2, cmprsk 2.2.11: f <- crr(time, kind, cbind(placebo, wbc, sex), gtol = 1e-12, maxiter = 50). */
class CompetingRisksTest {

    private static final double[][] X = {Arrays.stream(Leukaemia.placebo()).asDoubleStream().toArray(), Leukaemia.LOG_WBC, Leukaemia.SEX};

    @Test
    void fineGray() {
        // f$coef; sqrt(diag(f$var)); f$loglik; f$loglik.null
        CoxFit fit = FineGray.fit(X, Leukaemia.WEEKS, Leukaemia.KIND, Progress.NONE);
        assertArrayEquals(new double[] {0.7263051772063, 0.4335219074124, -0.3803696742747}, fit.coefficients(), 1e-9);
        assertEquals(0.5038363965305, fit.standardError(0), 1e-9);
        assertEquals(0.2896852035521, fit.standardError(1), 1e-9);
        assertEquals(0.4776209625082, fit.standardError(2), 1e-9);
        assertEquals(-59.43522621605, fit.logLikelihood(), 1e-9);
        assertEquals(-63.59993838264, fit.nullLogLikelihood(), 1e-9);
    }

    @Test
    void incidenceOfNewCases() {
        // predict(f, rbind(c(0, 2, 0), c(1, 4, 1))) at 1, 8, 23
        CoxFit fit = FineGray.fit(X, Leukaemia.WEEKS, Leukaemia.KIND, Progress.NONE);
        BaselineHazard baseline = FineGray.baseline(fit.predictors(X), Leukaemia.WEEKS, Leukaemia.KIND);
        double[] predictors = fit.predictors(new double[][] {{0, 1}, {2, 4}, {0, 1}});
        double[] at = {1, 8, 23};
        assertArrayEquals(new double[] {1 - 0.01087599323359, 1 - 0.15412937494946, 1 - 0.31651778976217},
                baseline.survival(0, predictors[0], at), 1e-9);
        assertArrayEquals(new double[] {1 - 0.03611345648573, 1 - 0.43050817642577, 1 - 0.72196047746474},
                baseline.survival(0, predictors[1], at), 1e-9);
    }

    @Test
    void withoutCompetingEventsItIsCoxRegression() {
        CoxFit cox = CoxRegression.fit(X, Leukaemia.WEEKS, Leukaemia.RELAPSE, Ties.BRESLOW);
        CoxFit fit = FineGray.fit(X, Leukaemia.WEEKS, Leukaemia.RELAPSE, Progress.NONE);
        assertArrayEquals(cox.coefficients(), fit.coefficients(), 1e-9);
        assertEquals(cox.logLikelihood(), fit.logLikelihood(), 1e-9);
    }

    @Test
    void optimalCutoff() {
        // t <- time + (1:42) / 1000; r <- wbc + (1:42) / 1e5
        // maxstat.test(Surv(t, event) ~ r, smethod = "LogRank", pmethod = "Lau92")
        double[] times = new double[42];
        double[] risk = new double[42];
        for (int i = 0; i < 42; i++) {
            times[i] = Leukaemia.WEEKS[i] + (i + 1) / 1000.0;
            risk[i] = Leukaemia.LOG_WBC[i] + (i + 1) / 1e5;
        }
        RiskCutoff optimal = RiskCutoff.optimal(times, Leukaemia.RELAPSE, risk, 0.1);
        assertEquals(2.80006, optimal.cutoff(), 1e-9);
        assertEquals(4.269882912826, optimal.statistic(), 1e-9);
        assertEquals(0.0008186160203122, optimal.p(), 1e-9);
    }

    @Test
    void refusesRisksWithoutACutoff() {
        assertThrows(DataException.class, () -> RiskCutoff.optimal(new double[] {1, 2, 3, 4}, new int[] {1, 1, 1, 0}, new double[4], 0.1));
        assertThrows(DataException.class, () -> RiskCutoff.optimal(new double[] {1, 2}, new int[2], new double[] {1, 2}, 0.1));
    }
}
