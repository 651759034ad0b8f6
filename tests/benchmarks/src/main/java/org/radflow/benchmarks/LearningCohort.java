package org.radflow.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.radflow.pipeline.Column;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.TextColumn;

/**
 * Features as of radiomics: groups of ten that share a normal variable, shifted and stretched by batch; one group in ten has a mean that
 * differs by class.
 */
final class LearningCohort {

    static final String BATCH = "scanner";
    static final Roles ROLES = new Roles(new Outcome.Classes("response", "yes"), "", "", Set.of(BATCH));

    private static final int BATCHES = 4;
    private static final int GROUP = 10;

    private LearningCohort() {}

    static FeatureMatrix of(int cases, int features) {
        Random random = new Random(20240501);
        String[] classes = new String[cases];
        String[] batches = new String[cases];
        for (int row = 0; row < cases; row++) {
            classes[row] = random.nextInt(3) == 0 ? "yes" : "no";
            batches[row] = "scanner " + random.nextInt(BATCHES);
        }
        List<Column> columns = new ArrayList<>(List.of(new TextColumn("response", classes), new TextColumn(BATCH, batches)));
        double[] shared = new double[cases];
        for (int feature = 0; feature < features; feature++) {
            if (feature % GROUP == 0) {
                double effect = feature / GROUP % GROUP == 0 ? 0.5 : 0;
                for (int row = 0; row < cases; row++) {
                    shared[row] = random.nextGaussian() + (classes[row].equals("yes") ? effect : 0);
                }
            }
            columns.add(feature(feature, shared, batches, random));
        }
        return new FeatureMatrix(IntStream.range(0, cases).mapToObj(row -> "case " + row).toList(), columns);
    }

    private static NumericColumn feature(int feature, double[] shared, String[] batches, Random random) {
        double[] shifts = random.doubles(BATCHES, -1, 1).toArray();
        double[] stretches = random.doubles(BATCHES, 0.7, 1.4).toArray();
        double[] values = new double[shared.length];
        for (int row = 0; row < values.length; row++) {
            int batch = batches[row].charAt(batches[row].length() - 1) - '0';
            values[row] = (shared[row] + random.nextGaussian()) * stretches[batch] + shifts[batch];
        }
        return new NumericColumn("feature " + feature, values);
    }
}
