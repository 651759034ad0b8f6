package org.radflow.harmonise.nodes;

import java.util.List;

import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.filter.TwinlistWidget;
import org.knime.node.parameters.widget.choices.util.AllColumnsProvider;
import org.radflow.harmonise.ComBatSettings;
import org.radflow.harmonise.EmpiricalBayes;

/** Settings that all kinds of ComBat have. */
final class ComBatOptions implements NodeParameters {

    /** How effects are estimated. */
    enum Prior {
        @Label(value = "Parametric", description = "Effects of all features of a batch follow a normal and an inverse gamma distribution.")
        PARAMETRIC(EmpiricalBayes.PARAMETRIC),
        @Label(value = "Non-parametric", description = "No such assumption: effects of a feature are weighed against those of all others.")
        NON_PARAMETRIC(EmpiricalBayes.NON_PARAMETRIC),
        @Label(value = "None", description = "Each feature by itself. For large batches or few features.")
        NONE(EmpiricalBayes.NONE);

        private final EmpiricalBayes m_prior;

        Prior(EmpiricalBayes prior) {
            m_prior = prior;
        }
    }

    /** What a new case without a covariate gets. */
    enum MissingCovariate {
        @Label(value = "Fail", description = "The node that applies the step fails and names the covariate.")
        FAIL,
        @Label(value = "Mean of the training", description = "The mean effect of the covariate over the training.")
        MEAN
    }

    @Widget(title = "Empirical Bayes", description = "How the effects of a batch are estimated.")
    Prior m_prior = Prior.PARAMETRIC;

    @Widget(title = "Mean only", description = "Adjusts means and leaves variances. Needed when a batch has a single case.")
    boolean m_meanOnly;

    @Widget(title = "Categorical covariates", description = "Columns whose effect on the features is to be kept, such as sex or stage. "
            + "Whatever differs between batches and is no covariate is taken for an effect of the batch.")
    @ChoicesProvider(AllColumnsProvider.class)
    @TwinlistWidget
    String[] m_categorical = {};

    @Widget(title = "Continuous covariates", description = "Columns of numbers whose linear effect is to be kept, such as age.")
    @ChoicesProvider(AllColumnsProvider.class)
    @TwinlistWidget
    String[] m_continuous = {};

    @Widget(title = "New cases without a covariate", description = "What happens to a new case whose covariate is missing.")
    MissingCovariate m_missing = MissingCovariate.FAIL;

    /** @throws IllegalArgumentException when a column has two roles */
    ComBatSettings settings(String batch, String reference, boolean allowOutcome) {
        return new ComBatSettings(batch, m_prior.m_prior, m_meanOnly, reference, List.of(m_categorical), List.of(m_continuous), allowOutcome,
                m_missing == MissingCovariate.MEAN);
    }
}
