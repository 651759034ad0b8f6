package org.radflow.learn.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.Label;
import org.radflow.learn.weka.SupportVectorMachineStep;
import org.radflow.learn.weka.SupportVectorMachineStep.Kernel;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.nodes.StepParameters;
import org.radflow.pipeline.nodes.StepSettings;

/** Settings of Support Vector Machine. */
final class SupportVectorMachineParameters implements StepParameters {

    /** Similarity of two cases. */
    enum KernelChoice {
        @Label(value = "Linear", description = "The sum of products of features.")
        LINEAR,
        @Label(value = "RBF", description = "Falls with the distance: exp(-gamma |x - y|^2).")
        RBF
    }

    @Widget(title = "Kernel", description = "Similarity of two cases.")
    KernelChoice m_kernel = KernelChoice.LINEAR;

    @Widget(title = "Cost", description = "Weight of cases on the wrong side of the margin, above 0.")
    double m_cost = 1;

    @Widget(title = "Gamma", description = "Width of the RBF kernel exp(-gamma |x - y|<sup>2</sup>) of standardised features, above 0. A "
            + "start is 1 / number of features.")
    double m_gamma = 0.01;

    @Widget(title = "Seed", description = "What is drawn at random depends on this number alone.")
    long m_seed = 1;

    @Override
    public Step step() throws InvalidSettingsException {
        return StepSettings.step(() -> new SupportVectorMachineStep(Kernel.valueOf(m_kernel.name()), m_cost, m_gamma, m_seed));
    }
}
