package org.radflow.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.radflow.harmonise.ComBat;
import org.radflow.harmonise.ComBatSettings;
import org.radflow.harmonise.EmpiricalBayes;
import org.radflow.pipeline.Column;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Fit;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.TextColumn;

/** ComBat of 1,000 patients x 2,000 features in five batches with one covariate: learned and applied. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ComBatBenchmark {

    private static final int PATIENTS = 1000;
    private static final int FEATURES = 2000;
    private static final Roles ROLES = new Roles(new Outcome.None(), "", "", java.util.Set.of());

    @Param({"PARAMETRIC", "NON_PARAMETRIC", "NONE"})
    private EmpiricalBayes m_prior;

    private FeatureMatrix m_cases;

    @Setup
    public void setUp() {
        Random random = new Random(1);
        String[] batches = IntStream.range(0, PATIENTS).mapToObj(row -> "scanner " + row % 5).toArray(String[]::new);
        List<Column> columns = new ArrayList<>(List.of(new TextColumn("scanner", batches),
                new NumericColumn("age", random.doubles(PATIENTS, 20, 90).toArray())));
        for (int f = 0; f < FEATURES; f++) {
            double[] shifts = random.doubles(5).toArray();
            columns.add(new NumericColumn("f" + f, IntStream.range(0, PATIENTS).mapToDouble(row -> shifts[row % 5] + random.nextGaussian())
                .toArray()));
        }
        m_cases = new FeatureMatrix(IntStream.range(0, PATIENTS).mapToObj(Integer::toString).toList(), columns);
    }

    @Benchmark
    public Fit learnAndApply() {
        return new ComBat(new ComBatSettings("scanner", m_prior, false, "", List.of(), List.of("age"), false, false)).fit(m_cases, ROLES,
                Progress.NONE);
    }
}
