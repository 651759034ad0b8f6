package org.radflow.learn.steps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.radflow.learn.Cohorts;
import org.radflow.learn.combine.StackingStep;
import org.radflow.learn.combine.VotingStep;
import org.radflow.learn.linear.DiscriminantAnalysisStep;
import org.radflow.learn.linear.ElasticNetStep;
import org.radflow.learn.linear.LambdaChoice;
import org.radflow.learn.linear.LinearRegressionStep;
import org.radflow.learn.linear.LogisticRegressionStep;
import org.radflow.learn.neighbours.NearestNeighboursStep;
import org.radflow.learn.weka.AdaBoostStep;
import org.radflow.learn.weka.BaggingStep;
import org.radflow.learn.weka.DecisionTreeStep;
import org.radflow.learn.weka.GradientBoostingStep;
import org.radflow.learn.weka.NaiveBayesStep;
import org.radflow.learn.weka.PerceptronStep;
import org.radflow.learn.weka.RandomForestStep;
import org.radflow.learn.weka.SupportVectorMachineStep;
import org.radflow.learn.weka.SupportVectorMachineStep.Kernel;
import org.radflow.pipeline.Column;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedPipeline;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.Pipeline;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.StepKinds;
import org.radflow.pipeline.TextColumn;
import org.radflow.pipeline.file.PipelineFile;
import org.radflow.pipeline.model.Classifier;
import org.radflow.pipeline.model.Regression;

/** What every model must do, and must not do with bad cases. */
class AllModelsTest {

    private static final StepKinds KINDS = new StepKinds(List.of(new LearnSteps()));

    static Stream<Step> classifiers() {
        return Stream.of(new LogisticRegressionStep(0.5), new ElasticNetStep(0.5, LambdaChoice.MINIMUM, 0, 5, 1), new DiscriminantAnalysisStep(0.1),
                new NaiveBayesStep(false), new NaiveBayesStep(true), new NearestNeighboursStep(7, false), new NearestNeighboursStep(5, true),
                new SupportVectorMachineStep(Kernel.LINEAR, 1, 0.1, 1), new SupportVectorMachineStep(Kernel.RBF, 1, 0.1, 1),
                new DecisionTreeStep(2, true, 0.25, 1), new BaggingStep(20, 0, 1, 1), new RandomForestStep(40, 0, 0, 1, 1),
                new AdaBoostStep(20, 2, 1, 1), new GradientBoostingStep(30, 0.2, 3, 2, 1), new PerceptronStep(4, 100, 0.3, 0.2, 1),
                new VotingStep(List.of(new NaiveBayesStep(false), new RandomForestStep(20, 0, 0, 1, 1))),
                new StackingStep(List.of(new NaiveBayesStep(false), new DecisionTreeStep(2, true, 0.25, 1)), 3, 1, 1));
    }

    static Stream<Step> regressions() {
        return Stream.of(new LinearRegressionStep(), new ElasticNetStep(1, LambdaChoice.ONE_STANDARD_ERROR, 0, 5, 1),
                new NearestNeighboursStep(5, true), new SupportVectorMachineStep(Kernel.RBF, 1, 0.1, 1), new DecisionTreeStep(2, true, 0.25, 1),
                new BaggingStep(20, 0, 1, 1), new RandomForestStep(40, 0, 0, 1, 1), new GradientBoostingStep(30, 0.2, 3, 2, 1),
                new PerceptronStep(4, 100, 0.3, 0.2, 1), new VotingStep(List.of(new LinearRegressionStep(), new RandomForestStep(20, 0, 0, 1, 1))),
                new StackingStep(List.of(new LinearRegressionStep(), new DecisionTreeStep(2, true, 0.25, 1)), 3, 1, 1));
    }

    static Stream<Step> all() {
        return Stream.concat(classifiers(), regressions().filter(step -> step instanceof LinearRegressionStep));
    }

