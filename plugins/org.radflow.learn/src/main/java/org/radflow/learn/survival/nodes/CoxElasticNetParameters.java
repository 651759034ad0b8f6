package org.radflow.learn.survival.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.radflow.learn.nodes.LambdaSelection;
import org.radflow.learn.survival.CoxElasticNetStep;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.nodes.StepParameters;
import org.radflow.pipeline.nodes.StepSettings;

/** Settings of Cox Elastic Net. */
final class CoxElasticNetParameters implements StepParameters {

    @Widget(title = "Alpha", description = "1: LASSO, 0: ridge regression, between: elastic net.")
    double m_alpha = 1;

    @Widget(title = "Choice of lambda", description = "How the penalty is chosen.")
    LambdaSelection m_choice = LambdaSelection.MINIMUM;

    @Widget(title = "Lambda", description = "The penalty when it is set, 0 or more; else not used.")
    double m_lambda = 0.05;

    @Widget(title = "Folds", description = "Number of folds of the inner cross-validation, 3 or more, and not more than events.")
    int m_folds = 10;

    @Widget(title = "Seed", description = "What is drawn at random depends on this number alone.")
    long m_seed = 1;

    @Widget(title = SurvivalSettings.TIMES_TITLE, description = SurvivalSettings.TIMES)
    String m_times = "";

    @Override
    public Step step() throws InvalidSettingsException {
        return StepSettings.step(() -> new CoxElasticNetStep(m_alpha, m_choice.choice(), m_lambda, m_folds, m_seed,
                SurvivalSettings.numbers(SurvivalSettings.TIMES_TITLE, m_times)));
    }
}
