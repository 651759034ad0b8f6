package org.radflow.pipeline.split;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.radflow.pipeline.Column;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Seeds;

/**
 * A table divided in two. Immutable.
 *
 * @param training numbers of the rows to learn from, ascending
 * @param test     numbers of the other rows, ascending
 */
public record CaseSplit(int[] training, int[] test) {

    /**
     * Cases with some values of a column, such as centres, are for the test.
     *
     * @throws DataException when a value is in no case, or nothing is left on one side
     */
    public static CaseSplit byValue(FeatureMatrix cases, String column, Set<String> testValues) {
        Column labels = cases.column(column);
        Set<String> absent = new HashSet<>(testValues);
        IntStream.range(0, labels.size()).filter(row -> !labels.isMissing(row)).forEach(row -> absent.remove(labels.text(row)));
        if (!absent.isEmpty()) {
            throw new DataException("Column '%s': found no case with the test value '%s', expected one at least".formatted(column,
                    absent.stream().sorted().findFirst().orElseThrow()));
        }
        return of(cases.size(), row -> !labels.isMissing(row) && testValues.contains(labels.text(row)));
    }

    /**
     * Patients are drawn for the test, the same share of each stratum. Which ones depends on seed and names of the patients alone, not on the
     * order of the rows.
     *
     * @param patient  column of patients, whose cases stay together; empty when each case is a patient of its own
     * @param stratum  column of which each value is represented equally; empty for none. The stratum of a patient is that of its first case
     * @param fraction share of the patients for the test, above 0 and below 1; rounded to whole patients in each stratum
     * @throws DataException when nothing is left on one side
     */
    public static CaseSplit random(FeatureMatrix cases, String patient, String stratum, double fraction, long seed) {
        Map<String, String> stratumOf = new LinkedHashMap<>();
        String[] patients = new String[cases.size()];
        for (int row = 0; row < patients.length; row++) {
            patients[row] = patient.isEmpty() ? cases.cases().get(row) : cases.column(patient).text(row);
            if (patients[row] == null) {
                throw new DataException("Column '" + patient + "': found a case without a value, expected a patient for each");
            }
            String label = stratum.isEmpty() ? "" : cases.column(stratum).text(row);
            stratumOf.putIfAbsent(patients[row], label == null ? "" : label);
        }
        Map<String, List<String>> byStratum = new TreeMap<>();
        stratumOf.forEach((name, label) -> byStratum.computeIfAbsent(label, key -> new ArrayList<>()).add(name));
        Set<String> drawn = new HashSet<>();
        for (List<String> members : byStratum.values()) {
            members.sort(Comparator.comparingLong((String name) -> rank(name, seed)).thenComparing(Comparator.naturalOrder()));
            drawn.addAll(members.subList(0, (int)Math.round(fraction * members.size())));
        }
        return of(cases.size(), row -> drawn.contains(patients[row]));
    }

    private static long rank(String name, long seed) {
        long rank = seed;
        for (byte letter : name.getBytes(StandardCharsets.UTF_8)) {
            rank = Seeds.of(rank, letter);
        }
        return rank;
    }

    private static CaseSplit of(int size, IntPredicate isTest) {
        CaseSplit split = new CaseSplit(IntStream.range(0, size).filter(isTest.negate()).toArray(),
                IntStream.range(0, size).filter(isTest).toArray());
        if (split.training.length == 0 || split.test.length == 0) {
            throw new DataException("Split: found %d cases to learn from and %d to test on, expected some of both".formatted(
                    split.training.length, split.test.length));
        }
        return split;
    }
}