    @ParameterizedTest
    @MethodSource("classifiers")
    void tellsClassesBetterThanChanceAndComesBackFromAFileToTheBit(Step step) throws IOException {
        FeatureMatrix training = Cohorts.classes(150, 5, 2, 0, 3);
        FeatureMatrix others = Cohorts.classes(200, 5, 2, 0, 4);
        FittedPipeline fitted = new Pipeline(Cohorts.CLASSES, List.of(step)).fit(training, Progress.NONE);
        double[][] found = ((Classifier)fitted.last()).probabilities(others);
        int[] truth = ((Outcome.Classes)Cohorts.CLASSES.outcome()).indexes(others, List.of("no", "yes"));
        assertEquals(List.of("no", "yes"), ((Classifier)fitted.last()).classes());
        for (double[] row : found) {
            assertEquals(1, row[0] + row[1], 1e-9);
            assertTrue(row[0] >= 0 && row[1] >= 0);
        }
        double auc = auc(found, truth);
        assertTrue(auc > 0.68, step.title() + ": AUC " + auc);
        FittedPipeline back = throughFile(fitted);
        assertEquals(step, back.specification().steps().get(0));
        assertArrayEquals(found, ((Classifier)back.last()).probabilities(others));
        assertTrue(fitted.last().details().size() > 0);
    }

    @ParameterizedTest
    @MethodSource("regressions")
    void predictsNumbersBetterThanTheMean(Step step) throws IOException {
        FeatureMatrix training = Cohorts.of(150, 5, 2, 0, 3);
        FeatureMatrix others = Cohorts.of(200, 5, 2, 0, 4);
        FittedPipeline fitted = new Pipeline(Cohorts.QUANTITY, List.of(step)).fit(training, Progress.NONE);
        double[] found = ((Regression)fitted.last()).predict(others);
        double[] truth = others.numbers("quantity").values();
        double residual = IntStream.range(0, truth.length).mapToDouble(i -> Math.pow(truth[i] - found[i], 2)).sum();
        double total = IntStream.range(0, truth.length).mapToDouble(i -> truth[i] * truth[i]).sum();
        assertTrue(residual < 0.8 * total, step.title() + ": " + residual / total);
        assertArrayEquals(found, ((Regression)throughFile(fitted).last()).predict(others));
    }

    @ParameterizedTest
    @MethodSource("classifiers")
    void aCaseDoesNotDependOnTheOthers(Step step) {
        FeatureMatrix others = Cohorts.classes(30, 5, 2, 0, 4);
        Classifier fitted = (Classifier)step.fit(Cohorts.classes(100, 5, 2, 0, 3), Cohorts.CLASSES, Progress.NONE).step();
        double[][] together = fitted.probabilities(others);
        for (int row = 29; row >= 0; row--) {
            assertArrayEquals(together[row], fitted.probabilities(others.rows(new int[] {row}))[0]);
        }
    }

    @ParameterizedTest
    @MethodSource("classifiers")
    void theSameBitsFromSeveralThreads(Step step) {
        FeatureMatrix training = Cohorts.classes(80, 5, 2, 0, 3);
        FeatureMatrix others = Cohorts.classes(20, 5, 2, 0, 4);
        double[][] alone = ((Classifier)step.fit(training, Cohorts.CLASSES, Progress.NONE).step()).probabilities(others);
        IntStream.range(0, 4).parallel().forEach(i -> assertArrayEquals(alone,
            ((Classifier)step.fit(training, Cohorts.CLASSES, Progress.NONE).step()).probabilities(others)));
    }

    @ParameterizedTest
    @MethodSource("classifiers")
    void worksWithAConstantColumnAndMoreFeaturesThanCases(Step step) {
        List<Column> columns = new ArrayList<>(Cohorts.classes(30, 40, 2, 0, 3).columns());
        columns.add(new NumericColumn("constant", IntStream.range(0, 30).mapToDouble(i -> 4.25).toArray()));
        FeatureMatrix wide = new FeatureMatrix(Cohorts.names(30), columns);
        if (step instanceof DiscriminantAnalysisStep) {
            assertTrue(assertThrows(DataException.class, () -> step.fit(wide, Cohorts.CLASSES, Progress.NONE)).getMessage()
                .startsWith("Column 'constant'"));
            return;
        }
        for (double[] row : ((Classifier)step.fit(wide, Cohorts.CLASSES, Progress.NONE).step()).probabilities(wide)) {
            assertEquals(1, Arrays.stream(row).sum(), 1e-9);
        }
    }

