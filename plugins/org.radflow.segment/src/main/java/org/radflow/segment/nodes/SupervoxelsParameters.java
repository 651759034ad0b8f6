package org.radflow.segment.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.radflow.image.nodes.ImageColumns;
import org.radflow.image.nodes.VolumeValue;

/** Settings of the Supervoxels. */
final class SupervoxelsParameters implements NodeParameters {

    @Widget(title = "Image column", description = "The images to divide.")
    @ChoicesProvider(ImageColumns.Images.class)
    String m_image = "";

    @Widget(title = "Limiting mask column", description = "Only voxels in these masks are divided. Empty: the whole image.")
    @ChoicesProvider(ImageColumns.Masks.class)
    String m_limit = "";

    @Widget(title = "Edge length (mm)", description = "Of a part, about: its cube is the volume of a part.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    double m_edge = 8;

    @Widget(title = "Compactness", description = "How much place weighs against intensity: an edge length is as far as so many standard deviations.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    double m_compactness = 0.5;

    /** Defaults without an input. */
    SupervoxelsParameters() {}

    /** Defaults for an input: its last image column. */
    SupervoxelsParameters(NodeParametersInput input) {
        m_image = ImageColumns.last(input, VolumeValue.class);
    }

    @Override
    public void validate() throws InvalidSettingsException {
        Require.positive("Edge length (mm)", m_edge);
        Require.positive("Compactness", m_compactness);
    }
}
