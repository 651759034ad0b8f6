package org.radflow.pipeline.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.radflow.pipeline.Column;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedPipeline;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.Pipeline;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.TextColumn;
import org.radflow.pipeline.validation.Centroids;
import org.radflow.pipeline.validation.Cohorts;

class LeakageAuditorTest {

    private static final FeatureMatrix COHORT = Cohorts.cohort(60, 2, 20, 2, 0.5, 3);

    private static List<Finding> audit(FeatureMatrix cases, FeatureMatrix test) {
        return LeakageAuditor.audit(new Study(cases, test, null, null, Cohorts.ROLES), Progress.NONE);
    }

    private static Finding only(List<Finding> findings) {
        assertEquals(1, findings.size(), findings.toString());
        return findings.get(0);
    }

    private static FeatureMatrix rows(int from, int to) {
        return COHORT.rows(IntStream.range(from, to).toArray());
    }

    @Test
    void nothingIsFoundWhereNothingIs() {
        assertEquals(List.of(), audit(COHORT, null));
        assertEquals(List.of(), audit(rows(0, 40), rows(40, 60)));
    }

    @Test
    void aPipelineThatWasFittedToTheTestToo() {
        FittedPipeline fitted = new Pipeline(Cohorts.ROLES, List.of(new Centroids(1))).fit(COHORT, Progress.NONE);
        Finding finding = only(LeakageAuditor.audit(new Study(rows(0, 40), rows(40, 60), null, fitted, Cohorts.ROLES), Progress.NONE));
        assertEquals("Step 1, Centroids, steepness 1.0", finding.where());
        assertEquals(Finding.Severity.LEAK, finding.severity());
        FittedPipeline right = new Pipeline(Cohorts.ROLES, List.of(new Centroids(1))).fit(rows(0, 40), Progress.NONE);
        assertEquals(List.of(), LeakageAuditor.audit(new Study(rows(0, 40), rows(40, 60), null, right, Cohorts.ROLES), Progress.NONE));
    }

    @Test
    void scalesOfBothSides() {
        FeatureMatrix scaled = changed(COHORT, values -> {
            double mean = Arrays.stream(values).average().orElseThrow();
            double deviation = Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1));
            return Arrays.stream(values).map(v -> (v - mean) / deviation).toArray();
        });
        FeatureMatrix development = scaled.rows(IntStream.range(0, 40).toArray());
        Finding finding = only(audit(development, scaled.rows(IntStream.range(40, 60).toArray())));
        assertEquals(
            "20 of 20 features have mean 0 and standard deviation 1 over the cases of development and test together: they were scaled before "
                + "the split.", finding.evidence());
        assertEquals("f0, f1, f2, f3, f4 and 15 more", finding.where());
        FeatureMatrix ranged = changed(COHORT, values -> {
            double least = Arrays.stream(values).min().orElseThrow();
            double most = Arrays.stream(values).max().orElseThrow();
            return Arrays.stream(values).map(v -> (v - least) / (most - least)).toArray();
        });
        assertTrue(only(audit(ranged, null)).evidence().startsWith("20 of 20 features have minimum 0 and maximum 1 over all cases"));
    }

    private static FeatureMatrix changed(FeatureMatrix cases, java.util.function.UnaryOperator<double[]> change) {
        return cases.with(Cohorts.ROLES.features(cases).stream().map(name -> cases.numbers(name).with(change.apply(cases.numbers(name).values())))
                .toList());
    }

    @Test
    void patientsAndCasesOnBothSides() {
        List<Finding> findings = audit(rows(0, 41), rows(41, 60));
        assertEquals("1 patients are in development and test.", only(findings).evidence());
        List<Finding> copies = audit(rows(0, 40), rows(40, 60).with(rows(20, 40).columns().stream().filter(c -> c.name().startsWith("f")).toList()));
        assertEquals("20 pairs of cases of different patients have the same value in all 20 features.", only(copies).evidence());
        assertEquals(Finding.Severity.LEAK, copies.get(0).severity());
        FeatureMatrix nearly = COHORT.with(IntStream.range(0, 19).<Column> mapToObj(f -> {
            double[] values = COHORT.numbers("f" + f).values().clone();
            values[50] = values[4];
            values[51] = values[4];
            return new NumericColumn("f" + f, values);
        }).toList());
        assertEquals("Nearly identical cases", audit(nearly, null).get(0).what());
    }

    @Test
    void copiesOfOnePatientStayTogether() {
        FeatureMatrix doubled = COHORT.rows(IntStream.range(0, 60).map(i -> i / 2 * 2).toArray());
        FeatureMatrix cases = new FeatureMatrix(COHORT.cases(), doubled.columns());
        assertEquals(List.of(), audit(cases, null));
        Roles without = new Roles(Cohorts.ROLES.outcome(), "", "centre", Set.of());
        List<Finding> findings = LeakageAuditor.audit(new Study(cases, null, null, null, without), Progress.NONE);
        assertEquals(List.of("Identical cases", "Patients are not told apart"), findings.stream().map(Finding::what).toList());
        assertEquals("60 cases have 30 different values, and no column has the role of the patient.", findings.get(1).evidence());
    }

    @Test
    void featuresThatEncodeTheOutcome() {
        double[] copy = IntStream.range(0, 60).mapToDouble(i -> (COHORT.column("class").text(i).equals("yes") ? 3 : 1) + i * 1e-3).toArray();
        Finding finding = only(audit(COHORT.with(new NumericColumn("days in hospice", copy)), null));
        assertEquals("Column days in hospice", finding.where());
        assertEquals("AUC 1.0000 for 'no' against the rest.", finding.evidence());
        double[] time = IntStream.range(0, 60).mapToDouble(i -> 10 + 7 * i % 60).toArray();
        FeatureMatrix survival = COHORT.with(List.of(new NumericColumn("time", time), new NumericColumn("event", new double[60]),
                new NumericColumn("months", Arrays.stream(time).map(t -> t / 30.4).toArray())));
        Roles roles = new Roles(new Outcome.Survival("time", "event"), "patient", "", Set.of());
        Finding months = only(LeakageAuditor.audit(new Study(survival, null, null, null, roles), Progress.NONE));
        assertEquals("Correlation 1.0000 with the column time.", months.evidence());
    }

    @Test
    void fewCasesAndManyFeaturesSeparateByChance() {
        assertEquals(List.of(), audit(Cohorts.cohort(8, 1, 2000, 0, 0, 3), null).stream()
                .filter(finding -> finding.what().equals("Feature encodes the outcome")).toList());
    }

    @Test
    void featuresThatEncodeTheBatch() {
        double[] kernel = IntStream.range(0, 60).mapToDouble(i -> i / 2 % 3 * 100 + i * 1e-2).toArray();
        List<Finding> findings = audit(COHORT.with(new NumericColumn("noise", kernel)), null);
        assertEquals(List.of("Feature encodes the batch", "Features differ between batches"), findings.stream().map(Finding::what).toList());
        assertEquals("noise", findings.get(0).where());
        String[] scanner = IntStream.range(0, 60).mapToObj(i -> COHORT.column("class").text(i).equals("yes") && i < 30 ? "A" : "B")
            .toArray(String[]::new);
        Finding pure = only(audit(COHORT.with(new TextColumn("scanner", scanner)), null));
        assertEquals("All cases of A have one class.", pure.evidence());
    }
}
