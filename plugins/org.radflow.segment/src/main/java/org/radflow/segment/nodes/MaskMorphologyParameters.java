package org.radflow.segment.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.array.ArrayWidget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.radflow.image.nodes.ImageColumns;
import org.radflow.image.nodes.MaskValue;

/** Settings of the Mask Morphology. */
final class MaskMorphologyParameters implements NodeParameters {

    @Widget(title = "Mask column", description = "The masks to change.")
    @ChoicesProvider(ImageColumns.Masks.class)
    String m_mask = "";

    @Widget(title = "Steps", description = "Each changes what the one before left.")
    @ArrayWidget(addButtonText = "Add step", elementTitle = "Step")
    MorphologyStep[] m_steps = {new MorphologyStep()};

    /** Defaults without an input. */
    MaskMorphologyParameters() {}

    /** Defaults for an input: its last mask column. */
    MaskMorphologyParameters(NodeParametersInput input) {
        m_mask = ImageColumns.last(input, MaskValue.class);
    }

    @Override
    public void validate() throws InvalidSettingsException {
        Require.that(m_steps.length > 0, "Steps", "none", "at least one");
        for (MorphologyStep step : m_steps) {
            step.validate();
        }
    }
}
