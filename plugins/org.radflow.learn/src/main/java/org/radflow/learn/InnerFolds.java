package org.radflow.learn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.radflow.pipeline.Column;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.Seeds;

/** Folds inside the cases that a model learns from. */
public final class InnerFolds {

    private InnerFolds() {}

    /**
     * Folds of nearly equal size; cases of one patient are in one fold, and each fold has about the same part of each class.
     *
     * @param classes class of each case; all 0 where there are none
     * @param folds   how many, at least 2
     * @return fold of each case, from 0
     * @throws DataException when there are fewer patients than folds
     */
    public static int[] of(FeatureMatrix cases, Roles roles, int[] classes, int folds, long seed) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        Column patients = roles.patient().isEmpty() ? null : cases.column(roles.patient());
        for (int row = 0; row < cases.size(); row++) {
            String patient = patients == null || patients.isMissing(row) ? "row " + row : "patient " + patients.text(row);
            groups.computeIfAbsent(patient, key -> new ArrayList<>()).add(row);
        }
        if (groups.size() < folds) {
            throw new DataException("Cases: found %d %s, expected at least as many as the %d inner folds".formatted(groups.size(),
                    patients == null ? "cases" : "patients", folds));
        }
        List<List<Integer>> order = new ArrayList<>(groups.values());
        Collections.shuffle(order, new Random(Seeds.of(seed)));
        order.sort((a, b) -> Integer.compare(classes[a.get(0)], classes[b.get(0)]));
        int[] fold = new int[cases.size()];
        for (int g = 0; g < order.size(); g++) {
            for (int row : order.get(g)) {
                fold[row] = g % folds;
            }
        }
        return fold;
    }

    /** Rows that are (or are not) in a fold, in their order. */
    public static int[] rows(int[] folds, int fold, boolean inside) {
        return java.util.stream.IntStream.range(0, folds.length).filter(row -> folds[row] == fold == inside).toArray();
    }
}
