package org.radflow.pipeline.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.Label;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.scale.Filling;
import org.radflow.pipeline.scale.MissingValues;

/** Settings of Missing Value Step. */
final class MissingValueStepParameters implements StepParameters {

    /** What features are filled with. */
    enum FillingChoice {
        @Label(value = "Median", description = "The median of the training.")
        MEDIAN(Filling.MEDIAN),
        @Label(value = "Mean", description = "The mean of the training.")
        MEAN(Filling.MEAN),
        @Label(value = "Mode", description = "The most frequent value of the training, the least when several are.")
        MODE(Filling.MODE),
        @Label(value = "Constant", description = "The number below.")
        CONSTANT(Filling.CONSTANT);

        private final Filling m_filling;

        FillingChoice(Filling filling) {
            m_filling = filling;
        }
    }

    @Widget(title = "Fill features with", description = "What a missing value of a feature becomes.")
    FillingChoice m_filling = FillingChoice.MEDIAN;

    @Widget(title = "Constant", description = "The number for <i>Constant</i>.")
    double m_constant;

    @Widget(title = "Greatest part missing", description = "From 0 to 1. A feature of which more is missing in the training is removed, as is "
            + "one without any value.")
    double m_most = 0.5;

    @Widget(title = "Fill texts", description = "Fills columns of texts, but outcome, patient and centre, with their most frequent text.")
    boolean m_fillTexts;

    @Override
    public Step step() throws InvalidSettingsException {
        try {
            return new MissingValues(m_filling.m_filling, m_constant, m_most, m_fillTexts);
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }
}
