package org.radflow.features.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.array.ArrayWidget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.radflow.features.robustness.PerturbationPlan;
import org.radflow.image.nodes.ImageColumns;
import org.radflow.image.nodes.MaskValue;
import org.radflow.image.nodes.VolumeValue;

/** Settings of Perturbed Features. */
final class PerturbedFeaturesParameters implements NodeParameters {

    @Widget(title = "Image column", description = "The images to measure.")
    @ChoicesProvider(ImageColumns.Images.class)
    String m_image = "";

    @Widget(title = "Mask column", description = "The regions to measure, each on the grid of its image.")
    @ChoicesProvider(ImageColumns.Masks.class)
    String m_mask = "";

    @Widget(title = "Noise repeats", description = "How many times Gaussian noise as strong as the image's own is added. 0 adds none.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    int m_noiseRepeats;

    @Widget(title = "Rotations (degrees)", description = "Angles by which the grid is turned in the plane of the slices, about the region's "
            + "centre, from -180 to 180. None: not turned.")
    @ArrayWidget(addButtonText = "Add rotation", elementTitle = "Rotation")
    Amount[] m_rotations = Amount.of(-6, -2, 2, 6);

    @Widget(title = "Translations (voxels)", description = "Parts of a voxel by which the grid is shifted, from -1 to 1. Each axis is "
            + "shifted by each of them: two make eight shifts. None: not shifted.")
    @ArrayWidget(addButtonText = "Add translation", elementTitle = "Translation")
    Amount[] m_translations = {};

    @Widget(title = "Interpolation", description = "How intensities on a turned or shifted grid are found. Masks are interpolated linearly "
            + "and cut at 0.5.")
    InterpolationChoice m_interpolation = InterpolationChoice.LINEAR;

    @Widget(title = "Volume changes", description = "Parts by which the region grows or, if negative, shrinks; 0.1 means by 10 %. "
            + "None: as it is.")
    @ArrayWidget(addButtonText = "Add volume change", elementTitle = "Volume change")
    Amount[] m_volumes = Amount.of(-0.1, 0.1);

    @Widget(title = "Contour repeats", description = "How many times a random contour is drawn along supervoxels of the image. 0 keeps the "
            + "contour.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    int m_contourRepeats = 1;

    ExtractionParameters m_features = new ExtractionParameters();

    /** Defaults without an input. */
    PerturbedFeaturesParameters() {}

    /** Defaults for an input: its last image and its last mask column. */
    PerturbedFeaturesParameters(NodeParametersInput input) {
        m_image = ImageColumns.last(input, VolumeValue.class);
        m_mask = ImageColumns.last(input, MaskValue.class);
        m_features = new ExtractionParameters(input);
    }

    /** @throws InvalidSettingsException naming what was found and expected where a setting is out of range */
    PerturbationPlan plan() throws InvalidSettingsException {
        try {
            return new PerturbationPlan(m_noiseRepeats, Amount.values(m_rotations), Amount.values(m_translations), Amount.values(m_volumes),
                    m_contourRepeats, m_interpolation.interpolation());
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    @Override
    public void validate() throws InvalidSettingsException {
        plan();
        m_features.validate();
    }
}
