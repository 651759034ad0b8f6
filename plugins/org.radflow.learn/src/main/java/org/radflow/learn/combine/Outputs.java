package org.radflow.learn.combine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.radflow.pipeline.Column;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedStep;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.TextColumn;
import org.radflow.pipeline.model.Classifier;
import org.radflow.pipeline.model.Regression;

/** What members tell of cases. */
final class Outputs {

    private Outputs() {}

    /** Names of the columns that any member needs. */
    static List<String> inputs(List<FittedStep> members) {
        Set<String> inputs = new LinkedHashSet<>();
        members.forEach(member -> inputs.addAll(member.inputs()));
        return List.copyOf(inputs);
    }

    /**
     * Probability of each class in the order of {@code classes}; 0 for one that the member never saw.
     *
     * @return [case][class]
     */
    static double[][] probabilities(FittedStep member, List<String> classes, FeatureMatrix cases) {
        Classifier classifier = (Classifier)member;
        double[][] own = classifier.probabilities(cases);
        double[][] probabilities = new double[cases.size()][classes.size()];
        for (int c = 0; c < classes.size(); c++) {
            int index = classifier.classes().indexOf(classes.get(c));
            for (int row = 0; index >= 0 && row < own.length; row++) {
                probabilities[row][c] = own[row][index];
            }
        }
        return probabilities;
    }

    /**
     * The members' outputs as features: of each member the probability of every class but the first, or the predicted number.
     *
     * @param classes empty when the members predict a number
     */
    static List<Column> features(List<FittedStep> members, List<String> classes, FeatureMatrix cases) {
        List<Column> features = new ArrayList<>();
        for (int m = 0; m < members.size(); m++) {
            if (classes.isEmpty()) {
                features.add(new NumericColumn(name(m, ""), ((Regression)members.get(m)).predict(cases)));
                continue;
            }
            double[][] probabilities = probabilities(members.get(m), classes, cases);
            for (int c = 1; c < classes.size(); c++) {
                double[] column = new double[cases.size()];
                for (int row = 0; row < column.length; row++) {
                    column[row] = probabilities[row][c];
                }
                features.add(new NumericColumn(name(m, classes.get(c)), column));
            }
        }
        return features;
    }

    private static String name(int member, String label) {
        return "Member " + (member + 1) + (label.isEmpty() ? "" : ": " + label);
    }

    /** A row per member: its kind and what it learned from. */
    static FeatureMatrix details(Members members) {
        List<String> names = new ArrayList<>();
        for (int m = 0; m < members.steps().size(); m++) {
            names.add(name(m, ""));
        }
        return new FeatureMatrix(names, List.of(new TextColumn("Member", members.steps().stream().map(step -> step.title()).toArray(String[]::new))));
    }
}
