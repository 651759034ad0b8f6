package org.radflow.normalise.nodes;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.radflow.image.nodes.ImageColumns;
import org.radflow.image.nodes.MaskValue;
import org.radflow.image.nodes.VolumeValue;
import org.radflow.normalise.intensity.WhiteStripe;

/** Settings of the WhiteStripe Normaliser. */
final class WhiteStripeNormaliserParameters implements NewImage.Parameters {

    /** How white matter stands out. */
    enum Contrast {
        @Label("T1")
        T1(WhiteStripe.T1),
        @Label("T2 or FLAIR")
        T2(WhiteStripe.T2);

        private final WhiteStripe m_method;

        Contrast(final WhiteStripe method) {
            m_method = method;
        }
    }

    @Widget(title = "Image column", description = "The images to normalise.")
    @ChoicesProvider(ImageColumns.Images.class)
    String m_image = "";

    @Widget(title = "Region", description = Region.DESCRIPTION)
    @ValueReference(Region.Reference.class)
    Region m_region = Region.MASK;

    @Widget(title = "Mask column", description = "Masks of the brain without skull, on the images' grids.")
    @ChoicesProvider(ImageColumns.Masks.class)
    @Effect(predicate = Region.IsMask.class, type = EffectType.SHOW)
    String m_mask = "";

    @Widget(title = "Contrast", description = "T1: white matter is the brightest tissue. T2, FLAIR: it is the most frequent intensity.")
    Contrast m_contrast = Contrast.T1;

    @Widget(title = "Stripe width", description = "Half-width of the stripe as a part of the voxels, above 0 and below 0.5.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    double m_width = 0.05;

    /** Defaults for the dialog of a new node without input. */
    WhiteStripeNormaliserParameters() {
        // the fields' defaults
    }

    /** Defaults for an input: its last image and its last mask column. */
    WhiteStripeNormaliserParameters(final NodeParametersInput input) {
        m_image = ImageColumns.last(input, VolumeValue.class);
        m_mask = ImageColumns.last(input, MaskValue.class);
    }

    @Override
    public ColumnRearranger rearranger(final DataTableSpec spec) throws InvalidSettingsException {
        return NewImage.appended(spec, m_image, m_region.maskColumn(m_mask), "WhiteStripe",
            (volume, mask) -> m_contrast.m_method.scale(m_region.sample(volume, mask), m_width).apply(volume));
    }

    @Override
    public void validate() throws InvalidSettingsException {
        Checked.run(() -> WhiteStripe.requireWidth(m_width));
    }
}
