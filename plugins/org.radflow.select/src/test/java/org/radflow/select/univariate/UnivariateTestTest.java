package org.radflow.select.univariate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.radflow.pipeline.DataException;
import org.radflow.select.Target;

/** Oracle: R 4.2.2, survival 3.5.3; the call stands at each value. */
class UnivariateTestTest {

    private static final double[] X = {2.1, 3.4, 1.9, 5.6, 4.4, 3.4, 6.1, 7.2, 5.0, 6.6, 2.8, 8.1};
    private static final double[] Y = {1.2, 2.0, 0.7, 3.1, 2.9, 2.5, 3.3, 4.8, 2.2, 3.9, 1.1, 5.0};
    private static final Target.Classes G = new Target.Classes(new int[] {0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 0, 1}, 2, 1);
    private static final Target.Classes K = new Target.Classes(new int[] {0, 0, 0, 1, 1, 0, 2, 2, 1, 2, 1, 2}, 3, 2);
    private static final Target.Survival S = new Target.Survival(new double[] {9, 8, 8, 6, 7, 10, 3, 2, 6, 3, 8, 1},
        new boolean[] {false, true, true, true, false, false, true, true, true, true, true, true});

    private static void check(UnivariateTest test, double[] x, Target target, double statistic, double p) {
        TestResult result = test.test(x, target);
        assertEquals(statistic, result.statistic(), 1e-12 * Math.abs(statistic));
        assertEquals(p, result.p(), 1e-12 * p);
    }

    @Test
    void equalsR() {
        check(UnivariateTest.WELCH_T, X, G, -4.5107773705009, 0.00133095639452542); // t.test(x[g==0], x[g==1])
        check(UnivariateTest.STUDENT_T, X, G, -4.42108395595234, 0.00129193026974249); // t.test(..., var.equal = TRUE)
        check(UnivariateTest.MANN_WHITNEY, X, G, 34, 0.00924259682633747); // wilcox.test(x[g==1], x[g==0], exact = FALSE)
        check(UnivariateTest.AUC, X, G, 34 / 35.0, 0.00924259682633747);
        check(UnivariateTest.ANOVA, X, K, 19.6877192982456, 0.000516748437790622); // aov(x ~ k)
        check(UnivariateTest.KRUSKAL_WALLIS, X, K, 8.8, 0.0122773399030685); // kruskal.test(x, factor(k))
        check(UnivariateTest.CHI_SQUARE, new double[] {1, 2, 1, 3, 2, 1, 3, 3, 2, 3, 2, 3}, K, 14.7, 0.00536564620896891); // chisq.test
        check(UnivariateTest.CHI_SQUARE, X, G, 9.25714285714286, 0.0260603711546293); // chisq.test(cut(rank(x), c(0, 3, 6, 9, 12)), g)
        check(UnivariateTest.PEARSON, X, new Target.Quantity(Y), 0.960697425525915, 6.91341423290388e-07); // cor.test(x, y)
        check(UnivariateTest.SPEARMAN, X, new Target.Quantity(Y), 0.966726526306918, 3.03740963290918e-07); // exact = FALSE
        check(UnivariateTest.COX_SCORE, X, S, 3.6706078782312, 0.000241974315599833); // sqrt(coxph(Surv(time, ev) ~ x)$score)
    }

    @Test
    void adjustedPEqualsR() {
        double[] p = {0.01, 0.04, 0.03, 0.005, 0.5, 0.04};
        assertArrayEquals(p, Adjustment.NONE.adjust(p), 1e-15);
        assertArrayEquals(new double[] {0.06, 0.24, 0.18, 0.03, 1, 0.24}, Adjustment.BONFERRONI.adjust(p), 1e-15); // p.adjust
        assertArrayEquals(new double[] {0.05, 0.12, 0.12, 0.03, 0.5, 0.12}, Adjustment.HOLM.adjust(p), 1e-15);
        assertArrayEquals(new double[] {0.03, 0.048, 0.048, 0.03, 0.5, 0.048}, Adjustment.BENJAMINI_HOCHBERG.adjust(p), 1e-15);
        assertArrayEquals(new double[] {0.02, Double.NaN, 0.04}, Adjustment.BONFERRONI.adjust(new double[] {0.01, Double.NaN, 0.02}), 1e-15);
    }

