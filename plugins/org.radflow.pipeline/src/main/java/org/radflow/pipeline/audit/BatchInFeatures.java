package org.radflow.pipeline.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.apache.commons.math3.distribution.FDistribution;
import org.radflow.pipeline.Column;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.TextColumn;

/** Features that tell the batch (centre, scanner, kernel), and batches that tell the outcome. */
final class BatchInFeatures {

    private static final int MOST_BATCHES = 20;
    private static final double EXPLAINED = 0.99;
    private static final double ALPHA = 0.05;

    private BatchInFeatures() {}

    static List<Finding> look(Study study, Progress progress) {
        List<Finding> findings = new ArrayList<>();
        for (Column column : study.cases().columns()) {
            progress.check();
            boolean other = study.roles().outcome().columns().contains(column.name()) || column.name().equals(study.roles().patient());
            if (!other && (column instanceof TextColumn || column.name().equals(study.roles().centre()))) {
                int[] batches = batches(column);
                int count = IntStream.of(batches).max().orElse(0) + 1;
                if (count >= 2 && count <= MOST_BATCHES && count <= column.size() / 2) {
                    findings.addAll(features(study, column.name(), batches, count));
                    findings.addAll(outcome(study, column, batches));
                }
            }
        }
        return findings;
    }

    /** Number of each case's batch; missing ones are a batch of their own. */
    private static int[] batches(Column column) {
        List<String> names = new ArrayList<>(new TreeSet<>(IntStream.range(0, column.size()).mapToObj(row -> text(column, row)).toList()));
        return IntStream.range(0, column.size()).map(row -> names.indexOf(text(column, row))).toArray();
    }

    private static String text(Column column, int row) {
        return column.isMissing(row) ? "" : column.text(row);
    }

    private static List<Finding> features(Study study, String name, int[] batches, int count) {
        List<String> features = study.roles().features(study.cases());
        List<String> telling = new ArrayList<>();
        int significant = 0;
        for (String feature : features) {
            double explained = explained(study.cases().numbers(feature).values(), batches, count);
            if (explained >= EXPLAINED) {
                telling.add(feature);
            }
            double f = explained / (1 - explained) * (batches.length - count) / (count - 1);
            significant += explained < 1 && 1 - new FDistribution(null, count - 1, batches.length - count).cumulativeProbability(f)
                    < ALPHA / features.size() || explained >= 1 ? 1 : 0;
        }
        List<Finding> findings = new ArrayList<>();
        if (!telling.isEmpty()) {
            findings.add(new Finding(Finding.Severity.WARNING, "Feature encodes the batch", Names.some(telling),
                    "99 %% or more of the variance lies between the values of %s.".formatted(name),
                    "A model can learn the batch instead of the disease. Leave the feature out, or harmonise (ComBat)."));
        }
        if (significant > 0) {
            findings.add(new Finding(Finding.Severity.NOTE, "Features differ between batches", "Column " + name,
                    "%d of %d features differ (one-way analysis of variance, Bonferroni, p < 0.05).".formatted(significant, features.size()),
                    "Consider harmonisation (ComBat) and validation that leaves one centre out."));
        }
        return findings;
    }

    /** Part of the variance of the values that are there that lies between batches; 0 when they are all equal. */
    private static double explained(double[] values, int[] batches, int count) {
        double[] sums = new double[count];
        int[] sizes = new int[count];
        double all = 0;
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                sums[batches[i]] += values[i];
                sizes[batches[i]]++;
                all += values[i];
                n++;
            }
        }
        double total = 0;
        double within = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                total += Math.pow(values[i] - all / n, 2);
                within += Math.pow(values[i] - sums[batches[i]] / sizes[batches[i]], 2);
            }
        }
        return total > 0 ? 1 - within / total : 0;
    }

    /** Batches whose cases all have one class. */
    private static List<Finding> outcome(Study study, Column column, int[] batches) {
        if (!(study.roles().outcome() instanceof Outcome.Classes classes)) {
            return List.of();
        }
        FeatureMatrix cases = study.cases();
        Column labels = cases.column(classes.column());
        List<String> pure = new ArrayList<>();
        for (int b = 0; b <= IntStream.of(batches).max().orElse(0); b++) {
            int batch = b;
            int[] rows = IntStream.range(0, batches.length).filter(row -> batches[row] == batch).toArray();
            if (rows.length >= 5 && IntStream.of(rows).mapToObj(row -> text(labels, row)).distinct().count() == 1) {
                pure.add(text(column, rows[0]));
            }
        }
        return pure.isEmpty() ? List.of() : List.of(new Finding(Finding.Severity.WARNING, "Batch tells the outcome", "Column " + column.name(),
                "All cases of %s have one class.".formatted(Names.some(pure)),
                "Effects of batch and disease cannot be told apart there. Add cases of the other class from these batches, or leave them out."));
    }
}
