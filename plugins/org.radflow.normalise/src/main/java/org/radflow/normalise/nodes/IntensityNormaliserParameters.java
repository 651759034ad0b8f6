package org.radflow.normalise.nodes;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.radflow.image.nodes.ImageColumns;
import org.radflow.image.nodes.MaskValue;
import org.radflow.image.nodes.VolumeValue;
import org.radflow.normalise.intensity.LinearScale;
import org.radflow.normalise.intensity.Sample;

/** Settings of the Intensity Normaliser. */
final class IntensityNormaliserParameters implements NewImage.Parameters {

    /** What the new scale means. */
    enum Method {
        @Label("Z-score")
        Z_SCORE,
        @Label("Percentiles")
        PERCENTILES
    }

    interface MethodReference extends ParameterReference<Method> {
    }

    static final class HasPercentiles implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(MethodReference.class).isOneOf(Method.PERCENTILES);
        }
    }

    @Widget(title = "Image column", description = "The images to normalise.")
    @ChoicesProvider(ImageColumns.Images.class)
    String m_image = "";

    @Widget(title = "Region", description = Region.DESCRIPTION)
    @ValueReference(Region.Reference.class)
    Region m_region = Region.BODY;

    @Widget(title = "Mask column", description = "The masks that lie on the images.")
    @ChoicesProvider(ImageColumns.Masks.class)
    @Effect(predicate = Region.IsMask.class, type = EffectType.SHOW)
    String m_mask = "";

    @Widget(title = "Method", description = "Z-score: mean 0, standard deviation 1. Percentiles: two percentiles become two values.")
    @ValueReference(MethodReference.class)
    Method m_method = Method.Z_SCORE;

    @Widget(title = "Lower percentile", description = "From 0, the minimum, to below the upper percentile.")
    @Effect(predicate = HasPercentiles.class, type = EffectType.SHOW)
    double m_lower = 1;

    @Widget(title = "Upper percentile", description = "From above the lower percentile to 100, the maximum.")
    @Effect(predicate = HasPercentiles.class, type = EffectType.SHOW)
    double m_upper = 99;

    @Widget(title = "Lower value", description = "What the lower percentile becomes.")
    @Effect(predicate = HasPercentiles.class, type = EffectType.SHOW)
    double m_from;

    @Widget(title = "Upper value", description = "What the upper percentile becomes.")
    @Effect(predicate = HasPercentiles.class, type = EffectType.SHOW)
    double m_to = 1;

    /** Defaults for the dialog of a new node without input. */
    IntensityNormaliserParameters() {
        // the fields' defaults
    }

    /** Defaults for an input: its last image and its last mask column. */
    IntensityNormaliserParameters(final NodeParametersInput input) {
        m_image = ImageColumns.last(input, VolumeValue.class);
        m_mask = ImageColumns.last(input, MaskValue.class);
    }

    @Override
    public ColumnRearranger rearranger(final DataTableSpec spec) throws InvalidSettingsException {
        return NewImage.appended(spec, m_image, m_region.maskColumn(m_mask), "normalised",
            (volume, mask) -> scale(m_region.sample(volume, mask)).apply(volume));
    }

    private LinearScale scale(final Sample sample) {
        return switch (m_method) {
            case Z_SCORE -> LinearScale.zScore(sample);
            case PERCENTILES -> LinearScale.percentiles(sample, m_lower, m_upper, m_from, m_to);
        };
    }

    @Override
    public void validate() throws InvalidSettingsException {
        if (m_method == Method.PERCENTILES) {
            Checked.run(() -> LinearScale.requirePercentiles(m_lower, m_upper));
            Checked.ascending("Values", m_from, m_to);
        }
    }
}
