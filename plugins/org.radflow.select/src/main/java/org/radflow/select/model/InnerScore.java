package org.radflow.select.model;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.radflow.learn.InnerFolds;
import org.radflow.learn.linear.LinearRegressionStep;
import org.radflow.learn.linear.LogisticRegressionStep;
import org.radflow.learn.linear.LambdaChoice;
import org.radflow.learn.survival.CoxElasticNetStep;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedStep;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.model.Classifier;
import org.radflow.pipeline.model.Regression;
import org.radflow.pipeline.model.SurvivalModel;
import org.radflow.select.Order;
import org.radflow.select.Samples;
import org.radflow.select.Target;

/**
 * How well a linear model of some features predicts cases that it has not seen, in a cross-validation inside the given cases: mean over the
 * classes of the area under the ROC curve of each against the others (logistic regression, ridge 1), 1 - squared errors / squares about the
 * mean (linear regression), or Harrell's C (Cox, ridge, lambda 0.01). Predictions of all folds are scored together. Higher is better.
 */
final class InnerScore {

    private static final double RIDGE = 1;
    private static final double LAMBDA = 0.01;

    private final Samples m_samples;
    private final Target m_target;
    private final int[] m_folds;

    InnerScore(Samples samples, int folds, long seed) {
        m_samples = samples;
        m_target = samples.target();
        int[] strata = new int[samples.size()];
        if (m_target instanceof Target.Classes classes) {
            strata = classes.labels();
        } else if (m_target instanceof Target.Survival survival) {
            for (int row = 0; row < strata.length; row++) {
                strata[row] = survival.events()[row] ? 1 : 0;
            }
        }
        m_folds = InnerFolds.of(samples.cases(), samples.roles(), strata, folds, seed);
    }

    /** @param features numbers of the features, ascending */
    double of(int[] features) {
        FeatureMatrix cases = RecursiveElimination.subset(m_samples, features).cases();
        int outputs = m_target instanceof Target.Classes classes ? classes.count() : 1;
        double[][] predicted = new double[outputs][m_samples.size()];
        for (int fold = 0; fold <= Arrays.stream(m_folds).max().orElse(-1); fold++) {
            int[] outside = InnerFolds.rows(m_folds, fold, true);
            FittedStep model = model().fit(cases.rows(InnerFolds.rows(m_folds, fold, false)), m_samples.roles(), Progress.NONE).step();
            double[][] values = predict(model, cases.rows(outside), outputs);
            for (int o = 0; o < outputs; o++) {
                for (int i = 0; i < outside.length; i++) {
                    predicted[o][outside[i]] = values[o][i];
                }
            }
        }
        return score(predicted);
    }

    private Step model() {
        if (m_target instanceof Target.Classes) {
            return new LogisticRegressionStep(RIDGE);
        }
        return m_target instanceof Target.Quantity ? new LinearRegressionStep()
            : new CoxElasticNetStep(0, LambdaChoice.FIXED, LAMBDA, 3, 0, new double[0]);
    }

    private static double[][] predict(FittedStep model, FeatureMatrix cases, int outputs) {
        if (model instanceof Classifier classifier) {
            double[][] probabilities = classifier.probabilities(cases);
            double[][] byClass = new double[outputs][cases.size()];
            for (int o = 0; o < Math.min(outputs, classifier.classes().size()); o++) {
                for (int i = 0; i < cases.size(); i++) {
                    byClass[o][i] = probabilities[i][o];
                }
            }
            return byClass;
        }
        return new double[][] {model instanceof Regression regression ? regression.predict(cases) : ((SurvivalModel)model).risk(cases)};
    }

    private double score(double[][] predicted) {
        if (m_target instanceof Target.Classes classes) {
            double sum = 0;
            for (int c = 0; c < predicted.length; c++) {
                sum += auc(predicted[c], classes.labels(), c) / predicted.length;
            }
            return sum;
        }
        return m_target instanceof Target.Quantity quantity ? explained(predicted[0], quantity.values())
            : concordance(predicted[0], (Target.Survival)m_target);
    }

    private static double auc(double[] predicted, int[] labels, int positive) {
        double[] ranks = Order.ranks(predicted);
        double positives = Arrays.stream(labels).filter(label -> label == positive).count();
        double sum = IntStream.range(0, ranks.length).filter(i -> labels[i] == positive).mapToDouble(i -> ranks[i]).sum();
        return (sum - positives * (positives + 1) / 2) / (positives * (ranks.length - positives));
    }

    private static double explained(double[] predicted, double[] observed) {
        double mean = Arrays.stream(observed).sum() / observed.length;
        double errors = 0;
        double squares = 0;
        for (int i = 0; i < observed.length; i++) {
            errors += (predicted[i] - observed[i]) * (predicted[i] - observed[i]);
            squares += (mean - observed[i]) * (mean - observed[i]);
        }
        return 1 - errors / squares;
    }

    private static double concordance(double[] risk, Target.Survival survival) {
        double concordant = 0;
        double usable = 0;
        for (int i = 0; i < risk.length; i++) {
            for (int j = 0; j < risk.length && survival.events()[i]; j++) {
                if (survival.times()[j] > survival.times()[i] || survival.times()[j] == survival.times()[i] && !survival.events()[j]) {
                    usable++;
                    concordant += risk[i] > risk[j] ? 1 : risk[i] == risk[j] ? 0.5 : 0;
                }
            }
        }
        return concordant / usable;
    }
}
