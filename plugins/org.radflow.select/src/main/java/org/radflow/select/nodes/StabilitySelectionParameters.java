package org.radflow.select.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.Label;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.nodes.StepParameters;
import org.radflow.pipeline.nodes.StepSettings;
import org.radflow.select.Selector;
import org.radflow.select.information.MrmrSelector;
import org.radflow.select.information.ReliefSelector;
import org.radflow.select.model.ElasticNetSelector;
import org.radflow.select.model.Importance;
import org.radflow.select.model.RecursiveElimination;
import org.radflow.select.model.StabilitySelection;
import org.radflow.select.univariate.Adjustment;
import org.radflow.select.univariate.UnivariateSelector;
import org.radflow.select.univariate.UnivariateTest;

/** Settings of Stability Selection. */
final class StabilitySelectionParameters implements StepParameters {

    /** See the setting. */
    enum Inner {
        @Label(value = "LASSO", description = "The first features to enter the path.")
        LASSO,
        @Label(value = "Univariate", description = "The smallest p of the test by outcome.")
        UNIVARIATE,
        @Label(value = "mRMR", description = "By rank correlation, difference.")
        MRMR,
        @Label(value = "ReliefF", description = "10 neighbours.")
        RELIEF,
        @Label(value = "Recursive elimination", description = "Ridge regression, a tenth at a time.")
        ELIMINATION
    }

    @Widget(title = "Inner method", description = "Chooses from each resample.")
    Inner m_inner = Inner.LASSO;

    @Widget(title = "Number of features", description = "Chosen from each resample (q), 1 or more.")
    int m_count = 10;

    @Widget(title = "Resamples", description = "How many, 1 or more.")
    int m_resamples = 100;

    @Widget(title = "Bootstrap", description = "Draw as many cases as there are, with replacement; else half of them, without.")
    boolean m_bootstrap;

    @Widget(title = "Smallest part", description = "Part of the resamples in which a kept feature is chosen, above 0 to 1.")
    double m_part = 0.6;

    @Widget(title = "Seed", description = "What is drawn at random depends on this number alone.")
    long m_seed = 1;

    @Override
    public Step step() throws InvalidSettingsException {
        return StepSettings.step(() -> new StabilitySelection(inner(), m_resamples, m_bootstrap, m_part, m_seed));
    }

    private Selector inner() {
        return switch (m_inner) {
            case LASSO -> new ElasticNetSelector(1, ElasticNetSelector.Rule.FIRST, 0, m_count, 3, m_seed);
            case UNIVARIATE -> new UnivariateSelector(UnivariateTest.BY_OUTCOME, Adjustment.NONE, UnivariateSelector.Rule.BEST, m_count, 1);
            case MRMR -> new MrmrSelector(MrmrSelector.Estimator.CORRELATION, 5, MrmrSelector.Scheme.MID, m_count);
            case RELIEF -> new ReliefSelector(10, 0, m_seed, m_count);
            case ELIMINATION -> new RecursiveElimination(Importance.RIDGE, 0.1, m_count, 1, m_seed);
        };
    }
}
