package org.radflow.pipeline.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.Parallel;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.metrics.DeLong;

/** Features that tell the outcome better than a measurement can, and better than chance makes one of so many. */
final class OutcomeInFeatures {

    private static final double AREA = 0.99;
    private static final double CORRELATION = 0.995;
    private static final double CHANCE = 1e-3;

    private OutcomeInFeatures() {}

    static List<Finding> look(Study study, Progress progress) {
        List<String> features = study.roles().features(study.cases());
        List<String> evidence = Parallel.map(features.size(), progress.part(0.7, 0.9), "",
                f -> evidence(study, features.get(f), features.size()));
        List<Finding> findings = new ArrayList<>();
        for (int f = 0; f < features.size(); f++) {
            if (!evidence.get(f).isEmpty()) {
                findings.add(new Finding(Finding.Severity.LEAK, "Feature encodes the outcome", "Column " + features.get(f), evidence.get(f),
                        "Find out how it is measured. What is known only after the outcome, or made from it, is no feature."));
            }
        }
        return findings;
    }

    private static String evidence(Study study, String feature, int features) {
        FeatureMatrix cases = study.cases();
        double[] values = cases.numbers(feature).values();
        int[] known = IntStream.range(0, values.length).filter(row -> !Double.isNaN(values[row])).toArray();
        if (known.length < 4) {
            return "";
        }
        FeatureMatrix complete = cases.rows(known);
        double[] x = complete.numbers(feature).values();
        if (study.roles().outcome() instanceof Outcome.Classes outcome) {
            return ofClasses(outcome, complete, x, features);
        } else if (study.roles().outcome() instanceof Outcome.Quantity outcome) {
            return correlated(outcome.column(), x, complete.numbers(outcome.column()).values());
        } else if (study.roles().outcome() instanceof Outcome.Survival outcome) {
            String time = correlated(outcome.time(), x, outcome.times(complete));
            return time.isEmpty() ? correlated(outcome.event(), x, complete.numbers(outcome.event()).values()) : time;
        }
        return "";
    }

    private static String ofClasses(Outcome.Classes outcome, FeatureMatrix cases, double[] x, int features) {
        List<String> classes = outcome.classes(cases);
        int[] truth = outcome.indexes(cases, classes);
        for (int c = 0; c < classes.size() && classes.size() > 1; c++) {
            boolean[] positive = new boolean[truth.length];
            int count = 0;
            for (int i = 0; i < truth.length; i++) {
                positive[i] = truth[i] == c;
                count += positive[i] ? 1 : 0;
            }
            double area = DeLong.area(x, positive);
            if (Math.max(area, 1 - area) >= AREA && chance(count, truth.length - count) * features < CHANCE) {
                return "AUC %.4f for '%s' against the rest.".formatted(Math.max(area, 1 - area), classes.get(c));
            }
        }
        return "";
    }

    /** Probability, to normal approximation, that a feature without relation has such an area. */
    private static double chance(int positives, int negatives) {
        double deviation = Math.sqrt((positives + negatives + 1.0) / (12.0 * positives * negatives));
        return 2 * new NormalDistribution(null, 0, 1).cumulativeProbability(-(AREA - 0.5) / deviation);
    }

    private static String correlated(String column, double[] x, double[] y) {
        double r = correlation(x, y);
        return x.length >= 10 && Math.abs(r) >= CORRELATION ? "Correlation %.4f with the column %s.".formatted(r, column) : "";
    }

    private static double correlation(double[] x, double[] y) {
        double meanX = java.util.Arrays.stream(x).average().orElse(0);
        double meanY = java.util.Arrays.stream(y).average().orElse(0);
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
            xy += (x[i] - meanX) * (y[i] - meanY);
        }
        return xx == 0 || yy == 0 ? 0 : xy / Math.sqrt(xx) / Math.sqrt(yy);
    }
}
