package org.radflow.learn.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.radflow.learn.weka.NaiveBayesStep;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.nodes.StepParameters;
import org.radflow.pipeline.nodes.StepSettings;

/** Settings of Naive Bayes. */
final class NaiveBayesParameters implements StepParameters {

    @Widget(title = "Kernel densities", description = "Whether a feature's density is a sum of kernels around the training values, else a "
            + "normal density.")
    boolean m_kernel;

    @Override
    public Step step() throws InvalidSettingsException {
        return StepSettings.step(() -> new NaiveBayesStep(m_kernel));
    }
}
