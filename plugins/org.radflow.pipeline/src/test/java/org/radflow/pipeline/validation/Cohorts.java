package org.radflow.pipeline.validation;

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

/** Simulated cases for tests. */
public final class Cohorts {

    /** Outcome {@code class} of {@code no} and {@code yes}; cases of a patient, of a centre. */
    public static final Roles ROLES = new Roles(new Outcome.Classes("class", "yes"), "patient", "centre", Set.of("patient", "centre", "class"));

    private Cohorts() {}

    /**
     * Normal features; of the first few the mean of the class {@code yes} is higher.
     *
     * @param perPatient number of cases of each patient
     * @param informative number of features that are shifted
     */
    public static FeatureMatrix cohort(int cases, int perPatient, int features, int informative, double shift, long seed) {
        Random random = new Random(seed);
        boolean[] yes = new boolean[cases];
        for (int i = 0; i < cases; i++) {
            yes[i] = (i / perPatient) % 2 == 0;
        }
        List<Column> columns = new ArrayList<>();
        columns.add(new TextColumn("class", IntStream.range(0, cases).mapToObj(i -> yes[i] ? "yes" : "no").toArray(String[]::new)));
        columns.add(new TextColumn("patient", IntStream.range(0, cases).mapToObj(i -> "P" + i / perPatient).toArray(String[]::new)));
        columns.add(new TextColumn("centre", IntStream.range(0, cases).mapToObj(i -> "C" + i / perPatient % 3).toArray(String[]::new)));
        for (int f = 0; f < features; f++) {
            double[] values = random.doubles(cases).map(x -> random.nextGaussian()).toArray();
            for (int i = 0; i < cases; i++) {
                values[i] += yes[i] && f < informative ? shift : 0;
            }
            columns.add(new NumericColumn("f" + f, values));
        }
        return new FeatureMatrix(IntStream.range(0, cases).mapToObj(i -> "case" + i).toList(), columns);
    }

    /** The cases with outcomes in random order. */
    public static FeatureMatrix permuted(FeatureMatrix cases, long seed) {
        return PermutationTest.permuted(cases, ROLES, seed);
    }
}
