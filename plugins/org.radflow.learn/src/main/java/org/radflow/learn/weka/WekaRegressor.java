package org.radflow.learn.weka;

import java.util.List;

import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.model.Regression;
import org.radflow.pipeline.state.State;

/** A fitted model of a number that Weka applies. */
final class WekaRegressor implements Regression {

    private final WekaFitted m_fitted;

    WekaRegressor(WekaFitted fitted) {
        m_fitted = fitted;
    }

    @Override
    public String outcome() {
        return m_fitted.outcome();
    }

    @Override
    public double[] predict(FeatureMatrix cases) {
        return java.util.Arrays.stream(m_fitted.distributions(cases)).mapToDouble(distribution -> distribution[0]).toArray();
    }

    @Override
    public List<String> inputs() {
        return m_fitted.features();
    }

    @Override
    public State state() {
        return m_fitted.state();
    }

    @Override
    public FeatureMatrix details() {
        return m_fitted.details();
    }
}
