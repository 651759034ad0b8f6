package org.radflow.learn.weka;

import org.radflow.learn.Kind;
import org.radflow.learn.Settings;
import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.state.State;

import weka.classifiers.Classifier;
import weka.classifiers.functions.MultilayerPerceptron;

/**
 * Multilayer perceptron of classes or of a number with one hidden layer of sigmoid units, learned by backpropagation (Rumelhart, Hinton and
 * Williams 1986, doi:10.1038/323533a0) by Weka's MultilayerPerceptron. Features and number are scaled to -1 to 1 inside; a missing value counts
 * as 0, the middle.
 *
 * @param hidden       units of the hidden layer, 1 or more
 * @param epochs       passes over the cases, 1 or more
 * @param learningRate above 0 to 1
 * @param momentum     0 to below 1
 * @param seed         of the first weights and the order of the cases
 */
public record PerceptronStep(int hidden, int epochs, double learningRate, double momentum, long seed) implements WekaStep {

    public static final StepKind KIND = new Kind("multilayer-perceptron", settings -> new PerceptronStep(settings.number32("hidden"),
            settings.number32("epochs"), settings.number("learningRate"), settings.number("momentum"), settings.integer("seed")),
            (settings, state) -> WekaStep.read(state, MultilayerPerceptron.class, MultilayerPerceptron.class));

    /** @throws IllegalArgumentException naming a setting out of range */
    public PerceptronStep {
        Settings.range("Hidden units", hidden, 1, 200);
        Settings.range("Epochs", epochs, 1, Integer.MAX_VALUE);
        Settings.positive("Learning rate", learningRate);
        Settings.range("Learning rate", learningRate, 0, 1);
        Settings.range("Momentum", momentum, 0, 0.999);
    }

    @Override
    public String kind() {
        return KIND.id();
    }

    @Override
    public String title() {
        return "Multilayer Perceptron (" + hidden + " hidden units)";
    }

    @Override
    public State settings() {
        return new State().put("hidden", hidden).put("epochs", epochs).put("learningRate", learningRate).put("momentum", momentum)
                .put("seed", seed);
    }

    @Override
    public Classifier classifier(boolean classes) {
        MultilayerPerceptron perceptron = new MultilayerPerceptron();
        perceptron.setHiddenLayers(Integer.toString(hidden));
        perceptron.setTrainingTime(epochs);
        perceptron.setLearningRate(learningRate);
        perceptron.setMomentum(momentum);
        perceptron.setSeed(seed31());
        return perceptron;
    }

    /** Weka refuses negative seeds here. */
    private int seed31() {
        return WekaModels.seed(seed) & Integer.MAX_VALUE;
    }
}
