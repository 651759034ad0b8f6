package org.radflow.pipeline.audit;

import java.util.Arrays;
import java.util.List;

/** Features that were scaled by means and deviations, or extremes, of both sides of the split. */
final class ScaledAcrossSplit {

    private static final double EXACT = 1e-9;
    private static final int FEWEST_CASES = 5;

    private ScaledAcrossSplit() {}

    static List<Finding> look(Study study) {
        List<String> features = study.features();
        List<String> zScores = features.stream().filter(name -> isZScore(study.values(name))).toList();
        List<String> ranges = features.stream().filter(name -> isRange(study.values(name))).toList();
        String both = study.test() == null ? "all cases" : "the cases of development and test together";
        String advice = "Use the node Scaler after Case Roles: it is fitted in the training cases of each fold.";
        return java.util.stream.Stream.of(
                finding(zScores, features, "have mean 0 and standard deviation 1 over " + both, advice),
                finding(ranges, features, "have minimum 0 and maximum 1 over " + both, advice)).flatMap(List::stream).toList();
    }

    private static List<Finding> finding(List<String> found, List<String> features, String evidence, String advice) {
        if (found.isEmpty() || 2 * found.size() < features.size()) {
            return List.of();
        }
        return List.of(new Finding(Finding.Severity.WARNING, "Scaled across the split", Names.some(found),
                "%d of %d features %s: they were scaled before the split.".formatted(found.size(), features.size(), evidence), advice));
    }

    private static boolean isZScore(double[] all) {
        double[] values = known(all);
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
        return values.length >= FEWEST_CASES && Math.abs(mean) < EXACT && (Math.abs(squares / values.length - 1) < EXACT
                || Math.abs(squares / (values.length - 1) - 1) < EXACT);
    }

    /** Exactly from 0 to 1 with other values between. */
    private static boolean isRange(double[] all) {
        double[] values = known(all);
        return values.length >= FEWEST_CASES && Math.abs(Arrays.stream(values).min().orElse(Double.NaN)) < EXACT
                && Math.abs(Arrays.stream(values).max().orElse(Double.NaN) - 1) < EXACT && Arrays.stream(values).distinct().count() > 2;
    }

    private static double[] known(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    }
}
