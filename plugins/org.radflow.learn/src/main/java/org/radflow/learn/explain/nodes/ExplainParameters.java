package org.radflow.learn.explain.nodes;

import java.util.List;

import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.Label;
import org.radflow.learn.explain.Explained;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedPipeline;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.Progress;

/** Settings of a node that explains a model. */
abstract class ExplainParameters implements NodeParameters {

    /** Which features are changed. */
    enum Level {
        @Label(value = "Features of the model", description = "As the steps before the model leave them, such as scaled features or components.")
        MODEL,
        @Label(value = "Features of the table", description = "As the table has them, in their units; all steps are applied to what is changed.")
        TABLE
    }

    @Widget(title = "Positive class", description = "Of a classifier: the class whose probability is explained. Empty: the pipeline's positive class.")
    String m_positiveClass = "";

    /** The tables of the output ports. */
    abstract List<FeatureMatrix> explain(FittedPipeline pipeline, FeatureMatrix cases, Progress progress);

    /** The class that is set, or the one of the pipeline; empty for the last. */
    final String positive(FittedPipeline pipeline) {
        return m_positiveClass.isEmpty() && pipeline.roles().outcome() instanceof Outcome.Classes classes ? classes.positive() : m_positiveClass;
    }

    final Explained explained(FittedPipeline pipeline, FeatureMatrix cases, Level level) {
        return level == Level.MODEL ? Explained.model(pipeline, cases, positive(pipeline))
                : Explained.pipeline(pipeline, cases, positive(pipeline));
    }
}
