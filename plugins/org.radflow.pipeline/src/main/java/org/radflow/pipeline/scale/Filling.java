package org.radflow.pipeline.scale;

import java.util.Arrays;

import org.radflow.pipeline.Quantiles;

/** What missing values of a feature are filled with. */
public enum Filling {

    /** The mean of the training. */
    MEAN("mean"),
    /** The median of the training. */
    MEDIAN("median"),
    /** The most frequent value of the training, the least when several are. */
    MODE("mode"),
    /** A given number. */
    CONSTANT("constant");

    private final String m_title;

    Filling(String title) {
        m_title = title;
    }

    String title() {
        return m_title;
    }

    /** @param known values of the training, one at least */
    double learn(double[] known, double constant) {
        return switch (this) {
            case MEAN -> {
                double sum = 0;
                for (double value : known) {
                    sum += value;
                }
                yield sum / known.length;
            }
            case MEDIAN -> {
                double[] sorted = known.clone();
                Arrays.sort(sorted);
                yield Quantiles.of(sorted, 0.5);
            }
            case MODE -> mode(known);
            case CONSTANT -> constant;
        };
    }

    private static double mode(double[] known) {
        double[] sorted = known.clone();
        Arrays.sort(sorted);
        double best = sorted[0];
        int most = 0;
        int run = 0;
        for (int i = 0; i < sorted.length; i++) {
            run = i > 0 && sorted[i] == sorted[i - 1] ? run + 1 : 1;
            if (run > most) {
                most = run;
                best = sorted[i];
            }
        }
        return best;
    }
}
