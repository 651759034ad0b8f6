package org.radflow.learn.combine;

import java.util.List;

import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedStep;
import org.radflow.pipeline.model.Regression;
import org.radflow.pipeline.state.State;

/** Members that predict a number together: by the mean of their predictions, or through a model that learned from them. */
final class CombinedRegressor implements Regression {

    private final Members m_members;
    private final List<FittedStep> m_fitted;
    private final String m_outcome;
    private final Regression m_top;

    /** @param top learned from the members' outputs; null for their mean */
    CombinedRegressor(Members members, List<FittedStep> fitted, String outcome, Regression top) {
        m_members = members;
        m_fitted = fitted;
        m_outcome = outcome;
        m_top = top;
    }

    @Override
    public String outcome() {
        return m_outcome;
    }

    @Override
    public double[] predict(FeatureMatrix cases) {
        if (m_top != null) {
            return m_top.predict(new FeatureMatrix(cases.cases(), Outputs.features(m_fitted, List.of(), cases)));
        }
        double[] mean = new double[cases.size()];
        for (FittedStep member : m_fitted) {
            double[] own = ((Regression)member).predict(cases);
            for (int row = 0; row < mean.length; row++) {
                mean[row] += own[row] / m_fitted.size();
            }
        }
        return mean;
    }

    @Override
    public List<String> inputs() {
        return Outputs.inputs(m_fitted);
    }

    @Override
    public State state() {
        State state = new State().put("outcome", m_outcome).put("classes", List.of())
                .put("members", m_fitted.stream().map(FittedStep::state).toArray(State[]::new));
        return m_top == null ? state : state.put("top", m_top.state());
    }

    @Override
    public FeatureMatrix details() {
        return m_top == null ? Outputs.details(m_members) : m_top.details();
    }
}
