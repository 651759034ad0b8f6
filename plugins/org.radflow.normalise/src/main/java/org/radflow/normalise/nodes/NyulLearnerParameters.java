package org.radflow.normalise.nodes;

import java.util.Arrays;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.radflow.image.nodes.ImageColumns;
import org.radflow.image.nodes.MaskValue;
import org.radflow.image.nodes.VolumeValue;
import org.radflow.normalise.intensity.NyulScale;

/** Settings of the Nyul Learner. */
final class NyulLearnerParameters implements NodeParameters {

    @Widget(title = "Image column", description = "The training images.")
    @ChoicesProvider(ImageColumns.Images.class)
    String m_image = "";

    @Widget(title = "Region", description = Region.DESCRIPTION)
    @ValueReference(Region.Reference.class)
    Region m_region = Region.BODY;

    @Widget(title = "Mask column", description = "The masks that lie on the images.")
    @ChoicesProvider(ImageColumns.Masks.class)
    @Effect(predicate = Region.IsMask.class, type = EffectType.SHOW)
    String m_mask = "";

    @Widget(title = "Percentiles", description = "The landmarks: at least two ascending percentages, separated by blanks.")
    String m_percentiles = "1 10 20 30 40 50 60 70 80 90 99";

    @Widget(title = "Lower value", description = "Where the first landmark lies on the standard scale.")
    double m_from = 1;

    @Widget(title = "Upper value", description = "Where the last landmark lies on the standard scale.")
    double m_to = 100;

    /** Defaults for the dialog of a new node without input. */
    NyulLearnerParameters() {
        // the fields' defaults
    }

    /** Defaults for an input: its last image and its last mask column. */
    NyulLearnerParameters(final NodeParametersInput input) {
        m_image = ImageColumns.last(input, VolumeValue.class);
        m_mask = ImageColumns.last(input, MaskValue.class);
    }

    double[] percentiles() throws InvalidSettingsException {
        return Checked.of(() -> {
            final double[] percents = Arrays.stream(m_percentiles.strip().split("\\s+")).mapToDouble(NyulLearnerParameters::number).toArray();
            NyulScale.requirePercents(percents);
            return percents;
        });
    }

    private static double number(final String text) {
        try {
            return Double.parseDouble(text);
        } catch (final NumberFormatException e) {
            throw new IllegalArgumentException("Percentiles: found '" + text + "', expected a number", e);
        }
    }

    @Override
    public void validate() throws InvalidSettingsException {
        percentiles();
        Checked.ascending("Values", m_from, m_to);
    }
}
