package org.radflow.learn.weka;

import java.util.List;

import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.model.Classifier;
import org.radflow.pipeline.state.State;

/** A fitted model of classes that Weka applies. */
final class WekaClassifier implements Classifier {

    private final WekaFitted m_fitted;

    WekaClassifier(WekaFitted fitted) {
        m_fitted = fitted;
    }

    @Override
    public String outcome() {
        return m_fitted.outcome();
    }

    @Override
    public List<String> classes() {
        return m_fitted.classes();
    }

    @Override
    public double[][] probabilities(FeatureMatrix cases) {
        return m_fitted.distributions(cases);
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
