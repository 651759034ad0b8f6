package org.radflow.learn.neighbours;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.radflow.learn.Cohorts;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.TextColumn;
import org.radflow.pipeline.model.Classifier;

class NeighboursTest {

    private static final FeatureMatrix CASES = new FeatureMatrix(Cohorts.names(5), List.of(new NumericColumn("x", 0, 1, 2, 10, 11),
        new TextColumn("class", "a", "a", "b", "b", "b")));

    private static double[] at(double x, NearestNeighboursStep step, FeatureMatrix training) {
        Classifier fitted = (Classifier)step.fit(training, Cohorts.CLASSES, Progress.NONE).step();
        return fitted.probabilities(new FeatureMatrix(List.of("new"), List.of(new NumericColumn("x", x))))[0];
    }

    @Test
    void theNearestVote() {
        assertArrayEquals(new double[] {2.0 / 3, 1.0 / 3}, at(0.6, new NearestNeighboursStep(3, false), CASES), 1e-12);
        assertArrayEquals(new double[] {0, 1}, at(20, new NearestNeighboursStep(3, false), CASES.rows(new int[] {0, 2, 3, 4})), 1e-12);
    }

    @Test
    void votesAreDividedByTheDistance() {
        double[] votes = {1 / 0.5 + 1 / 0.5, 1 / 1.5};
        double sum = votes[0] + votes[1];
        assertArrayEquals(new double[] {votes[0] / sum, votes[1] / sum}, at(0.5, new NearestNeighboursStep(3, true), CASES), 1e-12);
        assertArrayEquals(new double[] {0, 1}, at(2, new NearestNeighboursStep(3, true), CASES), 1e-12);
    }

    @Test
    void theEarlierOfEquallyDistantCasesIsNearerAndWeightsCount() {
        assertArrayEquals(new double[] {1, 0}, at(1.5, new NearestNeighboursStep(1, false), CASES), 1e-12);
        FeatureMatrix weighted = CASES.with(new NumericColumn(Roles.CASE_WEIGHT, 1, 1, 4, 1, 1));
        assertArrayEquals(new double[] {0.2, 0.8}, at(1.5, new NearestNeighboursStep(2, false), weighted), 1e-12);
    }
}
