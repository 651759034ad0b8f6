package org.radflow.features.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.radflow.features.FeatureValue;

/** Gathers the values of all cases and tells how well each feature's agree. Not thread-safe. */
public final class AgreementTable {

    private final List<String> features;
    private final int repeats;
    /** For each case [features][repeats]; a feature without all values is {@code null}. */
    private final List<double[][]> cases = new ArrayList<>();

    /**
     * @param features names of the features
     * @param repeats  number of perturbations
     */
    public AgreementTable(List<String> features, int repeats) {
        this.features = List.copyOf(features);
        this.repeats = repeats;
    }

    /** @param values of one case, [repeats][features] */
    public void add(List<List<FeatureValue>> values) {
        double[][] complete = new double[features.size()][];
        for (int f = 0; f < complete.length; f++) {
            int feature = f;
            List<FeatureValue> row = values.stream().map(repeat -> repeat.get(feature)).toList();
            if (row.stream().noneMatch(FeatureValue::isMissing)) {
                complete[f] = row.stream().mapToDouble(FeatureValue::value).toArray();
            }
        }
        cases.add(complete);
    }

    /** One for each feature, in their order. */
    public List<FeatureAgreement> agreements() {
        return IntStream.range(0, features.size()).mapToObj(this::agreement).toList();
    }

    private FeatureAgreement agreement(int feature) {
        double[][] complete = cases.stream().map(values -> values[feature]).filter(row -> row != null).toArray(double[][]::new);
        return FeatureAgreement.of(features.get(feature), complete, cases.size() - complete.length, repeats);
    }
}
