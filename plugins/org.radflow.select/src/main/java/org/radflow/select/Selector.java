package org.radflow.select;

import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Fit;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Purpose;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.Step;

/** A step that keeps some of the features and drops the others. Immutable and thread-safe. */
public interface Selector extends Step {

    /**
     * Chooses from the given cases alone.
     *
     * @param samples at least one feature; with missing values only if {@link #allowsMissing}
     * @throws org.radflow.pipeline.DataException when the method cannot use them
     */
    Choice choose(Samples samples, Progress progress);

    /** Whether features may have missing values. */
    default boolean allowsMissing() {
        return false;
    }

    @Override
    default Purpose purpose() {
        return Purpose.SELECTION;
    }

    @Override
    default Fit fit(FeatureMatrix training, Roles roles, Progress progress) {
        Samples samples = allowsMissing() ? Samples.withMissing(training, roles) : Samples.complete(training, roles);
        return Fit.of(new SelectedFeatures(choose(samples, progress)), training);
    }
}
