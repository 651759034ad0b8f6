package org.radflow.select.information;

import org.radflow.pipeline.Parallel;
import org.radflow.pipeline.Progress;
import org.radflow.select.EqualFrequency;
import org.radflow.select.Samples;

/** Mutual information of features in bins of equal frequency and of classes or a number in such bins. */
record BinnedDependence(EqualFrequency[] features, EqualFrequency outcome) implements Dependence {

    static BinnedDependence of(Samples samples, int bins, Progress progress) {
        return new BinnedDependence(Parallel.map(samples.x().length, progress, "Bins", f -> EqualFrequency.of(samples.x()[f], bins))
                .toArray(EqualFrequency[]::new), MutualInformation.codes(samples.target(), bins, "mRMR with bins"));
    }

    @Override
    public double relevance(int feature) {
        return MutualInformation.of(features[feature], outcome);
    }

    @Override
    public double redundancy(int a, int b) {
        return MutualInformation.of(features[a], features[b]);
    }
}
