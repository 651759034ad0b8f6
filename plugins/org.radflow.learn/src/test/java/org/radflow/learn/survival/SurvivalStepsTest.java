package org.radflow.learn.survival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.radflow.learn.linear.LambdaChoice;
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
import org.radflow.pipeline.state.StateException;
import org.radflow.pipeline.survival.Concordance;

class SurvivalStepsTest {

    private static final double[] AT = {5, 10, 20};
    private static final Roles ROLES = new Roles(new Outcome.Survival("weeks", "relapse"), "", "", Set.of());

    private static FeatureMatrix cases(Column... more) {
        List<String> names = IntStream.range(0, 42).mapToObj(i -> "child " + i).toList();
        List<Column> columns = new ArrayList<>(List.of(new NumericColumn("weeks", Leukaemia.WEEKS),
                new NumericColumn("relapse", Arrays.stream(Leukaemia.RELAPSE).asDoubleStream().toArray()),
                new TextColumn("arm", Arrays.stream(Leukaemia.placebo()).mapToObj(arm -> arm == 1 ? "placebo" : "6-MP").toArray(String[]::new)),
                new NumericColumn("wbc", Leukaemia.LOG_WBC), new NumericColumn("sex", Leukaemia.SEX)));
        return new FeatureMatrix(names, columns).with(List.of(more));
    }

    static List<Step> models() {
        return List.of(new CoxRegressionStep(Ties.EFRON, "", AT), new CoxRegressionStep(Ties.BRESLOW, "arm", AT),
                new CoxElasticNetStep(0.5, LambdaChoice.MINIMUM, 0, 5, 1, AT), new CoxElasticNetStep(1, LambdaChoice.FIXED, 0.05, 5, 1, AT),
                new RandomSurvivalForestStep(50, 0, 5, 7, AT), new FineGrayStep(AT));
    }

    private static FittedPipeline fit(FeatureMatrix cases, Step... steps) {
        return new Pipeline(ROLES, List.of(steps)).fit(cases, Progress.NONE);
    }

    @ParameterizedTest
    @MethodSource("models")
    void predictsRiskAndSurvivalAndComesBackFromAFile(Step model) throws IOException {
        FittedPipeline fitted = fit(cases(), model, new RiskGroupsStep(RiskGroupsStep.Method.TERTILES, new double[0], 0.1));
        FeatureMatrix predicted = fitted.apply(cases());
        double[] risk = predicted.numbers("Risk (relapse)").values();
        assertTrue(Concordance.harrell(Leukaemia.WEEKS, Leukaemia.RELAPSE, risk).value() > 0.75);
        for (int i = 0; i < 42; i++) {
            double early = predicted.numbers("S (relapse, 5)").values()[i];
            double late = predicted.numbers("S (relapse, 20)").values()[i];
            assertTrue(0 <= late && late <= early && early <= 1);
        }
        assertEquals(3, Arrays.stream(((TextColumn)predicted.column("Risk Group (relapse)")).values()).distinct().count());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PipelineFile.write(fitted, "test", out);
        FittedPipeline read = PipelineFile.read(new ByteArrayInputStream(out.toByteArray()), new StepKinds(List.of(new SurvivalSteps())));
        FeatureMatrix again = read.apply(cases());
        assertArrayEquals(risk, again.numbers("Risk (relapse)").values());
        assertArrayEquals(predicted.numbers("S (relapse, 20)").values(), again.numbers("S (relapse, 20)").values());
        assertEquals(fitted.fitted().get(0).details().column("Term").text(0), read.fitted().get(0).details().column("Term").text(0));
        assertEquals(model.title(), read.specification().steps().get(0).title());
    }

    @ParameterizedTest
    @MethodSource("models")
    void aCaseDoesNotDependOnOthers(Step model) {
        FittedPipeline fitted = fit(cases(), model);
        double alone = fitted.apply(cases().rows(new int[] {17})).numbers("Risk (relapse)").values()[0];
        assertEquals(fitted.apply(cases()).numbers("Risk (relapse)").values()[17], alone);
    }

