package org.radflow.normalise.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.radflow.image.nodes.ImageColumns;
import org.radflow.image.nodes.MaskValue;
import org.radflow.image.nodes.VolumeValue;

/** Settings of the Volume Resampler. */
final class VolumeResamplerParameters implements NodeParameters {

    @Widget(title = "Image column", description = "The images to resample.")
    @ChoicesProvider(ImageColumns.Images.class)
    String m_image = "";

    @Widget(title = "Mask column", description = "The masks that lie on the images. Empty: resample images only.")
    @ChoicesProvider(ImageColumns.Masks.class)
    String m_mask = "";

    @Widget(title = "Spacing along rows (mm)", description = "New distance of voxel centres along an image row (x). 0 keeps it as it is.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double m_spacingX = 2;

    @Widget(title = "Spacing along columns (mm)", description = "New distance of voxel centres along an image column (y). 0 keeps it as it is.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double m_spacingY = 2;

    @Widget(title = "Spacing across slices (mm)", description = "New distance of slices (z). 0 keeps it as it is: interpolation in the plane only.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double m_spacingZ = 2;

    @Widget(title = "Image interpolation", description = "How intensities between voxel centres are found.")
    InterpolationMethod m_imageInterpolation = InterpolationMethod.LINEAR;

    @Widget(title = "Round intensities", description = "Round to the nearest integer after interpolation, as CT numbers (HU) are integers."
        + " Not for SUV or normalised MR.")
    boolean m_round = true;

    @Widget(title = "Mask interpolation", description = "How a mask's share between voxel centres is found.")
    InterpolationMethod m_maskInterpolation = InterpolationMethod.LINEAR;

    @Widget(title = "Mask threshold", description = "Least interpolated share of a voxel that is inside, above 0 and at most 1.")
    double m_threshold = 0.5;

    /** Defaults for the dialog of a new node without input. */
    VolumeResamplerParameters() {
        // the fields' defaults
    }

    /** Defaults for an input: its last image and its last mask column. */
    VolumeResamplerParameters(final NodeParametersInput input) {
        m_image = ImageColumns.last(input, VolumeValue.class);
        m_mask = ImageColumns.last(input, MaskValue.class);
    }

    @Override
    public void validate() throws InvalidSettingsException {
        for (final double spacing : new double[]{m_spacingX, m_spacingY, m_spacingZ}) {
            if (!(spacing >= 0 && Double.isFinite(spacing))) {
                throw new InvalidSettingsException("Spacing: found " + spacing + " mm, expected 0 (keep) or a positive number");
            }
        }
        if (!(m_threshold > 0 && m_threshold <= 1)) {
            throw new InvalidSettingsException("Mask threshold: found " + m_threshold + ", expected above 0 and at most 1");
        }
    }
}
