package org.radflow.learn.explain;

import java.util.List;

import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedPipeline;
import org.radflow.pipeline.NumericColumn;

/**
 * What of a pipeline is explained.
 *
 * @param cases    whose features are changed
 * @param features names of columns of numbers
 * @param output   of the model for such cases
 */
public record Explained(FeatureMatrix cases, List<String> features, Output output) {

    /** The model alone: its own features, as the steps before it leave them. */
    public static Explained model(FittedPipeline pipeline, FeatureMatrix cases, String positive) {
        Output output = Output.of(pipeline.last(), positive);
        return new Explained(pipeline.beforeLast(cases), pipeline.last().inputs(), output);
    }

    /** The whole pipeline: the features of the table, in their units. */
    public static Explained pipeline(FittedPipeline pipeline, FeatureMatrix cases, String positive) {
        Output output = Output.of(pipeline.last(), positive);
        List<String> features = pipeline.training().features().keySet().stream()
                .filter(name -> cases.has(name) && cases.column(name) instanceof NumericColumn).toList();
        return new Explained(cases, features, changed -> output.of(pipeline.beforeLast(changed)));
    }
}
