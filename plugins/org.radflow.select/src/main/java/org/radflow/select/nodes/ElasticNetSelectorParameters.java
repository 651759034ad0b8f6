package org.radflow.select.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.Label;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.nodes.StepParameters;
import org.radflow.pipeline.nodes.StepSettings;
import org.radflow.select.model.ElasticNetSelector;

/** Settings of LASSO Selector. */
final class ElasticNetSelectorParameters implements StepParameters {

    /** See the setting. */
    enum Rule {
        @Label(value = "Smallest deviance", description = "In the inner cross-validation.")
        MINIMUM,
        @Label(value = "One standard error", description = "Largest lambda within a standard error of the smallest deviance: fewer features.")
        ONE_STANDARD_ERROR,
        @Label(value = "Set", description = "The lambda that is set.")
        FIXED,
        @Label(value = "First to enter", description = "The smallest lambda, down to a tenth of the largest, before more features than wanted enter.")
        FIRST
    }

    @Widget(title = "Alpha", description = "1: LASSO; below, to 0.001: elastic net.")
    double m_alpha = 1;

    @Widget(title = "Choice of lambda", description = "How the penalty is chosen.")
    Rule m_rule = Rule.MINIMUM;

    @Widget(title = "Lambda", description = "The penalty when it is set, 0 or more.")
    double m_lambda = 0.05;

    @Widget(title = "Number of features", description = "How many may enter, with <i>First to enter</i>; 1 or more.")
    int m_count = 10;

    @Widget(title = "Folds", description = "Of the inner cross-validation, 3 or more.")
    int m_folds = 10;

    @Widget(title = "Seed", description = "What is drawn at random depends on this number alone.")
    long m_seed = 1;

    @Override
    public Step step() throws InvalidSettingsException {
        return StepSettings.step(() -> new ElasticNetSelector(m_alpha, ElasticNetSelector.Rule.valueOf(m_rule.name()), m_lambda, m_count,
            m_folds, m_seed));
    }
}
