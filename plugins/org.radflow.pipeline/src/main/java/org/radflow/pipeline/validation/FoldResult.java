package org.radflow.pipeline.validation;

import java.util.List;

import org.radflow.pipeline.FeatureMatrix;

/**
 * What one fold gave.
 *
 * @param split       which cases
 * @param predictions of the test cases, the columns that the model added; null when the fold failed
 * @param choices     what each step chose from the training cases of this fold
 * @param features    the columns that the last step, the model, uses
 * @param trials      the settings that were tried, with their inner scores; empty without a search
 * @param failure     why there are no predictions; empty when there are
 */
public record FoldResult(Split split, FeatureMatrix predictions, List<Choice> choices, List<String> features, List<Trial> trials,
        String failure) {

    /**
     * A step as it was fitted in a fold.
     *
     * @param title       of the step with the settings of this fold
     * @param featuresIn  number of features before it
     * @param featuresOut number of features after it
     */
    public record Choice(String title, int featuresIn, int featuresOut) {}

    static FoldResult failed(Split split, List<Trial> trials, String reason) {
        return new FoldResult(split, null, List.of(), List.of(), trials, reason);
    }

    public boolean hasFailed() {
        return predictions == null;
    }
}
