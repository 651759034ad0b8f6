package org.radflow.learn.explain;

import java.util.Arrays;
import java.util.List;

import org.radflow.learn.linear.LinearModel;
import org.radflow.learn.trees.TreeEnsemble;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedStep;
import org.radflow.pipeline.Progress;

/** SHAP values by the method that suits a model: exact for trees and linear models, sampled for others. */
public final class ModelShap {

    private ModelShap() {}

    /**
     * @param model      last step of a pipeline
     * @param positive   class of a classifier; empty for its last
     * @param cases      to explain, as the model gets them
     * @param background for the means of linear models and for sampling
     * @param rounds     of sampling
     * @throws DataException when the step is no model, has no such class, or a value is missing that the method needs
     */
    public static Shap of(FittedStep model, String positive, FeatureMatrix cases, FeatureMatrix background, int rounds, long seed,
            Progress progress) {
        Output output = Output.of(model, positive);
        if (model instanceof TreeEnsemble trees) {
            int index = trees.link() == TreeEnsemble.Link.IDENTITY ? 0 : Output.index(trees.outputs(), positive);
            return TreeShap.of(trees, index, cases.numbers(trees.features()), cases.size(), switch (trees.link()) {
                case IDENTITY -> "predicted number";
                case PROBABILITY -> "probability of " + trees.outputs().get(index);
                case SOFTMAX -> "score of " + trees.outputs().get(index) + " before the softmax";
            }, progress);
        }
        if (model instanceof LinearModel linear) {
            return linear(linear, positive, cases, background, model);
        }
        List<String> features = model.inputs();
        complete(cases, features);
        complete(background, features);
        return SampledShap.of(output, cases, features, background, rounds, seed, "predicted value", progress);
    }

    private static Shap linear(LinearModel model, String positive, FeatureMatrix cases, FeatureMatrix background, FittedStep step) {
        complete(cases, model.features());
        complete(background, model.features());
        double[] means = Arrays.stream(background.numbers(model.features())).mapToDouble(x -> Arrays.stream(x).average().orElse(0)).toArray();
        double[][] x = cases.numbers(model.features());
        if (model.link() == LinearModel.Link.LOGIT) {
            List<String> classes = ((org.radflow.pipeline.model.Classifier)step).classes();
            String wanted = classes.get(Output.index(classes, positive));
            int sign = wanted.equals(model.outputs().get(0)) ? 1 : -1;
            return LinearShap.of(model, 0, sign, x, means, "log odds of " + wanted);
        }
        if (model.link() == LinearModel.Link.IDENTITY) {
            return LinearShap.of(model, 0, 1, x, means, "predicted number");
        }
        int index = Output.index(model.outputs(), positive);
        return LinearShap.of(model, index, 1, x, means, "score of " + model.outputs().get(index) + " before the softmax");
    }

    private static void complete(FeatureMatrix cases, List<String> features) {
        for (String feature : features) {
            if (cases.numbers(feature).hasMissing()) {
                throw new DataException("Column '" + feature + "': found a missing value, expected a number for each case");
            }
        }
    }
}
