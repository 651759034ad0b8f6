package org.radflow.deep.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.Label;
import org.radflow.deep.Intensities;
import org.radflow.deep.Intensities.Scaling;

/** From the unit of the image to the numbers that the network was trained on. A group of settings. */
final class IntensityParameters implements NodeParameters {

    /** What is done first. */
    enum ScalingChoice {
        @Label("Nothing")
        NONE(Scaling.NONE),
        @Label("Window to 0..1")
        WINDOW(Scaling.WINDOW),
        @Label("z-score")
        Z_SCORE(Scaling.Z_SCORE);

        private final Scaling m_scaling;

        ScalingChoice(final Scaling scaling) {
            m_scaling = scaling;
        }
    }

    interface ScalingReference extends ParameterReference<ScalingChoice> {
    }

    static final class IsWindow implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(ScalingReference.class).isOneOf(ScalingChoice.WINDOW);
        }
    }

    @Widget(title = "Intensities", description = "Nothing: as they are. Window: clipped to the window, which becomes 0 to 1. z-score: less their "
        + "mean, divided by their standard deviation, over all that the network is shown of the case (for a segmenter: the whole image).")
    @ValueReference(ScalingReference.class)
    ScalingChoice m_scaling = ScalingChoice.WINDOW;

    @Widget(title = "Window from", description = "Lower end of the window, in the unit of the image (HU, SUV ...); it becomes 0.")
    @Effect(predicate = IsWindow.class, type = EffectType.SHOW)
    double m_lower = -1000;

    @Widget(title = "Window to", description = "Upper end of the window; it becomes 1.")
    @Effect(predicate = IsWindow.class, type = EffectType.SHOW)
    double m_upper = 400;

    @Widget(title = "Mean", description = "Subtracted after that: one number, or one for each channel, separated by commas. Networks trained on "
        + "ImageNet by PyTorch have 0.485, 0.456, 0.406.")
    String m_mean = "0";

    @Widget(title = "Standard deviation", description = "Divided by at last: one number, or one for each channel, separated by commas. Networks "
        + "trained on ImageNet by PyTorch have 0.229, 0.224, 0.225.")
    String m_deviation = "1";

    /** @throws InvalidSettingsException naming what was found and expected where a setting is out of range */
    Intensities intensities() throws InvalidSettingsException {
        try {
            return new Intensities(m_scaling.m_scaling, m_lower, m_upper, numbers("Mean", m_mean), numbers("Standard deviation", m_deviation));
        } catch (final IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    private static double[] numbers(final String title, final String text) throws InvalidSettingsException {
        final String[] parts = text.strip().split("\\s*,\\s*");
        final double[] numbers = new double[parts.length];
        try {
            for (int n = 0; n < parts.length; n++) {
                numbers[n] = Double.parseDouble(parts[n]);
            }
        } catch (final NumberFormatException e) {
            throw new InvalidSettingsException(title + ": found '" + text + "', expected numbers separated by commas", e);
        }
        return numbers;
    }
}
