package org.radflow.select.univariate;

import org.radflow.select.Target;

/** Tests of one feature against the outcome. */
public enum UnivariateTest {

    /** Mann-Whitney of two classes, Kruskal-Wallis of more, Spearman of a number, Cox score of survival. */
    BY_OUTCOME("Test that goes with the outcome", "Statistic"),
    WELCH_T("Welch t", "t"),
    STUDENT_T("Student t", "t"),
    MANN_WHITNEY("Mann-Whitney", "U"),
    AUC("AUC", "AUC"),
    ANOVA("ANOVA", "F"),
    KRUSKAL_WALLIS("Kruskal-Wallis", "H"),
    CHI_SQUARE("Chi-square", "Chi-Square"),
    PEARSON("Pearson correlation", "r"),
    SPEARMAN("Spearman correlation", "rho"),
    COX_SCORE("Cox score", "z");

    /** Of the chi-square test. */
    static final int BINS = 4;

    private final String m_title;
    private final String m_statistic;

    UnivariateTest(String title, String statistic) {
        m_title = title;
        m_statistic = statistic;
    }

    /** Name of the test. */
    public String title() {
        return m_title;
    }

    /** Name of the statistic. */
    public String statistic() {
        return m_statistic;
    }

    /** This test, or the one that goes with the outcome. */
    public UnivariateTest resolved(Target target) {
        if (this != BY_OUTCOME) {
            return this;
        }
        if (target instanceof Target.Classes classes) {
            return classes.count() == 2 ? MANN_WHITNEY : KRUSKAL_WALLIS;
        }
        return target instanceof Target.Quantity ? SPEARMAN : COX_SCORE;
    }

    /**
     * Tests one feature on the cases that have a value.
     *
     * @param x a value per case, NaN where missing
     * @throws org.radflow.pipeline.DataException when the outcome is not what this test needs
     */
    public TestResult test(double[] x, Target target) {
        int[] rows = java.util.stream.IntStream.range(0, x.length).filter(row -> !Double.isNaN(x[row])).toArray();
        boolean complete = rows.length == x.length;
        double[] values = complete ? x : java.util.Arrays.stream(rows).mapToDouble(row -> x[row]).toArray();
        return isConstant(values) ? TestResult.NONE : resolved(target).testComplete(values, complete ? target : target.rows(rows));
    }

    private static boolean isConstant(double[] values) {
        for (double value : values) {
            if (value != values[0]) {
                return false;
            }
        }
        return true;
    }

    private TestResult testComplete(double[] x, Target target) {
        return switch (this) {
            case WELCH_T -> GroupTests.welch(x, two(target));
            case STUDENT_T -> GroupTests.student(x, two(target));
            case MANN_WHITNEY -> GroupTests.mannWhitney(x, two(target));
            case AUC -> GroupTests.auc(x, two(target));
            case ANOVA -> GroupTests.anova(x, classes(target));
            case KRUSKAL_WALLIS -> GroupTests.kruskalWallis(x, classes(target));
            case CHI_SQUARE -> ChiSquare.test(x, classes(target), BINS);
            case PEARSON -> CorrelationTests.pearson(x, quantity(target).values());
            case SPEARMAN -> CorrelationTests.spearman(x, quantity(target).values());
            case COX_SCORE -> {
                if (target instanceof Target.Survival survival) {
                    yield CoxScoreTest.test(x, survival);
                }
                throw target.refused(m_title, "survival");
            }
            case BY_OUTCOME -> throw new IllegalStateException("resolved before");
        };
    }

    private Target.Classes classes(Target target) {
        if (target instanceof Target.Classes classes) {
            return classes;
        }
        throw target.refused(m_title, "classes");
    }

    private Target.Classes two(Target target) {
        Target.Classes classes = classes(target);
        if (classes.count() != 2) {
            throw target.refused(m_title, "two classes");
        }
        return classes;
    }

    private Target.Quantity quantity(Target target) {
        if (target instanceof Target.Quantity quantity) {
            return quantity;
        }
        throw target.refused(m_title, "a number");
    }
}
