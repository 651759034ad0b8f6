package org.radflow.harmonise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.radflow.pipeline.Column;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Parallel;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.TextColumn;

/**
 * What batches do to features, before and perhaps after harmonisation.
 *
 * @param features   a row per feature: part of the variance explained by batch, p-values
 * @param summary    a row per measure, over all features
 * @param components a row per case: batch and scores of principal components
 */
public record BatchReport(FeatureMatrix features, FeatureMatrix summary, FeatureMatrix components) {

    private static final int COMPONENTS = 3;
    private static final double SIGNIFICANT = 0.05;
    private static final List<String> MEASURES = List.of("Explained by Batch", "p ANOVA", "p Kruskal-Wallis", "p Levene", "p Kolmogorov-Smirnov");
    private static final List<ToDoubleFunction<BatchTests>> VALUES = List.of(BatchTests::explained, BatchTests::anova, BatchTests::kruskal,
            BatchTests::levene, BatchTests::distribution);

    /**
     * Makes the report.
     *
     * @param stages   the cases before, and perhaps after, harmonisation: the same cases in the same order
     * @param names    what each stage is called in names of columns, such as {@code Before}
     * @param batch    column of batches of the first stage
     * @param features columns of numbers
     * @throws DataException when cases differ, a case has no batch, or there is one batch only
     */
    public static BatchReport of(List<FeatureMatrix> stages, List<String> names, String batch, List<String> features, Progress progress) {
        FeatureMatrix first = stages.get(0);
        List<String> batches = Batches.names(first.column(batch));
        int[] batchOf = Batches.indexes(first.column(batch), batches);
        if (batches.size() < 2) {
            throw new DataException("Column '" + batch + "': found one batch, expected two or more");
        }
        if (features.isEmpty()) {
            throw new DataException("Features: found none, expected one at least");
        }
        List<Column> ofFeatures = new ArrayList<>(List.of(new TextColumn("Feature", features.toArray(String[]::new))));
        List<Column> ofCases = new ArrayList<>(List.of(first.column(batch)));
        List<Column> ofSummary = new ArrayList<>(List.of(new TextColumn("Measure", measures())));
        for (int s = 0; s < stages.size(); s++) {
            if (!stages.get(s).cases().equals(first.cases())) {
                throw new DataException("Cases: found others, or another order, in the table after harmonisation than before, expected the same");
            }
            double[][] values = stages.get(s).numbers(features);
            List<BatchTests> tests = Parallel.map(values.length, progress.part(s / 2.0, s / 2.0 + 0.4), "Testing features",
                    f -> BatchTests.of(Batches.groups(values[f], batchOf, batches.size())));
            for (int m = 0; m < VALUES.size(); m++) {
                ofFeatures.add(new NumericColumn(MEASURES.get(m) + " " + names.get(s), tests.stream().mapToDouble(VALUES.get(m)).toArray()));
            }
            PrincipalComponents components = PrincipalComponents.of(values, Math.min(COMPONENTS, first.size()));
            for (int c = 0; c < components.scores().length; c++) {
                ofCases.add(new NumericColumn("PC" + (c + 1) + " " + names.get(s), components.scores()[c]));
            }
            ofSummary.add(new NumericColumn(names.get(s), summary(tests, components, batchOf, batches.size())));
        }
        List<String> rows = Arrays.asList(measures());
        return new BatchReport(new FeatureMatrix(features, ofFeatures), new FeatureMatrix(rows, ofSummary),
                new FeatureMatrix(first.cases(), ofCases));
    }

    private static String[] measures() {
        List<String> measures = new ArrayList<>(List.of("Mean part of variance explained by batch", "Median part of variance explained by batch",
                "Greatest part of variance explained by batch"));
        MEASURES.stream().skip(1).forEach(test -> measures.add("Part of features with " + test + " < " + SIGNIFICANT));
        for (int c = 1; c <= COMPONENTS; c++) {
            measures.add("Part of variance in PC" + c);
            measures.add("Part of PC" + c + " explained by batch");
        }
        return measures.toArray(String[]::new);
    }

    private static double[] summary(List<BatchTests> tests, PrincipalComponents components, int[] batchOf, int batches) {
        double[] explained = tests.stream().mapToDouble(BatchTests::explained).filter(value -> !Double.isNaN(value)).sorted().toArray();
        List<Double> summary = new ArrayList<>();
        summary.add(explained.length == 0 ? Double.NaN : Moments.mean(explained));
        summary.add(explained.length == 0 ? Double.NaN : (explained[(explained.length - 1) / 2] + explained[explained.length / 2]) / 2);
        summary.add(explained.length == 0 ? Double.NaN : explained[explained.length - 1]);
        VALUES.stream().skip(1).forEach(test -> summary.add(tests.stream().filter(of -> test.applyAsDouble(of) < SIGNIFICANT).count()
                / (double)tests.size()));
        for (int c = 0; c < COMPONENTS; c++) {
            boolean there = c < components.scores().length;
            summary.add(there ? components.explained()[c] : Double.NaN);
            summary.add(there ? BatchTests.of(Batches.groups(components.scores()[c], batchOf, batches)).explained() : Double.NaN);
        }
        return summary.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
