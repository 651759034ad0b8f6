package org.radflow.learn.weka;

import org.radflow.learn.Kind;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Fit;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.state.State;

import weka.classifiers.Classifier;
import weka.classifiers.bayes.NaiveBayes;

/**
 * Naive Bayes (John and Langley 1995) by Weka's NaiveBayes: features are independent within a class. Missing values are left out.
 *
 * @param kernel whether a feature's density is a sum of kernels, else normal
 */
public record NaiveBayesStep(boolean kernel) implements WekaStep {

    public static final StepKind KIND = new Kind("naive-bayes", settings -> new NaiveBayesStep(settings.flag("kernel")),
            (settings, state) -> WekaStep.read(state, NaiveBayes.class, NaiveBayes.class));

    @Override
    public String kind() {
        return KIND.id();
    }

    @Override
    public String title() {
        return kernel ? "Naive Bayes (kernel densities)" : "Naive Bayes";
    }

    @Override
    public State settings() {
        return new State().put("kernel", kernel);
    }

    @Override
    public Fit fit(FeatureMatrix training, Roles roles, Progress progress) {
        roles.classes();
        return WekaStep.super.fit(training, roles, progress);
    }

    @Override
    public Classifier classifier(boolean classes) {
        NaiveBayes bayes = new NaiveBayes();
        bayes.setUseKernelEstimator(kernel);
        return bayes;
    }
}
