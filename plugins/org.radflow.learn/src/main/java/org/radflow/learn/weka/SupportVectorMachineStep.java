package org.radflow.learn.weka;

import org.radflow.learn.Kind;
import org.radflow.learn.Settings;
import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.state.State;

import weka.classifiers.Classifier;
import weka.classifiers.functions.SMO;
import weka.classifiers.functions.SMOreg;
import weka.classifiers.functions.supportVector.PolyKernel;
import weka.classifiers.functions.supportVector.RBFKernel;
import weka.core.SelectedTag;

/**
 * Support vector machine by sequential minimal optimisation, of classes (Platt 1998; Keerthi et al. 2001, doi:10.1162/089976601300014493) by
 * Weka's SMO, of a number (Shevade et al. 2000, doi:10.1109/72.870050) by Weka's SMOreg. Features are standardised inside; a missing value
 * counts as the mean. Probabilities are logistic functions of the decision value, fitted to decision values of a three-fold inner
 * cross-validation (Platt 1999), coupled over pairs when there are more than two classes.
 *
 * @param kernel linear or RBF
 * @param cost   of cases on the wrong side, above 0
 * @param gamma  of the RBF kernel exp(-gamma |x - y|^2), above 0; not used with a linear one
 * @param seed   of the folds
 */
public record SupportVectorMachineStep(Kernel kernel, double cost, double gamma, long seed) implements WekaStep {

    /** Similarity of two cases. */
    public enum Kernel {
        /** x y. */
        LINEAR,
        /** exp(-gamma |x - y|^2). */
        RBF
    }

    public static final StepKind KIND = new Kind("support-vector-machine", settings -> new SupportVectorMachineStep(
            settings.constant("kernel", Kernel.class), settings.number("cost"), settings.number("gamma"), settings.integer("seed")),
            (settings, state) -> WekaStep.read(state, SMO.class, SMOreg.class));

    private static final int FOLDS = 3;

    /** @throws IllegalArgumentException naming a setting out of range */
    public SupportVectorMachineStep {
        Settings.positive("Cost", cost);
        Settings.positive("Gamma", gamma);
    }

    @Override
    public String kind() {
        return KIND.id();
    }

    @Override
    public String title() {
        return "Support Vector Machine (" + (kernel == Kernel.LINEAR ? "linear" : "RBF, gamma " + Settings.text(gamma)) + ", cost "
                + Settings.text(cost) + ")";
    }

    @Override
    public State settings() {
        return new State().put("kernel", kernel.name()).put("cost", cost).put("gamma", gamma).put("seed", seed);
    }

    @Override
    public Classifier classifier(boolean classes) {
        if (!classes) {
            SMOreg machine = new SMOreg();
            machine.setC(cost);
            machine.setKernel(wekaKernel());
            machine.setFilterType(new SelectedTag(SMOreg.FILTER_STANDARDIZE, SMOreg.TAGS_FILTER));
            return machine;
        }
        SMO machine = new SMO();
        machine.setC(cost);
        machine.setKernel(wekaKernel());
        machine.setFilterType(new SelectedTag(SMO.FILTER_STANDARDIZE, SMO.TAGS_FILTER));
        machine.setBuildCalibrationModels(true);
        machine.setNumFolds(FOLDS);
        machine.setRandomSeed(WekaModels.seed(seed));
        return machine;
    }

    private weka.classifiers.functions.supportVector.Kernel wekaKernel() {
        if (kernel == Kernel.LINEAR) {
            PolyKernel linear = new PolyKernel();
            linear.setExponent(1);
            return linear;
        }
        RBFKernel radial = new RBFKernel();
        radial.setGamma(gamma);
        return radial;
    }
}
