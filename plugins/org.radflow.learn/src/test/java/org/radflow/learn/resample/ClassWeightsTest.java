package org.radflow.learn.resample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.radflow.learn.Cohorts;
import org.radflow.learn.linear.LogisticRegressionStep;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedPipeline;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Pipeline;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.TextColumn;
import org.radflow.pipeline.model.Classifier;

class ClassWeightsTest {

    private static final FeatureMatrix CASES = new FeatureMatrix(Cohorts.names(6), List.of(new NumericColumn("x", 1, 2, 3, 4, 2, 5),
        new TextColumn("class", "a", "a", "a", "a", "b", "b")));

    @Test
    void balancedWeightsMakeClassesEqual() {
        FeatureMatrix after = new ClassWeightsStep(Map.of()).fit(CASES, Cohorts.CLASSES, Progress.NONE).training();
        assertArrayEquals(new double[] {0.75, 0.75, 0.75, 0.75, 1.5, 1.5}, Roles.weights(after), 1e-12);
    }

    @Test
    void givenWeightsMultiplyThoseThatWereThere() {
        FeatureMatrix weighted = CASES.with(new NumericColumn(Roles.CASE_WEIGHT, 1, 2, 1, 1, 1, 3));
        FeatureMatrix after = new ClassWeightsStep(Map.of("a", 0.5, "b", 4.0)).fit(weighted, Cohorts.CLASSES, Progress.NONE).training();
        assertArrayEquals(new double[] {0.5, 1, 0.5, 0.5, 4, 12}, Roles.weights(after), 1e-12);
    }

    @Test
    void theModelAfterItUsesThem() {
        FittedPipeline fitted = new Pipeline(Cohorts.CLASSES, List.of(new ClassWeightsStep(Map.of()), new LogisticRegressionStep(1000)))
            .fit(CASES, Progress.NONE);
        assertEquals(0.5, ((Classifier)fitted.last()).probabilities(CASES)[2][1], 0.01);
        assertFalse(fitted.apply(CASES).has(Roles.CASE_WEIGHT));
    }

    @Test
    void aClassWithoutWeightIsRefused() {
        DataException e = assertThrows(DataException.class,
            () -> new ClassWeightsStep(Map.of("a", 1.0)).fit(CASES, Cohorts.CLASSES, Progress.NONE));
        assertEquals("Column 'class': found the class 'b', expected one with a weight: [a]", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new ClassWeightsStep(Map.of("a", 0.0)));
    }
}
