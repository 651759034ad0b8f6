package org.radflow.select.univariate;

import org.radflow.select.Order;

/** How p values of many tests are adjusted. */
public enum Adjustment {

    /** As they are. */
    NONE("unadjusted"),
    /** Times the number of tests; controls the family-wise error rate. */
    BONFERRONI("Bonferroni"),
    /** Step-down (Holm 1979, Scandinavian Journal of Statistics 6:65-70); controls the family-wise error rate. */
    HOLM("Holm"),
    /** Step-up (Benjamini and Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x); controls the false discovery rate. */
    BENJAMINI_HOCHBERG("Benjamini-Hochberg");

    private final String m_title;

    Adjustment(String title) {
        m_title = title;
    }

    /** Name of the adjustment. */
    public String title() {
        return m_title;
    }

    /**
     * Adjusted p values.
     *
     * @param p a p value per test; NaN is no test, is not counted and stays NaN
     */
    public double[] adjust(double[] p) {
        int[] order = Order.ascending(p);
        int tests = 0;
        for (double value : p) {
            tests += Double.isNaN(value) ? 0 : 1;
        }
        double[] adjusted = new double[p.length];
        java.util.Arrays.fill(adjusted, Double.NaN);
        if (this == BENJAMINI_HOCHBERG) {
            double smallest = 1;
            for (int rank = tests - 1; rank >= 0; rank--) {
                smallest = Math.min(smallest, p[order[rank]] * tests / (rank + 1));
                adjusted[order[rank]] = smallest;
            }
            return adjusted;
        }
        double largest = 0;
        for (int rank = 0; rank < tests; rank++) {
            double factor = this == NONE ? 1 : this == BONFERRONI ? tests : tests - rank;
            largest = Math.max(largest, Math.min(1, p[order[rank]] * factor));
            adjusted[order[rank]] = largest;
        }
        return adjusted;
    }
}
