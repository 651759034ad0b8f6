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

/** Settings of the Bounding Box Mask. */
final class BoundingBoxMaskParameters implements NodeParameters {

    @Widget(title = "Mask column", description = "The regions that boxes are put around.")
    @ChoicesProvider(ImageColumns.Masks.class)
    String m_mask = "";

    @Widget(title = "Margin (mm)", description = "How far the box is larger than the tightest one, on each side.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double m_margin;

    @Widget(title = "Extent", description = "One box in the volume, or a rectangle in each slice by itself.")
    ExtentChoice m_extent = ExtentChoice.VOLUME;

    /** Defaults without an input. */
    BoundingBoxMaskParameters() {}

    /** Defaults for an input: its last mask column. */
    BoundingBoxMaskParameters(NodeParametersInput input) {
        m_mask = ImageColumns.last(input, MaskValue.class);
    }

    @Override
    public void validate() throws InvalidSettingsException {
        Require.notNegative("Margin (mm)", m_margin);
    }
}
