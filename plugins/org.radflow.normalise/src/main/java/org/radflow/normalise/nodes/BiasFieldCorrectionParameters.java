package org.radflow.normalise.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;
import org.radflow.image.nodes.ImageColumns;
import org.radflow.image.nodes.MaskValue;
import org.radflow.image.nodes.VolumeValue;
import org.radflow.normalise.bias.N4BiasField;

/** Settings of the N4 Bias Field Correction. */
final class BiasFieldCorrectionParameters implements NodeParameters {

    @Widget(title = "Image column", description = "The images to correct.")
    @ChoicesProvider(ImageColumns.Images.class)
    String m_image = "";

    @Widget(title = "Region", description = Region.DESCRIPTION + " The field is found there and evaluated everywhere.")
    @ValueReference(Region.Reference.class)
    Region m_region = Region.BODY;

    @Widget(title = "Mask column", description = "The masks that lie on the images.")
    @ChoicesProvider(ImageColumns.Masks.class)
    @Effect(predicate = Region.IsMask.class, type = EffectType.SHOW)
    String m_mask = "";

    @Widget(title = "Fitting levels", description = "From 1 to 8; each halves the width of the B-splines.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    int m_levels = 4;

    @Widget(title = "Iterations", description = "Most iterations in each level.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    int m_iterations = 50;

    @Widget(title = "Convergence threshold",
        description = "A level ends when the coefficient of variation of the field's change in an iteration falls below this.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double m_threshold = 0.001;

    @Widget(title = "Shrink factor", description = "The field is found on every n-th voxel along each axis. 1: on all.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    int m_shrink = 4;

    @Widget(title = "B-spline distance (mm)", advanced = true,
        description = "Width of the intervals of the first level, rounded so that equal ones fill the image. 0: one interval along each axis.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double m_distance;

    @Widget(title = "Field width (FWHM)", advanced = true,
        description = "Full width at half maximum of the field's distribution, in log intensity.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    double m_fwhm = 0.15;

    @Widget(title = "Wiener noise", advanced = true, description = "Noise of the Wiener filter that sharpens the histogram.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    double m_noise = 0.01;

    @Widget(title = "Append bias field", description = "Append the field too, as an image.")
    boolean m_field;

    /** Defaults for the dialog of a new node without input. */
    BiasFieldCorrectionParameters() {
        // the fields' defaults
    }

    /** Defaults for an input: its last image and its last mask column. */
    BiasFieldCorrectionParameters(final NodeParametersInput input) {
        m_image = ImageColumns.last(input, VolumeValue.class);
        m_mask = ImageColumns.last(input, MaskValue.class);
    }

    N4BiasField n4() throws InvalidSettingsException {
        return Checked.of(() -> new N4BiasField(m_distance, m_levels, m_iterations, m_threshold, m_shrink, m_fwhm, m_noise));
    }

    @Override
    public void validate() throws InvalidSettingsException {
        n4();
    }
}
