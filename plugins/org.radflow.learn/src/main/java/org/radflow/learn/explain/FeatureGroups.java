package org.radflow.learn.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.radflow.pipeline.FeatureMatrix;

/**
 * Features that are to be explained together.
 *
 * @param names    of the groups: the feature, or the first feature and the number of others
 * @param features names of the features of each group
 */
public record FeatureGroups(List<String> names, List<List<String>> features) {

    public FeatureGroups {
        names = List.copyOf(names);
        features = List.copyOf(features);
    }

    /** Each feature by itself. */
    public static FeatureGroups single(List<String> features) {
        return new FeatureGroups(features, features.stream().map(List::of).toList());
    }

    /**
     * Features whose correlation is high, directly or through others (single linkage), stand in one group.
     *
     * @param threshold of the absolute value of Spearman's correlation, above 0; above 1 each feature is by itself
     */
    public static FeatureGroups correlated(FeatureMatrix cases, List<String> features, double threshold) {
        double[][] values = cases.numbers(features);
        int[] group = IntStream.range(0, values.length).toArray();
        for (int i = 0; i < values.length && threshold <= 1; i++) {
            for (int j = 0; j < i; j++) {
                if (group[i] != group[j] && Math.abs(Spearman.of(values[i], values[j])) >= threshold) {
                    int from = Math.max(group[i], group[j]);
                    int to = Math.min(group[i], group[j]);
                    Arrays.setAll(group, k -> group[k] == from ? to : group[k]);
                }
            }
        }
        TreeMap<Integer, List<String>> members = new TreeMap<>();
        for (int i = 0; i < group.length; i++) {
            members.computeIfAbsent(group[i], first -> new ArrayList<>()).add(features.get(i));
        }
        List<List<String>> all = members.values().stream().map(List::copyOf).toList();
        return new FeatureGroups(all.stream().map(FeatureGroups::name).toList(), all);
    }

    private static String name(List<String> features) {
        return features.size() == 1 ? features.get(0) : features.get(0) + " and " + (features.size() - 1) + " correlated";
    }

    /**
     * Sums over the features of each group: as SHAP values add up, the value of a group of features.
     *
     * @param values   [case][feature]
     * @param ofValues names of the features of the values
     * @return [case][group]
     */
    public double[][] sums(double[][] values, List<String> ofValues) {
        double[][] sums = new double[values.length][features.size()];
        for (int g = 0; g < features.size(); g++) {
            for (String feature : features.get(g)) {
                int column = ofValues.indexOf(feature);
                for (int row = 0; row < values.length; row++) {
                    sums[row][g] += values[row][column];
                }
            }
        }
        return sums;
    }
}