    @ParameterizedTest
    @MethodSource("models")
    void refusesWhatItCannotLearnFrom(Step model) {
        assertMessage("'relapse'", cases(new NumericColumn("relapse", new double[42])), model);
        assertMessage("'weeks'", cases(new NumericColumn("weeks", changed(Leukaemia.WEEKS, -1))), model);
        assertMessage("'relapse'", cases(new NumericColumn("relapse", changed(new double[42], 0.5))), model);
        assertMessage("'wbc'", cases(new NumericColumn("wbc", changed(Leukaemia.LOG_WBC, Double.NaN))), model);
        double[] nothing = new double[42];
        Arrays.fill(nothing, Double.NaN);
        assertMessage("'wbc'", cases(new NumericColumn("wbc", nothing)), model);
    }

    private static void assertMessage(String part, FeatureMatrix cases, Step step) {
        String message = assertThrows(DataException.class, () -> fit(cases, step)).getMessage();
        assertTrue(message.contains(part), message);
    }

    private static double[] changed(double[] values, double first) {
        double[] changed = values.clone();
        changed[0] = first;
        return changed;
    }

    @ParameterizedTest
    @MethodSource("models")
    void constantColumnsAndRepeatedCasesGiveFiniteRisks(Step model) {
        double[] constant = new double[42];
        Arrays.fill(constant, 3);
        FeatureMatrix repeated = cases(new NumericColumn("constant", constant)).rows(IntStream.range(0, 84).map(i -> i / 2).toArray());
        for (double risk : fit(repeated, model).apply(repeated).numbers("Risk (relapse)").values()) {
            assertTrue(Double.isFinite(risk));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void theSameBitsForAnyNumberOfThreads(Step model) throws Exception {
        Callable<double[]> work = () -> fit(cases(), model).apply(cases()).numbers("Risk (relapse)").values();
        assertArrayEquals(new ForkJoinPool(1).submit(work).get(), new ForkJoinPool(4).submit(work).get());
    }

    @Test
    void moreFeaturesThanCases() {
        Random random = new Random(3);
        Column[] noise = IntStream.range(0, 50)
                .mapToObj(j -> new NumericColumn("noise " + j, random.doubles(42).toArray())).toArray(Column[]::new);
        assertTrue(assertThrows(DataException.class, () -> fit(cases(noise), new CoxRegressionStep(Ties.EFRON, "", AT))).getMessage()
                .contains("Cox Elastic Net"));
        fit(cases(noise), new CoxElasticNetStep(1, LambdaChoice.ONE_STANDARD_ERROR, 0, 5, 1, AT));
        fit(cases(noise), new RandomSurvivalForestStep(20, 0, 5, 1, AT));
    }

    @Test
    void anUnknownStratumIsRefused() {
        FittedPipeline fitted = fit(cases(), new CoxRegressionStep(Ties.EFRON, "arm", AT));
        String[] arms = new String[42];
        Arrays.fill(arms, "other");
        assertEquals("Step 1, Cox Regression (Efron, strata of arm): Column 'arm': found 'other', expected one of [6-MP, placebo]",
                assertThrows(DataException.class, () -> fitted.apply(cases(new TextColumn("arm", arms)))).getMessage());
    }

    @Test
    void detailsOfCox() {
        FeatureMatrix details = fit(cases(), new CoxRegressionStep(Ties.EFRON, "", AT)).last().details();
        assertEquals("wbc", details.column("Term").text(0));
        assertEquals(Math.exp(details.numbers("Coefficient").values()[0]), details.numbers("Hazard Ratio").values()[0]);
        assertTrue(IntStream.range(0, details.size()).anyMatch(row -> details.column("Term").text(row).startsWith("Concordance")));
    }

    @Test
    void groupsOfRisk() {
        Step cox = new CoxRegressionStep(Ties.EFRON, "", AT);
        FittedPipeline median = fit(cases(), cox, new RiskGroupsStep(RiskGroupsStep.Method.MEDIAN, new double[0], 0.1));
        assertArrayEquals(new double[] {21, 21}, Arrays.copyOf(median.last().details().numbers("Cases").values(), 2));
        FittedPipeline fixed = fit(cases(), cox, new RiskGroupsStep(RiskGroupsStep.Method.FIXED, new double[] {-1, 0, 1}, 0.1));
        assertEquals("Group 4", fixed.last().details().column("Term").text(3));
        FeatureMatrix optimal = fit(cases(), cox, new RiskGroupsStep(RiskGroupsStep.Method.OPTIMAL, new double[0], 0.2)).last().details();
        assertTrue(optimal.column("Term").text(2).startsWith("Optimal cutoff"));
        assertThrows(DataException.class, () -> fit(cases(), new RiskGroupsStep(RiskGroupsStep.Method.MEDIAN, new double[0], 0.1)));
    }

    @Test
    void theForestFindsWhatMattersAndDependsOnItsSeed() {
        double[][] x = {new Random(1).doubles(42).toArray(), Leukaemia.LOG_WBC};
        double[] ones = new double[42];
        Arrays.fill(ones, 1);
        RandomSurvivalForest forest = RandomSurvivalForest.grow(x, Leukaemia.WEEKS, Leukaemia.RELAPSE, ones,
                new RandomSurvivalForest.Growth(200, 2, 5, 1), Progress.NONE);
        assertTrue(Concordance.harrell(Leukaemia.WEEKS, Leukaemia.RELAPSE, forest.outOfBag()).value() > 0.7);
        long byCells = forest.trees().stream().filter(tree -> tree.feature()[0] == 1).count();
        assertTrue(byCells > 150, "first splits by white cells: " + byCells);
        RandomSurvivalForest other = RandomSurvivalForest.grow(x, Leukaemia.WEEKS, Leukaemia.RELAPSE, ones,
                new RandomSurvivalForest.Growth(200, 2, 5, 2), Progress.NONE);
        assertNotEquals(forest.outOfBag()[0], other.outOfBag()[0]);
    }

    @Test
    void aSplitHasTheLogRankStatisticOfItsGroups() {
        double[][] x = {Leukaemia.LOG_WBC};
        int[] all = IntStream.range(0, 42).toArray();
        int[] timeRanks = ranks(Leukaemia.WEEKS);
        SurvivalTree tree = new SurvivalTreeBuilder(x, new int[][] {ranks(Leukaemia.LOG_WBC)}, timeRanks, Leukaemia.RELAPSE, 1, 15, 1).grow(all);
        double best = -1;
        double threshold = 0;
        for (double value : Leukaemia.LOG_WBC) {
            int[] groups = Arrays.stream(Leukaemia.LOG_WBC).mapToInt(wbc -> wbc <= value ? 0 : 1).toArray();
            int right = Arrays.stream(groups).sum();
            if (right >= 15 && right <= 27) {
                double statistic = org.radflow.pipeline.survival.LogRank.test(Leukaemia.WEEKS, Leukaemia.RELAPSE, groups).chiSquare();
                threshold = statistic > best ? value : threshold;
                best = Math.max(best, statistic);
            }
        }
        double cut = threshold;
        double next = Arrays.stream(Leukaemia.LOG_WBC).filter(value -> value > cut).min().orElseThrow();
        assertTrue(tree.threshold()[0] >= cut && tree.threshold()[0] < next);
    }

    /** Ranks of values; for times, ranks in place of the number of events until then keep the same order. */
    private static int[] ranks(double[] values) {
        double[] distinct = Arrays.stream(values).sorted().distinct().toArray();
        return Arrays.stream(values).mapToInt(value -> Arrays.binarySearch(distinct, value) + 1).toArray();
    }

    @Test
    void settingsOutOfRange() {
        assertThrows(IllegalArgumentException.class, () -> new RandomSurvivalForestStep(0, 0, 5, 1, AT));
        assertThrows(IllegalArgumentException.class, () -> new CoxRegressionStep(Ties.EFRON, "", new double[] {5, 3}));
        assertThrows(IllegalArgumentException.class, () -> new RiskGroupsStep(RiskGroupsStep.Method.FIXED, new double[0], 0.1));
        assertThrows(StateException.class, () -> RandomSurvivalForestStep.KIND.step(
                new org.radflow.pipeline.state.State().put("trees", -1).put("features per split", 0).put("smallest leaf", 5).put("seed", 1L)
                        .put("reported times", AT)));
    }
}