    @Test
    void missingValuesLeaveTheirCasesOut() {
        double[] x = {2.1, Double.NaN, 1.9, 5.6, 4.4, 3.4, 6.1, Double.NaN, 5.0, 6.6, 2.8, 8.1};
        double[] complete = {2.1, 1.9, 5.6, 4.4, 3.4, 6.1, 5.0, 6.6, 2.8, 8.1};
        Target.Classes rest = new Target.Classes(new int[] {0, 0, 0, 0, 0, 1, 1, 1, 0, 1}, 2, 1);
        assertEquals(UnivariateTest.MANN_WHITNEY.test(complete, rest), UnivariateTest.MANN_WHITNEY.test(x, G));
    }

    @Test
    void theOutcomeDecides() {
        assertEquals(UnivariateTest.MANN_WHITNEY, UnivariateTest.BY_OUTCOME.resolved(G));
        assertEquals(UnivariateTest.KRUSKAL_WALLIS, UnivariateTest.BY_OUTCOME.resolved(K));
        assertEquals(UnivariateTest.COX_SCORE, UnivariateTest.BY_OUTCOME.resolved(S));
        assertEquals("Outcome: found 3 classes, expected two classes for AUC",
            assertThrows(DataException.class, () -> UnivariateTest.AUC.test(X, K)).getMessage());
        assertEquals("Outcome: found survival, expected classes for ANOVA",
            assertThrows(DataException.class, () -> UnivariateTest.ANOVA.test(X, S)).getMessage());
        assertEquals("Outcome: found a number, expected survival for Cox score",
            assertThrows(DataException.class, () -> UnivariateTest.COX_SCORE.test(X, new Target.Quantity(Y))).getMessage());
    }

    @Test
    void whatCannotBeTestedHasNoValue() {
        double[] constant = new double[12];
        for (UnivariateTest test : new UnivariateTest[] {UnivariateTest.WELCH_T, UnivariateTest.AUC, UnivariateTest.ANOVA}) {
            assertTrue(Double.isNaN(test.test(constant, G).p()), test.name());
        }
        double[] onlyOneClass = X.clone();
        for (int i = 0; i < onlyOneClass.length; i++) {
            onlyOneClass[i] = G.labels()[i] == 0 ? Double.NaN : X[i];
        }
        for (UnivariateTest test : new UnivariateTest[] {UnivariateTest.WELCH_T, UnivariateTest.STUDENT_T, UnivariateTest.MANN_WHITNEY,
            UnivariateTest.ANOVA, UnivariateTest.KRUSKAL_WALLIS, UnivariateTest.CHI_SQUARE}) {
            assertTrue(Double.isNaN(test.test(onlyOneClass, G).p()), test.name());
        }
    }

    @Test
    void groupsWithoutSpreadThatDifferAreCertain() {
        double[] x = new double[12];
        for (int i = 0; i < x.length; i++) {
            x[i] = G.labels()[i];
        }
        assertEquals(new TestResult(Double.NEGATIVE_INFINITY, 0), UnivariateTest.WELCH_T.test(x, G));
        assertEquals(new TestResult(Double.POSITIVE_INFINITY, 0), UnivariateTest.ANOVA.test(x, G));
    }

    @Test
    void tailsOfTheBinomial() {
        assertEquals(0.0107421875, Tails.halfBinomial(9, 10), 1e-15); // pbinom(8, 10, 0.5, lower.tail = FALSE)
        assertEquals(1, Tails.halfBinomial(0, 10));
    }
}
