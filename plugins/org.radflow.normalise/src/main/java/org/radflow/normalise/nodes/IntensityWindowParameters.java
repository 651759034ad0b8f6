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
import org.radflow.image.Volume;
import org.radflow.image.nodes.ImageColumns;
import org.radflow.image.nodes.VolumeValue;
import org.radflow.normalise.intensity.HuWindow;
import org.radflow.normalise.intensity.IntensityWindow;
import org.radflow.normalise.intensity.LinearScale;
import org.radflow.normalise.intensity.Sample;

/** Settings of the Intensity Window. */
final class IntensityWindowParameters implements NewImage.Parameters {

    /** Where the window comes from. */
    enum Choice {
        @Label("Lung")
        LUNG(HuWindow.LUNG),
        @Label("Mediastinum")
        MEDIASTINUM(HuWindow.MEDIASTINUM),
        @Label("Soft tissue")
        SOFT_TISSUE(HuWindow.SOFT_TISSUE),
        @Label("Liver")
        LIVER(HuWindow.LIVER),
        @Label("Bone")
        BONE(HuWindow.BONE),
        @Label("Brain")
        BRAIN(HuWindow.BRAIN),
        @Label("Stroke")
        STROKE(HuWindow.STROKE),
        @Label("Temporal bone")
        TEMPORAL_BONE(HuWindow.TEMPORAL_BONE),
        @Label("Limits")
        LIMITS(null),
        @Label("Percentiles")
        PERCENTILES(null);

        private final HuWindow m_preset;

        Choice(final HuWindow preset) {
            m_preset = preset;
        }
    }

    interface ChoiceReference extends ParameterReference<Choice> {
    }

    static final class HasLimits implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(ChoiceReference.class).isOneOf(Choice.LIMITS);
        }
    }

    static final class HasPercentiles implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(ChoiceReference.class).isOneOf(Choice.PERCENTILES);
        }
    }

    @Widget(title = "Image column", description = "The images to clip.")
    @ChoicesProvider(ImageColumns.Images.class)
    String m_image = "";

    @Widget(title = "Window", description = "A window of CT, in HU; or limits of your own; or percentiles of each image.")
    @ValueReference(ChoiceReference.class)
    Choice m_window = Choice.SOFT_TISSUE;

    @Widget(title = "Lower limit", description = "In the unit of the image.")
    @Effect(predicate = HasLimits.class, type = EffectType.SHOW)
    double m_lower = -1000;

    @Widget(title = "Upper limit", description = "In the unit of the image, above the lower limit.")
    @Effect(predicate = HasLimits.class, type = EffectType.SHOW)
    double m_upper = 1000;

    @Widget(title = "Lower percentile", description = "From 0 to below the upper percentile.")
    @Effect(predicate = HasPercentiles.class, type = EffectType.SHOW)
    double m_lowerPercentile = 0.5;

    @Widget(title = "Upper percentile", description = "From above the lower percentile to 100.")
    @Effect(predicate = HasPercentiles.class, type = EffectType.SHOW)
    double m_upperPercentile = 99.5;

    @Widget(title = "Scale to 0 and 1", description = "Bring the ends of the window to 0 and 1 after clipping.")
    boolean m_scale;

    /** Defaults for the dialog of a new node without input. */
    IntensityWindowParameters() {
        // the fields' defaults
    }

    /** Defaults for an input: its last image column. */
    IntensityWindowParameters(final NodeParametersInput input) {
        m_image = ImageColumns.last(input, VolumeValue.class);
    }

    @Override
    public ColumnRearranger rearranger(final DataTableSpec spec) throws InvalidSettingsException {
        return NewImage.appended(spec, m_image, null, "window",
            (volume, mask) -> m_scale ? window(volume).scale(volume, 0, 1) : window(volume).clip(volume));
    }

    private IntensityWindow window(final Volume volume) {
        return switch (m_window) {
            case LIMITS -> new IntensityWindow(m_lower, m_upper);
            case PERCENTILES -> IntensityWindow.percentiles(Sample.of(volume), m_lowerPercentile, m_upperPercentile);
            default -> m_window.m_preset.window();
        };
    }

    @Override
    public void validate() throws InvalidSettingsException {
        if (m_window == Choice.LIMITS) {
            Checked.of(() -> new IntensityWindow(m_lower, m_upper));
        } else if (m_window == Choice.PERCENTILES) {
            Checked.run(() -> LinearScale.requirePercentiles(m_lowerPercentile, m_upperPercentile));
        }
    }
}
