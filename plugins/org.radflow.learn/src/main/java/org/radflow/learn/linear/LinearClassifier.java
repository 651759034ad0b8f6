package org.radflow.learn.linear;

import java.util.List;

import org.radflow.learn.LearningCases;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.model.Classifier;
import org.radflow.pipeline.state.State;

/** A fitted linear model of classes: logistic regression, elastic net, discriminant analysis. Needs every value of its features. */
public final class LinearClassifier implements Classifier, LinearModel {

    private final Coefficients m_learned;

    LinearClassifier(Coefficients learned) {
        m_learned = learned;
    }

    @Override
    public String outcome() {
        return m_learned.outcome();
    }

    @Override
    public List<String> classes() {
        return m_learned.classes();
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
        return m_learned.link();
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
    public double[][] probabilities(FeatureMatrix cases) {
        double[][] sums = sums(LearningCases.complete(cases, features()), cases.size());
        double[][] probabilities = new double[cases.size()][classes().size()];
        int positive = link() == Link.LOGIT ? classes().indexOf(outputs().get(0)) : -1;
        for (int row = 0; row < probabilities.length; row++) {
            if (positive >= 0) {
                probabilities[row][positive] = 1 / (1 + Math.exp(-sums[0][row]));
                probabilities[row][1 - positive] = 1 / (1 + Math.exp(sums[0][row]));
            } else {
                for (int c = 0; c < sums.length; c++) {
                    probabilities[row][c] = sums[c][row];
                }
                LinearModel.softmax(probabilities[row]);
            }
        }
        return probabilities;
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
