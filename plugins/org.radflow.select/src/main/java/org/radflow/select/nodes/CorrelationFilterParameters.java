package org.radflow.select.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.Label;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.nodes.StepParameters;
import org.radflow.pipeline.nodes.StepSettings;
import org.radflow.select.Correlations;
import org.radflow.select.filter.CorrelationFilter;

/** Settings of Correlation Filter. */
final class CorrelationFilterParameters implements StepParameters {

    /** See the setting. */
    enum Measure {
        @Label(value = "Pearson", description = "Of the values.")
        PEARSON,
        @Label(value = "Spearman", description = "Of the ranks.")
        SPEARMAN
    }

    /** See the setting. */
    enum Method {
        @Label(value = "Greedy", description = "In the order of preference.")
        GREEDY,
        @Label(value = "Average linkage", description = "Clusters by the mean distance of all pairs.")
        AVERAGE_LINKAGE,
        @Label(value = "Complete linkage", description = "Clusters by the farthest pair: all features of one are correlated above the "
                + "threshold.")
        COMPLETE_LINKAGE,
        @Label(value = "Single linkage", description = "Clusters by the nearest pair.")
        SINGLE_LINKAGE
    }

    /** See the setting. */
    enum Preference {
        @Label(value = "Lowest mean correlation", description = "With all other features. The outcome is not looked at.")
        LOWEST_MEAN_CORRELATION,
        @Label(value = "Strongest association with the outcome", description = "By p of a univariate test.")
        STRONGEST_ASSOCIATION
    }

    @Widget(title = "Correlation", description = "Kind of correlation.")
    Measure m_measure = Measure.SPEARMAN;

    @Widget(title = "Threshold", description = "Largest absolute correlation of two kept features (greedy), or 1 less the distance at which "
            + "clusters are cut; from 0 to 1.")
    double m_threshold = 0.9;

    @Widget(title = "Method", description = "How correlated features are found.")
    Method m_method = Method.GREEDY;

    @Widget(title = "Keep", description = "Which of correlated features is kept.")
    Preference m_preference = Preference.LOWEST_MEAN_CORRELATION;

    @Override
    public Step step() throws InvalidSettingsException {
        return StepSettings.step(() -> new CorrelationFilter(Correlations.Measure.valueOf(m_measure.name()), m_threshold,
            CorrelationFilter.Method.valueOf(m_method.name()), CorrelationFilter.Preference.valueOf(m_preference.name())));
    }
}
