package org.radflow.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.radflow.pipeline.Column;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.TextColumn;

/** Simulated cases. */
public final class Cohorts {

    public static final Roles CLASSES = new Roles(new Outcome.Classes("class", ""), "", "", Set.of());
    public static final Roles QUANTITY = new Roles(new Outcome.Quantity("quantity"), "", "", Set.of("class"));

    private Cohorts() {}

    /**
     * Normal features f0, f1, ...; a class that depends on f0 and the product of f1 and f2; a quantity that is their sum and noise.
     *
     * @param classes 2 or 3: no, yes, maybe
     * @param missing part of values that are missing
     */
    public static FeatureMatrix of(int cases, int features, int classes, double missing, long seed) {
        Random random = new Random(seed);
        double[][] x = new double[features][cases];
        String[] labels = new String[cases];
        double[] quantity = new double[cases];
        for (int i = 0; i < cases; i++) {
            for (int j = 0; j < features; j++) {
                x[j][i] = random.nextGaussian();
            }
            quantity[i] = x[0][i] + x[1][i] * x[2][i] + 0.5 * random.nextGaussian();
            labels[i] = classes == 3 && Math.abs(quantity[i]) < 0.5 ? "maybe" : quantity[i] > 0 ? "yes" : "no";
            for (int j = 0; j < features; j++) {
                x[j][i] = random.nextDouble() < missing ? Double.NaN : x[j][i];
            }
        }
        List<Column> columns = new ArrayList<>();
        for (int j = 0; j < features; j++) {
            columns.add(new NumericColumn("f" + j, x[j]));
        }
        columns.add(new TextColumn("class", labels));
        columns.add(new NumericColumn("quantity", quantity));
        return new FeatureMatrix(names(cases), columns);
    }

    /** A table for classes: without the quantity. */
    public static FeatureMatrix classes(int cases, int features, int classes, double missing, long seed) {
        return of(cases, features, classes, missing, seed).without(List.of("quantity"));
    }

    public static List<String> names(int cases) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            names.add("case " + i);
        }
        return names;
    }
}
