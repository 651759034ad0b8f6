package org.radflow.learn.linear;

import java.util.List;

import org.radflow.learn.LearningCases;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.model.Classifier;

/** A fitted linear model of classes: logistic regression, elastic net, discriminant analysis. Needs every value of its features. */
public final class LinearClassifier extends FittedLinear implements Classifier {

    LinearClassifier(Coefficients learned) {
        super(learned);
    }

    @Override
    public List<String> classes() {
        return learned().classes();
    }

    @Override
    public Link link() {
        return learned().link();
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
}
