package org.radflow.segment.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.radflow.image.nodes.ImageColumns;
import org.radflow.image.nodes.MaskValue;

/** Settings of the Mask Comparison. */
final class MaskComparisonParameters implements NodeParameters {

    @Widget(title = "Mask column", description = "The masks that are judged.")
    @ChoicesProvider(ImageColumns.Masks.class)
    String m_mask = "";

    @Widget(title = "Reference mask column", description = "The masks that they are compared with.")
    @ChoicesProvider(ImageColumns.Masks.class)
    String m_reference = "";

    @Widget(title = "Tolerance of surface Dice (mm)", description = "Distance up to which surfaces count as the same.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double m_tolerance = 2;

    /** Defaults without an input. */
    MaskComparisonParameters() {}

    /** Defaults for an input: its last mask column, for both. */
    MaskComparisonParameters(NodeParametersInput input) {
        m_mask = ImageColumns.last(input, MaskValue.class);
        m_reference = m_mask;
    }

    @Override
    public void validate() throws InvalidSettingsException {
        Require.notNegative("Tolerance of surface Dice (mm)", m_tolerance);
    }
}
