package org.radflow.pipeline.model;

import java.util.ArrayList;
import java.util.List;

import org.radflow.pipeline.Column;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedStep;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.PredictionColumns;
import org.radflow.pipeline.TextColumn;

/** A fitted model of classes. */
public interface Classifier extends FittedStep {

    /** Column of the classes it was fitted to. */
    String outcome();

    /** The classes in the order of the probabilities. */
    List<String> classes();

    /**
     * Probability of each class.
     *
     * @return [case][class], from 0 to 1, 1 in sum
     */
    double[][] probabilities(FeatureMatrix cases);

    /** Adds the most probable class (the first of equals) and the probability of each. */
    @Override
    default FeatureMatrix apply(FeatureMatrix cases) {
        double[][] probabilities = probabilities(cases);
        List<String> classes = classes();
        String[] predicted = new String[cases.size()];
        double[][] byClass = new double[classes.size()][cases.size()];
        for (int row = 0; row < predicted.length; row++) {
            int best = 0;
            for (int c = 0; c < byClass.length; c++) {
                byClass[c][row] = probabilities[row][c];
                best = probabilities[row][c] > probabilities[row][best] ? c : best;
            }
            predicted[row] = classes.get(best);
        }
        List<Column> added = new ArrayList<>();
        added.add(new TextColumn(PredictionColumns.prediction(outcome()), predicted));
        for (int c = 0; c < byClass.length; c++) {
            added.add(new NumericColumn(PredictionColumns.probability(outcome(), classes.get(c)), byClass[c]));
        }
        return cases.with(added);
    }
}
