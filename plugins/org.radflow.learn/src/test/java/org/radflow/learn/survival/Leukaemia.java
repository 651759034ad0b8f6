package org.radflow.learn.survival;

/**
 * Weeks of remission of 42 children with leukaemia, half of them treated with 6-mercaptopurine (Freireich et al. 1963; Gehan 1965), with the
 * logarithm of their white cell count. Sex and the kind of event are made up.
 */
final class Leukaemia {

    static final double[] WEEKS = {
            6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35, 1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8,
            11, 11, 12, 12, 15, 17, 22, 23
    };

    /** 1 = relapse, 0 = censored. */
    static final int[] RELAPSE = {
            1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
            1, 1
    };

    /** 1 = relapse, 2 = a competing event. */
    static final int[] KIND = {
            1, 2, 1, 0, 1, 0, 2, 0, 0, 1, 1, 0, 0, 0, 2, 1, 0, 0, 0, 0, 0, 1, 2, 1, 1, 2, 1, 1, 1, 2, 1, 1, 0, 1, 2, 1, 0, 1, 1, 2,
            1, 0
    };

    static final double[] LOG_WBC = {
            2.31, 4.06, 3.28, 3.20, 4.43, 2.80, 2.96, 2.70, 2.60, 2.88, 3.60, 2.16, 2.05, 2.01, 2.32, 2.57, 1.78, 2.20, 2.53, 1.47,
            1.45, 2.80, 5.00, 4.91, 4.48, 4.01, 4.36, 2.42, 3.49, 3.97, 3.52, 3.05, 2.32, 3.26, 3.49, 2.12, 1.50, 3.06, 2.30, 2.95,
            2.73, 1.97
    };

    static final double[] SEX = {
            0, 1, 0, 0, 1, 1, 0, 1, 1, 0, 1, 0, 0, 1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 1, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 1,
            1, 0
    };

    private Leukaemia() {}

    /** 0 = treated, 1 = placebo. */
    static int[] placebo() {
        return java.util.stream.IntStream.range(0, 42).map(i -> i / 21).toArray();
    }
}
