package org.radflow.select.univariate;

import org.radflow.select.EqualFrequency;
import org.radflow.select.Target;

/** Pearson's test of independence (Pearson 1900, doi:10.1080/14786440009463897), without a correction for continuity. */
final class ChiSquare {

    private ChiSquare() {}

    /**
     * @param x    codes or numbers; numbers of more than {@code bins} different values are cut into bins of equal frequency
     * @param bins at least 2
     */
    static TestResult test(double[] x, Target.Classes classes, int bins) {
        EqualFrequency binned = EqualFrequency.of(x, bins);
        int[][] table = new int[binned.bins()][classes.count()];
        int[] rows = new int[binned.bins()];
        int[] columns = new int[classes.count()];
        for (int i = 0; i < x.length; i++) {
            table[binned.codes()[i]][classes.labels()[i]]++;
            rows[binned.codes()[i]]++;
            columns[classes.labels()[i]]++;
        }
        double statistic = 0;
        int present = 0;
        for (int column = 0; column < columns.length; column++) {
            present += columns[column] > 0 ? 1 : 0;
            for (int row = 0; row < rows.length && columns[column] > 0; row++) {
                double expected = rows[row] * (double)columns[column] / x.length;
                statistic += (table[row][column] - expected) * (table[row][column] - expected) / expected;
            }
        }
        int df = (rows.length - 1) * (present - 1);
        return df == 0 ? TestResult.NONE : new TestResult(statistic, Tails.chiSquare(statistic, df));
    }
}
