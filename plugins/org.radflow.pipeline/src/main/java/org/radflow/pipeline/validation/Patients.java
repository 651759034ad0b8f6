package org.radflow.pipeline.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.radflow.pipeline.Column;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.Roles;

/**
 * The cases of a table gathered by patient, patients in the order of their names: what is drawn depends on the names, not on the order of
 * the rows. Without a column of patients each case is a patient whose name is that of the case.
 */
final class Patients {

    private static final int STRATA_OF_NUMBERS = 5;

    private final List<int[]> rows;
    private final int[] stratum;
    private final int strata;

    /** @param stratified whether to tell apart classes, events, or fifths of a number to predict */
    Patients(FeatureMatrix cases, Roles roles, boolean stratified) {
        Column names = roles.patient().isEmpty() ? null : cases.column(roles.patient());
        Map<String, List<Integer>> gathered = new TreeMap<>();
        for (int row = 0; row < cases.size(); row++) {
            if (names != null && names.isMissing(row)) {
                throw new DataException("Column '" + names.name() + "': found a case without a patient, expected one for each case");
            }
            gathered.computeIfAbsent(names == null ? cases.cases().get(row) : names.text(row), name -> new ArrayList<>()).add(row);
        }
        rows = gathered.values().stream().map(list -> list.stream().mapToInt(Integer::intValue).toArray()).toList();
        stratum = stratified ? strata(cases, roles.outcome()) : new int[cases.size()];
        strata = IntStream.of(stratum).max().orElse(0) + 1;
    }

    private static int[] strata(FeatureMatrix cases, Outcome outcome) {
        if (outcome instanceof Outcome.Classes classes) {
            return classes.indexes(cases, classes.classes(cases));
        }
        if (outcome instanceof Outcome.Survival survival) {
            return survival.events(cases);
        }
        if (outcome instanceof Outcome.Quantity quantity) {
            double[] values = cases.numbers(quantity.column()).values();
            double[] ascending = values.clone();
            java.util.Arrays.sort(ascending);
            return IntStream.range(0, values.length).map(row -> {
                int below = 0;
                while (below < STRATA_OF_NUMBERS - 1
                        && values[row] >= ascending[(below + 1) * values.length / STRATA_OF_NUMBERS]) {
                    below++;
                }
                return below;
            }).toArray();
        }
        return new int[cases.size()];
    }

    /** Number of patients. */
    int count() {
        return rows.size();
    }

    /** The cases of a patient. */
    int[] rows(int patient) {
        return rows.get(patient);
    }

    /** Rows of the patients that are meant, ascending. */
    int[] rows(IntPredicate patients) {
        return IntStream.range(0, rows.size()).filter(patients).flatMap(patient -> IntStream.of(rows.get(patient))).sorted().toArray();
    }

    /** Patients in random order, those with more cases first. */
    private int[] shuffled(long seed) {
        int[] order = Shuffle.order(rows.size(), new SplittableRandom(seed));
        return IntStream.of(order).boxed().sorted((a, b) -> Integer.compare(rows.get(b).length, rows.get(a).length))
                .mapToInt(Integer::intValue).toArray();
    }

    /**
     * Deals patients out to parts, in random order, each to the part that has the smallest share, in proportion to its weight, of cases
     * of the patient's strata; of equals, to the part with the smallest share of all cases, then to the first.
     *
     * @param weights relative size of each part
     * @return part of each patient
     */
    int[] deal(double[] weights, long seed) {
        double[] totals = new double[strata];
        for (int value : stratum) {
            totals[value]++;
        }
        double[][] dealt = new double[weights.length][strata];
        double[] sizes = new double[weights.length];
        int[] parts = new int[rows.size()];
        for (int patient : shuffled(seed)) {
            int best = 0;
            double bestShare = Double.POSITIVE_INFINITY;
            for (int part = 0; part < weights.length; part++) {
                double share = 0;
                for (int row : rows.get(patient)) {
                    share += (dealt[part][stratum[row]] + 0.5) / totals[stratum[row]] / weights[part];
                }
                if (share < bestShare || share == bestShare && sizes[part] / weights[part] < sizes[best] / weights[best]) {
                    best = part;
                    bestShare = share;
                }
            }
            parts[patient] = best;
            for (int row : rows.get(patient)) {
                dealt[best][stratum[row]]++;
                sizes[best]++;
            }
        }
        return parts;
    }
}
