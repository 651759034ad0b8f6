package org.radflow.learn.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.radflow.learn.linear.ElasticNetStep;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.nodes.StepParameters;
import org.radflow.pipeline.nodes.StepSettings;

/** Settings of Elastic Net. */
final class ElasticNetParameters implements StepParameters {

    @Widget(title = "Alpha", description = "1: LASSO, 0: ridge regression, between: elastic net.")
    double m_alpha = 1;

    @Widget(title = "Choice of lambda", description = "How the penalty is chosen.")
    LambdaSelection m_choice = LambdaSelection.MINIMUM;

    @Widget(title = "Lambda", description = "The penalty when it is set, 0 or more; else not used.")
    double m_lambda = 0.01;

    @Widget(title = "Folds", description = "Number of folds of the inner cross-validation, 3 or more.")
    int m_folds = 10;

    @Widget(title = "Seed", description = "What is drawn at random depends on this number alone.")
    long m_seed = 1;

    @Override
    public Step step() throws InvalidSettingsException {
        return StepSettings.step(() -> new ElasticNetStep(m_alpha, m_choice.choice(), m_lambda, m_folds, m_seed));
    }
}
