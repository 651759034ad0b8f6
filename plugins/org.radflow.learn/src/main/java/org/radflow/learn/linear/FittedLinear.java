package org.radflow.learn.linear;

import java.util.Arrays;
import java.util.List;

import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedStep;
import org.radflow.pipeline.state.State;

/** What fitted linear models have in common, whatever they predict. */
abstract class FittedLinear implements LinearModel, FittedStep {

    private final Coefficients m_learned;

    FittedLinear(Coefficients learned) {
        m_learned = learned;
    }

    final Coefficients learned() {
        return m_learned;
    }

    public final String outcome() {
        return m_learned.outcome();
    }

    @Override
    public final List<String> inputs() {
        return m_learned.features();
    }

    @Override
    public final List<String> features() {
        return m_learned.features();
    }

    @Override
    public final List<String> outputs() {
        return m_learned.outputs();
    }

    @Override
    public final double[] intercepts() {
        return m_learned.intercepts().clone();
    }

    @Override
    public final double[][] coefficients() {
        return Arrays.stream(m_learned.coefficients()).map(double[]::clone).toArray(double[][]::new);
    }

    @Override
    public final State state() {
        return m_learned.state();
    }

    @Override
    public final FeatureMatrix details() {
        return m_learned.details();
    }
}
