package org.radflow.learn.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.array.ArrayWidget;
import org.radflow.learn.resample.ClassWeightsStep;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.nodes.StepParameters;
import org.radflow.pipeline.nodes.StepSettings;

/** Settings of Class Weights. */
final class ClassWeightsParameters implements StepParameters {

    @Widget(title = "Weights", description = "Weight of each class. None: balanced.")
    @ArrayWidget(addButtonText = "Add class", elementTitle = "Class")
    ClassWeight[] m_weights = {};

    @Override
    public Step step() throws InvalidSettingsException {
        return StepSettings.step(() -> new ClassWeightsStep(ClassWeight.map(m_weights)));
    }
}
