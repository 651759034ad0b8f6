package org.radflow.pipeline.scale;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.radflow.pipeline.Column;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Fit;
import org.radflow.pipeline.FittedStep;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.StepKinds;
import org.radflow.pipeline.TextColumn;

final class ScaleStepsTest {

    private static final double NONE = Double.NaN;

    private static FeatureMatrix table(Column... columns) {
        return new FeatureMatrix(IntStream.range(0, columns[0].size()).mapToObj(i -> "case" + i).toList(), List.of(columns));
    }

    private static double[] scaled(Scaling scaling, double[] training, double... fresh) {
        FittedStep fitted = new Scaler(scaling).fit(table(new NumericColumn("f", training)), Roles.none(), Progress.NONE).step();
        return fitted.apply(table(new NumericColumn("f", fresh))).numbers("f").values();
    }

    @Test
    void scalesNewCasesWithTheTraining() {
        double[] training = {1, 2, 3, 4, NONE, 10};
        assertArrayEquals(new double[] {0, 2 / Math.sqrt(12.5), NONE}, scaled(Scaling.Z_SCORE, training, 4, 6, NONE), 1e-12);
        assertArrayEquals(new double[] {0, 1, 2}, scaled(Scaling.MIN_MAX, training, 1, 10, 19), 1e-12);
        // R: median(c(1, 2, 3, 4, 10)) = 3, IQR = 2
        assertArrayEquals(new double[] {0, 3.5}, scaled(Scaling.ROBUST, training, 3, 10), 1e-12);
        assertArrayEquals(new double[] {Math.log(5), 0, 0}, scaled(Scaling.LOG, training, 5, 1, -7), 1e-12);
        assertArrayEquals(new double[] {0, Math.log(4), 0}, scaled(Scaling.LOG, new double[] {-2, 0, 5}, -2, 1, -100), 1e-12);
    }

    /** scikit-learn: PowerTransformer("yeo-johnson", standardize=False).fit(x).lambdas_ and transform(x); its search ends at about 1e-7. */
    @Test
    void yeoJohnsonAsScikitLearn() {
        double[] both = {0.1, 2.5, -1.2, 7.3, 30, 0.4, -0.8, 1.9};
        double[] expected = {0.09537747007188835, 1.2644551849093169, -1.9060217417058811, 2.1497639391926593, 3.5227966909204316, 0.3373118694297627,
            -1.1142103710378584, 1.073148319214346};
        double lambda = YeoJohnson.lambda(both);
        assertEquals(0.0148081, lambda, 1e-6);
        assertArrayEquals(expected, Arrays.stream(both).map(value -> YeoJohnson.transform(value, lambda)).toArray(), 1e-5);
        assertEquals(2.20726157, YeoJohnson.lambda(new double[] {-9, -3, -1.5, -0.5, 0.2, 0.3, -20}), 1e-6);
    }

    @ParameterizedTest
    @EnumSource(Scaling.class)
    void aConstantFeatureIsHarmless(Scaling scaling) {
        double[] found = scaled(scaling, new double[] {0.1, 0.1, 0.1}, 0.1, 0.1);
        assertArrayEquals(scaling == Scaling.LOG ? new double[] {Math.log(0.1), Math.log(0.1)} : new double[2], found, 1e-12);
    }

    @Test
    void aFeatureWithoutValuesIsNamed() {
        DataException refused = assertThrows(DataException.class, () -> scaled(Scaling.Z_SCORE, new double[] {NONE, NONE}));
        assertTrue(refused.getMessage().startsWith("Column 'f': found missing values only"));
    }

    private static FeatureMatrix holes() {
        return table(new NumericColumn("f", 1, NONE, 2, 2, 7), new NumericColumn("mostly missing", NONE, NONE, NONE, 5, NONE),
                new NumericColumn("empty", NONE, NONE, NONE, NONE, NONE), new TextColumn("sex", "m", "f", null, "f", "m"),
                new TextColumn("y", "a", null, "b", "a", "b"));
    }

    private static final Roles ROLES = new Roles(new Outcome.Classes("y", ""), "", "", Set.of("sex"));

    @ParameterizedTest
    @EnumSource(Filling.class)
    void fillsWithWhatTheTrainingTells(Filling filling) {
        Fit fit = new MissingValues(filling, -1, 0.5, true).fit(holes(), ROLES, Progress.NONE);
        double expected = switch (filling) {
            case MEAN -> 3;
            case MEDIAN, MODE -> 2;
            case CONSTANT -> -1;
        };
        assertArrayEquals(new double[] {1, expected, 2, 2, 7}, fit.training().numbers("f").values());
        assertFalse(fit.training().has("mostly missing"));
        assertFalse(fit.training().has("empty"));
        assertEquals("f", fit.training().column("sex").text(2));
        assertTrue(fit.training().column("y").isMissing(1));
        FeatureMatrix one = holes().rows(new int[] {1});
        assertEquals(expected, fit.step().apply(one).numbers("f").values()[0]);
        assertEquals(List.of("2 of 3 features are removed, the first 'mostly missing': too many missing values in the training"),
                fit.step().warnings());
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new MissingValues(Filling.MEAN, 0, 1.1, false));
        assertThrows(IllegalArgumentException.class, () -> new MissingValues(Filling.CONSTANT, NONE, 1, false));
    }

    @Test
    void stepsAreTheSameAfterStoring() {
        StepKinds kinds = new StepKinds(List.of(new ScaleSteps()));
        FeatureMatrix complete = holes().without(List.of("empty"));
        for (Step step : List.of(new Scaler(Scaling.YEO_JOHNSON), new MissingValues(Filling.MODE, 0, 1, true))) {
            FittedStep fitted = step.fit(complete, ROLES, Progress.NONE).step();
            StepKind kind = kinds.kind(step.kind());
            FittedStep read = kind.fitted(step.settings(), fitted.state());
            assertEquals(step, kind.step(step.settings()));
            assertEquals(fitted.inputs(), read.inputs());
            assertArrayEquals(fitted.apply(complete).numbers("f").values(), read.apply(complete).numbers("f").values());
        }
    }
}
