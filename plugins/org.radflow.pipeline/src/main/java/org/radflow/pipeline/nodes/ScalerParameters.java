package org.radflow.pipeline.nodes;

import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.Label;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.scale.Scaler;
import org.radflow.pipeline.scale.Scaling;

/** Settings of Scaler. */
final class ScalerParameters implements StepParameters {

    /** How features are scaled. */
    enum ScalingChoice {
        @Label(value = "z-score", description = "Minus the mean, divided by the standard deviation (divisor n - 1).")
        Z_SCORE(Scaling.Z_SCORE),
        @Label(value = "Min-max", description = "From 0, the least value of the training, to 1, the greatest. New values can lie outside.")
        MIN_MAX(Scaling.MIN_MAX),
        @Label(value = "Robust", description = "Minus the median, divided by the interquartile range.")
        ROBUST(Scaling.ROBUST),
        @Label(value = "Yeo-Johnson", description = "A power transformation for values of either sign that makes the distribution most normal, "
                + "then the z-score.")
        YEO_JOHNSON(Scaling.YEO_JOHNSON),
        @Label(value = "Log", description = "Natural logarithm of the value plus an offset: 0 where all values of the training are positive, else "
                + "what makes the least of them 1. Values below the least of the training are taken as that.")
        LOG(Scaling.LOG);

        private final Scaling m_scaling;

        ScalingChoice(Scaling scaling) {
            m_scaling = scaling;
        }
    }

    @Widget(title = "Scaling", description = "How the values of every feature are brought to one scale.")
    ScalingChoice m_scaling = ScalingChoice.Z_SCORE;

    @Override
    public Step step() {
        return new Scaler(m_scaling.m_scaling);
    }
}
