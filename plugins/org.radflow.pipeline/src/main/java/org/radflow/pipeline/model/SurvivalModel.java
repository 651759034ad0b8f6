package org.radflow.pipeline.model;

import java.util.ArrayList;
import java.util.List;

import org.radflow.pipeline.Column;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedStep;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.PredictionColumns;

/** A fitted model of the time to an event. */
public interface SurvivalModel extends FittedStep {

    /** Column of the events it was fitted to. */
    String event();

    /** Risk of each case: the higher, the earlier the event. Comparable between cases; its scale is the model's. */
    double[] risk(FeatureMatrix cases);

    /**
     * Probability of no event (of the kind of interest) until each time.
     *
     * @param times in the unit of the time column, ascending
     * @return [case][time], from 0 to 1, not ascending
     */
    double[][] survival(FeatureMatrix cases, double[] times);

    /** Times at which {@link #apply} tells the survival; none unless set. */
    double[] reportedTimes();

    /** Adds the risk, and the survival at the reported times. */
    @Override
    default FeatureMatrix apply(FeatureMatrix cases) {
        List<Column> added = new ArrayList<>();
        added.add(new NumericColumn(PredictionColumns.risk(event()), risk(cases)));
        double[] times = reportedTimes();
        double[][] survival = survival(cases, times);
        for (int t = 0; t < times.length; t++) {
            double[] values = new double[cases.size()];
            for (int row = 0; row < values.length; row++) {
                values[row] = survival[row][t];
            }
            added.add(new NumericColumn(PredictionColumns.survival(event(), times[t]), values));
        }
        return cases.with(added);
    }
}
