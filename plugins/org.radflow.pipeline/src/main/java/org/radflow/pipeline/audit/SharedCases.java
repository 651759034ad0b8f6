package org.radflow.pipeline.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

import org.radflow.pipeline.Column;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Parallel;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.TextColumn;

/** Patients and cases that are, or can come to be, on both sides of the split. */
final class SharedCases {

    /** Part of the features that have the same value in two cases that are called nearly identical. */
    private static final double NEARLY = 0.9;
    private static final int FEWEST_FEATURES = 3;

    private SharedCases() {}

    static List<Finding> look(Study study, Progress progress) {
        List<Finding> findings = new ArrayList<>();
        if (study.test() != null) {
            findings.addAll(samePatients(study));
        }
        findings.addAll(duplicates(study, progress));
        findings.addAll(unsetPatients(study));
        return findings;
    }

    private static List<Finding> samePatients(Study study) {
        String column = study.roles().patient();
        boolean named = !column.isEmpty() && study.cases().has(column) && study.test().has(column);
        Set<String> learned = new HashSet<>(names(study.cases(), named ? column : null));
        long shared = names(study.test(), named ? column : null).stream().distinct().filter(learned::contains).count();
        if (shared == 0) {
            return List.of();
        }
        return List.of(new Finding(named ? Finding.Severity.LEAK : Finding.Severity.WARNING, named ? "Patients on both sides"
            : "Case names on both sides",
                named ? "Column " + column : "Names of cases", "%d %s are in development and test.".formatted(shared,
                named ? "patients" : "names of cases"), "Divide by patient: cases of one patient belong on one side."));
    }

    private static List<String> names(FeatureMatrix cases, String column) {
        if (column == null) {
            return cases.cases();
        }
        Column names = cases.column(column);
        return IntStream.range(0, names.size()).filter(row -> !names.isMissing(row)).mapToObj(names::text).toList();
    }

    /** Pairs of cases that the split does not keep together. */
    private static List<Finding> duplicates(Study study, Progress progress) {
        List<String> features = study.features();
        if (features.size() < FEWEST_FEATURES) {
            return List.of();
        }
        double[][] values = features.stream().map(study::values).toArray(double[][]::new);
        int development = study.cases().size();
        int from = study.test() == null ? 0 : development;
        int most = (int)Math.floor((1 - NEARLY) * features.size());
        List<int[]> counts = Parallel.map(values[0].length - from, progress.part(0.2, 0.7), "", piece -> {
            int second = from + piece;
            int[] count = new int[2];
            for (int first = 0; first < (study.test() == null ? second : development); first++) {
                int different = differences(values, first, second, most);
                if (different <= most && !keptTogether(study, first, second)) {
                    count[different == 0 ? 0 : 1]++;
                }
            }
            return count;
        });
        int equal = counts.stream().mapToInt(count -> count[0]).sum();
        int nearly = counts.stream().mapToInt(count -> count[1]).sum();
        String advice = "Remove the copies, or give them one patient in Case Roles so that every split keeps them together.";
        String where = study.test() == null ? "Table of cases" : "Development and test";
        List<Finding> findings = new ArrayList<>();
        if (equal > 0) {
            findings.add(new Finding(study.test() == null ? Finding.Severity.WARNING : Finding.Severity.LEAK, "Identical cases", where,
                    "%d pairs of cases of different patients have the same value in all %d features.".formatted(equal, features.size()), advice));
        }
        if (nearly > 0) {
            findings.add(new Finding(Finding.Severity.WARNING, "Nearly identical cases", where,
                    "%d pairs of cases of different patients have the same value in 90 %% or more of %d features.".formatted(nearly,
                    features.size()), advice));
        }
        return findings;
    }

    /** Number of features that differ, or any number above the most. */
    private static int differences(double[][] values, int first, int second, int most) {
        int different = 0;
        for (double[] feature : values) {
            if (Double.compare(feature[first], feature[second]) != 0 && ++different > most) {
                break;
            }
        }
        return different;
    }

    /** Whether a split keeps two cases on one side: they are cases of one patient, in one table. */
    private static boolean keptTogether(Study study, int first, int second) {
        String patient = study.roles().patient();
        if (study.test() != null || patient.isEmpty() || !study.cases().has(patient)) {
            return false;
        }
        Column names = study.cases().column(patient);
        return !names.isMissing(first) && names.text(first).equals(names.text(second));
    }

    private static List<Finding> unsetPatients(Study study) {
        if (!study.roles().patient().isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (Column column : study.cases().columns()) {
            String name = column.name().toLowerCase(Locale.ROOT);
            if (column instanceof TextColumn && (name.contains("patient") || name.contains("subject"))) {
                List<String> names = names(study.cases(), column.name());
                long different = names.stream().distinct().count();
                if (different < names.size()) {
                    findings.add(new Finding(Finding.Severity.WARNING, "Patients are not told apart", "Column " + column.name(),
                            "%d cases have %d different values, and no column has the role of the patient.".formatted(names.size(), different),
                            "Set the patient column in Case Roles, if this is it."));
                }
            }
        }
        return findings;
    }
}