    @ParameterizedTest
    @MethodSource("classifiers")
    void aClassWithOneCaseIsLearnedOrRefusedWithAReason(Step step) {
        String[] labels = new String[30];
        Arrays.fill(labels, "no");
        labels[7] = "yes";
        FeatureMatrix rare = Cohorts.classes(30, 4, 2, 0, 3).with(new TextColumn("class", labels));
        try {
            for (double[] row : ((Classifier)step.fit(rare, Cohorts.CLASSES, Progress.NONE).step()).probabilities(rare)) {
                assertEquals(1, Arrays.stream(row).sum(), 1e-9);
            }
        } catch (DataException e) {
            assertTrue(e.getMessage().matches("(?s)(Column|Outcome|Cases|Features).*found.*expected.*"), e.getMessage());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void refusesBadCases(Step step) {
        FeatureMatrix good = Cohorts.of(30, 4, 2, 0, 3);
        Roles roles = step instanceof LinearRegressionStep ? Cohorts.QUANTITY : new Roles(Cohorts.CLASSES.outcome(), "", "", Set.of("quantity"));
        double[] missing = new double[30];
        Arrays.fill(missing, Double.NaN);
        refused(step, good.with(new NumericColumn("f2", missing)), roles, "Column 'f2'");
        refused(step, good.without(List.of("f0", "f1", "f2", "f3")), roles, "Features: found no column");
        refused(step, good, Roles.none(), "Outcome: found none");
        String outcome = roles.outcome().columns().get(0);
        refused(step, good.without(List.of(outcome)), roles, "Column '" + outcome + "'");
        String[] same = new String[30];
        Arrays.fill(same, "yes");
        FeatureMatrix one = step instanceof LinearRegressionStep ? good.with(new NumericColumn("quantity", new double[30]))
            : good.with(new TextColumn("class", same));
        refused(step, one, roles, "Column '" + outcome + "': found");
        same[3] = null;
        refused(step, step instanceof LinearRegressionStep ? good.with(new NumericColumn("quantity", missing))
            : one.with(new TextColumn("class", same)),
            roles, "Column '" + outcome + "': found");
        double[] weights = new double[30];
        refused(step, good.with(new NumericColumn(Roles.CASE_WEIGHT, weights)), roles, "Column 'Case Weight': found 0");
    }

    @ParameterizedTest
    @MethodSource("all")
    void aTextInPlaceOfAFeatureIsRefusedWhenItIsApplied(Step step) {
        Roles roles = step instanceof LinearRegressionStep ? Cohorts.QUANTITY : new Roles(Cohorts.CLASSES.outcome(), "", "", Set.of("quantity"));
        FeatureMatrix good = Cohorts.of(60, 4, 2, 0, 3);
        FittedPipeline fitted = new Pipeline(roles, List.of(step)).fit(good, Progress.NONE);
        DataException e = assertThrows(DataException.class, () -> fitted.apply(good.with(new TextColumn("f1", new String[60]))));
        assertTrue(e.getMessage().contains("Column 'f1': found texts"), e.getMessage());
        e = assertThrows(DataException.class, () -> fitted.apply(good.without(List.of("f3"))));
        assertTrue(e.getMessage().contains("'f3'"), e.getMessage());
    }

    @Test
    void missingValuesAreRefusedWithAHintOrHandled() {
        FeatureMatrix holes = Cohorts.classes(60, 4, 2, 0.1, 3);
        classifiers().forEach(step -> {
            try {
                double[][] found = ((Classifier)step.fit(holes, Cohorts.CLASSES, Progress.NONE).step()).probabilities(holes);
                assertFalse(Arrays.stream(found).flatMapToDouble(Arrays::stream).anyMatch(Double::isNaN), step.title());
            } catch (DataException e) {
                assertTrue(e.getMessage().contains("\"Missing Value Step\""), e.getMessage());
            }
        });
    }

    private static void refused(Step step, FeatureMatrix cases, Roles roles, String start) {
        DataException e = assertThrows(DataException.class, () -> step.fit(cases, roles, Progress.NONE), step.title());
        assertTrue(e.getMessage().startsWith(start), step.title() + ": " + e.getMessage());
    }

    private static FittedPipeline throughFile(FittedPipeline pipeline) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PipelineFile.write(pipeline, "test", out);
        return PipelineFile.read(new ByteArrayInputStream(out.toByteArray()), KINDS);
    }

    /** Part of the pairs of a no and a yes in which the yes is more probable. */
    private static double auc(double[][] probabilities, int[] truth) {
        double better = 0;
        double pairs = 0;
        for (int i = 0; i < truth.length; i++) {
            for (int j = 0; j < truth.length; j++) {
                if (truth[i] == 1 && truth[j] == 0) {
                    pairs++;
                    better += probabilities[i][1] > probabilities[j][1] ? 1 : probabilities[i][1] == probabilities[j][1] ? 0.5 : 0;
                }
            }
        }
        return better / pairs;
    }
}
