package org.radflow.learn.weka;

import java.util.ArrayList;
import java.util.List;

import org.radflow.learn.ClassLabels;
import org.radflow.learn.LearningCases;
import org.radflow.learn.Quantities;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.Roles;

import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

/**
 * Cases as Weka wants them: the features, then the outcome as the last attribute.
 *
 * @param outcome   column of the outcome
 * @param features  names of the features
 * @param classes   in alphabetical order; empty when the outcome is a number
 * @param instances the cases
 */
record WekaCases(String outcome, List<String> features, List<String> classes, Instances instances) {

    static {
        WekaRuntime.prepare();
    }

    /**
     * Cases to learn from; missing values stay missing.
     *
     * @throws org.radflow.pipeline.DataException as {@link LearningCases#withMissing}, {@link ClassLabels#of} or {@link Quantities#of}
     */
    static WekaCases of(FeatureMatrix training, Roles roles) {
        LearningCases cases = LearningCases.withMissing(training, roles);
        if (roles.outcome() instanceof Outcome.Quantity) {
            Quantities quantities = Quantities.of(training, roles);
            return of(cases, quantities.outcome(), List.of(), quantities.values());
        }
        ClassLabels labels = ClassLabels.of(training, roles);
        return of(cases, labels.outcome(), labels.classes(), java.util.Arrays.stream(labels.indexes()).asDoubleStream().toArray());
    }

    private static WekaCases of(LearningCases cases, String outcome, List<String> classes, double[] y) {
        Instances instances = header(outcome, cases.features(), classes, cases.size());
        double[][] x = cases.x();
        for (int i = 0; i < y.length; i++) {
            double[] row = new double[x.length + 1];
            for (int j = 0; j < x.length; j++) {
                row[j] = x[j][i];
            }
            row[x.length] = y[i];
            instances.add(new DenseInstance(cases.weights()[i], row));
        }
        return new WekaCases(outcome, cases.features(), classes, instances);
    }

    /** Attributes without cases. @param classes empty for a number */
    static Instances header(String outcome, List<String> features, List<String> classes, int capacity) {
        ArrayList<Attribute> attributes = new ArrayList<>();
        for (String feature : features) {
            attributes.add(new Attribute(feature));
        }
        attributes.add(classes.isEmpty() ? new Attribute(outcome) : new Attribute(outcome, classes));
        Instances header = new Instances("cases", attributes, capacity);
        header.setClassIndex(features.size());
        return header;
    }
}
