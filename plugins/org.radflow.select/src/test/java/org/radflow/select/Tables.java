package org.radflow.select;

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

/** Tables for tests. */
public final class Tables {

    public static final Roles CLASSES = new Roles(new Outcome.Classes("outcome", ""), "", "", Set.of());
    public static final Roles QUANTITY = new Roles(new Outcome.Quantity("outcome"), "", "", Set.of());
    public static final Roles SURVIVAL = new Roles(new Outcome.Survival("time", "event"), "", "", Set.of());

    private Tables() {}

    public static FeatureMatrix table(NumericColumn... columns) {
        return new FeatureMatrix(IntStream.range(0, columns[0].size()).mapToObj(row -> "case " + row).toList(), List.of(columns));
    }

    /**
     * Normal noise f0, f1, ...; the first {@code informative} features are shifted by class; columns outcome (0 and 1 in turn), time and event.
     */
    public static FeatureMatrix random(int cases, int features, int informative, double shift, long seed) {
        Random random = new Random(seed);
        List<Column> columns = new ArrayList<>();
        double[] outcome = new double[cases];
        double[] time = new double[cases];
        double[] event = new double[cases];
        for (int i = 0; i < cases; i++) {
            outcome[i] = i % 2;
            time[i] = -Math.log(1 - random.nextDouble()) / (1 + 3 * outcome[i]);
            event[i] = random.nextInt(4) > 0 ? 1 : 0;
        }
        for (int f = 0; f < features; f++) {
            double[] values = new double[cases];
            for (int i = 0; i < cases; i++) {
                values[i] = random.nextGaussian() + (f < informative ? shift * outcome[i] : 0);
            }
            columns.add(new NumericColumn("f" + f, values));
        }
        columns.add(new NumericColumn("outcome", outcome));
        columns.add(new NumericColumn("time", time));
        columns.add(new NumericColumn("event", event));
        return new FeatureMatrix(IntStream.range(0, cases).mapToObj(row -> "case " + row).toList(), columns);
    }

    /** Roles for {@link #random} with classes. */
    public static Roles randomClasses() {
        return new Roles(new Outcome.Classes("outcome", ""), "", "", Set.of("time", "event"));
    }

    /** Roles for {@link #random} with survival. */
    public static Roles randomSurvival() {
        return new Roles(new Outcome.Survival("time", "event"), "", "", Set.of("outcome"));
    }
}
