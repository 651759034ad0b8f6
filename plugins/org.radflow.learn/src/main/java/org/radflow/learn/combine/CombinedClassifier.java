package org.radflow.learn.combine;

import java.util.List;

import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedStep;
import org.radflow.pipeline.model.Classifier;
import org.radflow.pipeline.state.State;

/** Members that tell classes together: by the mean of their probabilities, or through a model that learned from them. */
final class CombinedClassifier implements Classifier {

    private final Members m_members;
    private final List<FittedStep> m_fitted;
    private final String m_outcome;
    private final List<String> m_classes;
    private final Classifier m_top;

    /** @param top learned from the members' outputs; null for their mean */
    CombinedClassifier(Members members, List<FittedStep> fitted, String outcome, List<String> classes, Classifier top) {
        m_members = members;
        m_fitted = fitted;
        m_outcome = outcome;
        m_classes = classes;
        m_top = top;
    }

    @Override
    public String outcome() {
        return m_outcome;
    }

    @Override
    public List<String> classes() {
        return m_classes;
    }

    @Override
    public double[][] probabilities(FeatureMatrix cases) {
        if (m_top != null) {
            return m_top.probabilities(new FeatureMatrix(cases.cases(), Outputs.features(m_fitted, m_classes, cases)));
        }
        double[][] mean = new double[cases.size()][m_classes.size()];
        for (FittedStep member : m_fitted) {
            double[][] own = Outputs.probabilities(member, m_classes, cases);
            for (int row = 0; row < mean.length; row++) {
                for (int c = 0; c < mean[row].length; c++) {
                    mean[row][c] += own[row][c] / m_fitted.size();
                }
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
        State state = new State().put("outcome", m_outcome).put("classes", m_classes)
                .put("members", m_fitted.stream().map(FittedStep::state).toArray(State[]::new));
        return m_top == null ? state : state.put("top", m_top.state());
    }

    @Override
    public FeatureMatrix details() {
        return m_top == null ? Outputs.details(m_members) : m_top.details();
    }
}
