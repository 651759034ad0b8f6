package org.radflow.learn.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Parallel;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Seeds;

/**
 * SHAP values of any model by sampling orders of the features (Strumbelj and Kononenko 2014, doi:10.1007/s10115-013-0679-x): in a random order and
 * its reverse, the features of a background case become those of the case one by one, and each is credited with what the output changes. Each background
 * case is used equally often, so that the values of a case add up exactly to its output minus the mean output of the background. Draws depend on
 * (seed, case, background case, round) alone.
 */
public final class SampledShap {

    private SampledShap() {}

    /**
     * @param cases      to explain
     * @param features   names of columns of numbers, in both tables
     * @param background what stands for an unknown case, 1 or more; some 50 to 200 drawn from the training
     * @param rounds     pairs of orders for each background case, 1 or more
     * @throws DataException when there is no background case
     */
    public static Shap of(Output output, FeatureMatrix cases, List<String> features, FeatureMatrix background, int rounds, long seed,
            String name, Progress progress) {
        if (background.size() == 0) {
            throw new DataException("Background: found no case, expected one at least");
        }
        double[][] x = cases.numbers(features);
        double[][] b = background.numbers(features);
        double[][] values = Parallel.map(cases.size(), progress, "SHAP values by sampling", row -> {
            double[] sums = new double[features.size()];
            for (int other = 0; other < background.size(); other++) {
                for (int round = 0; round < rounds; round++) {
                    int[] order = order(features.size(), Seeds.of(seed, row, other, round));
                    add(output, cases, row, x, b, other, features, order, sums);
                    progress.check();
                }
            }
            for (int j = 0; j < sums.length; j++) {
                sums[j] /= 2.0 * rounds * background.size();
            }
            return sums;
        }).toArray(double[][]::new);
        double expected = Arrays.stream(output.of(background)).sum() / background.size();
        return new Shap(features, values, expected, "sampled, %d orders for each case".formatted(2 * rounds * background.size()), name);
    }

    /** Adds the changes along an order and along its reverse. */
    private static void add(Output output, FeatureMatrix cases, int row, double[][] x, double[][] b, int other, List<String> features,
            int[] order, double[] sums) {
        int d = order.length;
        double[][] mixed = new double[d][2 * (d + 1)];
        for (int k = 0; k < d; k++) {
            int j = order[k];
            for (int known = 0; known <= d; known++) {
                mixed[j][known] = k < known ? x[j][row] : b[j][other];
                mixed[j][d + 1 + known] = d - 1 - k < known ? x[j][row] : b[j][other];
            }
        }
        int[] copies = new int[2 * (d + 1)];
        Arrays.fill(copies, row);
        List<NumericColumn> columns = new ArrayList<>();
        for (int j = 0; j < d; j++) {
            columns.add(cases.numbers(features.get(j)).with(mixed[j]));
        }
        double[] outputs = output.of(cases.rows(copies).with(columns));
        for (int k = 0; k < d; k++) {
            sums[order[k]] += outputs[k + 1] - outputs[k];
            sums[order[d - 1 - k]] += outputs[d + 1 + k + 1] - outputs[d + 1 + k];
        }
    }

    private static int[] order(int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    /** Cases drawn without replacement, in the order of the table; all of them when there are no more. */
    public static FeatureMatrix background(FeatureMatrix cases, int most, long seed) {
        if (cases.size() <= most) {
            return cases;
        }
        return cases.rows(Arrays.stream(order(cases.size(), seed)).limit(most).sorted().toArray());
    }
}
