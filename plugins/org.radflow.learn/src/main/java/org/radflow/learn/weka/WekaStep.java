package org.radflow.learn.weka;

import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Fit;
import org.radflow.pipeline.FittedStep;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Purpose;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.state.State;

import weka.classifiers.Classifier;

/** A step whose model Weka learns. */
interface WekaStep extends Step {

    /** Weka's model with the settings of the step. @param classes whether it is to tell classes, else a number */
    Classifier classifier(boolean classes);

    /** What such a step has learned, from Weka's model of the cases: one that Weka applies too, unless a step knows better. */
    default FittedStep fitted(Classifier learned, WekaCases cases) {
        return fitted(new WekaFitted(cases.outcome(), cases.features(), cases.classes(), learned, SerialisedModel.write(learned)));
    }

    @Override
    default Purpose purpose() {
        return Purpose.MODEL;
    }

    @Override
    default boolean usesOutcome() {
        return true;
    }

    @Override
    default Fit fit(FeatureMatrix training, Roles roles, Progress progress) {
        WekaCases cases = WekaCases.of(training, roles);
        Classifier classifier = classifier(!cases.classes().isEmpty());
        WekaModels.learn(classifier, cases, progress);
        return Fit.of(fitted(classifier, cases), training);
    }

    /**
     * What such a step has learned, from its state.
     *
     * @param classes Weka's model of classes
     * @param numbers Weka's model of numbers
     * @throws org.radflow.pipeline.state.StateException when it cannot be read
     */
    static FittedStep read(State state, Class<? extends Classifier> classes, Class<? extends Classifier> numbers) {
        return fitted(WekaFitted.read(state, state.texts("classes").isEmpty() ? numbers : classes));
    }

    private static FittedStep fitted(WekaFitted fitted) {
        return fitted.classes().isEmpty() ? new WekaRegressor(fitted) : new WekaClassifier(fitted);
    }
}
