package org.radflow.learn.linear;

import java.util.List;

import org.radflow.learn.LearningCases;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.model.Regression;
import org.radflow.pipeline.state.State;

/** A fitted linear model of a number: linear regression, elastic net. Needs every value of its features. */
public final class LinearRegressor implements Regression, LinearModel {

    private final Coefficients m_learned;

    LinearRegressor(Coefficients learned) {
        m_learned = learned;
    }

    @Override
    public String outcome() {
        return m_learned.outcome();
    }

    @Override
    public List<String> inputs() {
        return m_learned.features();
    }

    @Override
    public List<String> features() {
        return m_learned.features();
    }

    @Override
    public Link link() {
        return Link.IDENTITY;
    }

    @Override
    public List<String> outputs() {
        return m_learned.outputs();
    }

    @Override
    public double[] intercepts() {
        return m_learned.intercepts().clone();
    }

    @Override
    public double[][] coefficients() {
        return java.util.Arrays.stream(m_learned.coefficients()).map(double[]::clone).toArray(double[][]::new);
    }

    @Override
    public double[] predict(FeatureMatrix cases) {
        return sums(LearningCases.complete(cases, features()), cases.size())[0];
    }

    @Override
    public State state() {
        return m_learned.state();
    }

    @Override
    public FeatureMatrix details() {
        return m_learned.details();
    }
}
