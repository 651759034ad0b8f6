package org.radflow.pipeline.scale;

import java.util.List;

import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Fit;
import org.radflow.pipeline.Parallel;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Purpose;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.state.State;

/**
 * Brings every feature to one scale, learned from the training. Missing values are left out and stay missing.
 *
 * @param scaling how
 */
public record Scaler(Scaling scaling) implements Step {

    /** See {@link Step#kind}. */
    public static final String KIND = "scaler";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String title() {
        return "Scaler (" + scaling.title() + ")";
    }

    @Override
    public Purpose purpose() {
        return Purpose.SCALING;
    }

    @Override
    public State settings() {
        return new State().put("scaling", scaling.name());
    }

    @Override
    public boolean usesOutcome() {
        return false;
    }

    /** @throws DataException when there is no feature, or a feature has no value at all */
    @Override
    public Fit fit(FeatureMatrix training, Roles roles, Progress progress) {
        List<String> features = roles.features(training);
        if (features.isEmpty()) {
            throw new DataException("Features: found none, expected one at least");
        }
        List<Scale> scales = Parallel.map(features.size(), progress, "Scaling", f -> {
            double[] known = java.util.Arrays.stream(training.numbers(features.get(f)).values()).filter(value -> !Double.isNaN(value)).toArray();
            if (known.length == 0) {
                throw new DataException("Column '" + features.get(f) + "': found missing values only, expected numbers. \"Missing Value Step\" "
                        + "removes such a feature");
            }
            return scaling.learn(known);
        });
        return Fit.of(new FittedScaler(features, scales), training);
    }

    static Scaler read(State settings) {
        return new Scaler(settings.constant("scaling", Scaling.class));
    }
}
