package org.radflow.report.plots;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.radflow.learn.explain.Spearman;
import org.radflow.pipeline.Column;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.report.figure.Figure;

/** Heat maps of features. */
public final class FeatureMaps {

    private static final int MOST_FEATURES = 400;
    private static final int MOST_CASES = 1000;
    private static final double STRONGEST = 3;

    private FeatureMaps() {}

    /** The features that are not constant. @param warn told how many are left out */
    public static List<String> varying(FeatureMatrix cases, List<String> features, Consumer<String> warn) {
        List<String> varying = features.stream().filter(name -> PrincipalComponents.standardised(cases.numbers(name).values()) != null)
                .toList();
        if (varying.isEmpty()) {
            throw new DataException("Features: found " + features.size() + " columns, all constant or missing, expected one that varies");
        }
        if (varying.size() < features.size()) {
            warn.accept((features.size() - varying.size()) + " features are left out, as they are constant or missing");
        }
        return varying;
    }

    /**
     * Z scores: a row per feature, a column per case.
     *
     * @param label column of the strip above the cases; empty for none
     * @throws DataException when there are more than 400 features or 1,000 cases
     */
    public static Figure cases(String title, FeatureMatrix cases, List<String> features, String label, boolean cluster) {
        check("features", features.size(), MOST_FEATURES);
        check("cases", cases.size(), MOST_CASES);
        double[][] z = features.stream().map(name -> scores(cases.numbers(name).values())).toArray(double[][]::new);
        int[] rows = cluster ? Clustering.order(Clustering.euclidean(z)) : all(features.size());
        int[] columns = cluster ? Clustering.order(Clustering.euclidean(transposed(z))) : all(cases.size());
        double[][] ordered = Arrays.stream(rows).mapToObj(r -> Arrays.stream(columns).mapToDouble(c -> z[r][c]).toArray())
                .toArray(double[][]::new);
        List<String> classes = new ArrayList<>();
        if (!label.isEmpty()) {
            Column column = cases.column(label);
            Arrays.stream(columns).forEach(c -> classes.add(column.isMissing(c) ? "(missing)" : column.text(c)));
        }
        return HeatMap.of(title, new HeatMap.Data(names(features, rows), names(cases.cases(), columns), ordered, STRONGEST, classes, "z score"));
    }

    /**
     * Spearman's rank correlation of each pair, from the cases that have both; NaN where one is constant there.
     *
     * @throws DataException when there are more than 400 features
     */
    public static Figure correlations(String title, FeatureMatrix cases, List<String> features, boolean cluster) {
        check("features", features.size(), MOST_FEATURES);
        double[][] values = cases.numbers(features);
        int n = values.length;
        double[][] correlations = new double[n][n];
        double[][] distances = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                correlations[i][j] = i == j ? 1 : Spearman.of(values[i], values[j]);
                correlations[j][i] = correlations[i][j];
                distances[i][j] = Double.isNaN(correlations[i][j]) ? 1 : 1 - Math.abs(correlations[i][j]);
                distances[j][i] = distances[i][j];
            }
        }
        int[] order = cluster ? Clustering.order(distances) : all(n);
        double[][] ordered = Arrays.stream(order).mapToObj(r -> Arrays.stream(order).mapToDouble(c -> correlations[r][c]).toArray())
                .toArray(double[][]::new);
        return HeatMap.of(title, new HeatMap.Data(names(features, order), names(features, order), ordered, 1, List.of(),
                "Spearman's correlation"));
    }

    private static void check(String what, int found, int most) {
        if (found > most) {
            throw new DataException("Heat map: found %d %s, expected %d at most; choose fewer".formatted(found, what, most));
        }
    }

    /** Z scores with missing values left missing. */
    private static double[] scores(double[] values) {
        double[] z = PrincipalComponents.standardised(values);
        for (int i = 0; i < z.length; i++) {
            z[i] = Double.isNaN(values[i]) ? Double.NaN : z[i];
        }
        return z;
    }

    private static double[][] transposed(double[][] rows) {
        double[][] columns = new double[rows[0].length][rows.length];
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < columns.length; c++) {
                columns[c][r] = rows[r][c];
            }
        }
        return columns;
    }

    private static int[] all(int count) {
        return IntStream.range(0, count).toArray();
    }

    private static List<String> names(List<String> names, int[] order) {
        return Arrays.stream(order).mapToObj(names::get).toList();
    }
}
