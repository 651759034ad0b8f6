package org.radflow.harmonise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Fit;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Parallel;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Purpose;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.state.State;

/**
 * Longitudinal ComBat: ComBat for patients who were measured more than once (Beer et al. 2020, doi:10.1016/j.neuroimage.2020.117129). Mean
 * and variance of each feature come from a linear mixed model with a random intercept per patient, fitted by restricted maximum likelihood.
 * The time of each measurement is a continuous covariate. Empirical Bayes estimates are iterated to a relative change of 1e-10.
 *
 * @param patient column of patients
 * @param chosen  the other settings; no reference batch, no covariate may be the outcome
 */
public record LongitudinalComBat(String patient, ComBatSettings chosen) implements Step {

    /** See {@link Step#kind}. */
    public static final String KIND = "longitudinal-combat";

    private static final double TOLERANCE = 1e-10;

    /** @throws IllegalArgumentException when there is no column of patients, or a setting that longitudinal ComBat does not have */
    public LongitudinalComBat {
        if (patient.isEmpty()) {
            throw new IllegalArgumentException("Patient column: found none, expected the name of a column");
        }
        if (!chosen.reference().isEmpty() || chosen.allowOutcome()) {
            throw new IllegalArgumentException("Longitudinal ComBat: found a reference batch, or the outcome allowed as covariate; expected neither");
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String title() {
        return "Longitudinal ComBat by " + chosen.batch() + " (" + chosen.summary() + ")";
    }

    @Override
    public Purpose purpose() {
        return Purpose.HARMONISATION;
    }

    @Override
    public State settings() {
        return new State().put("patient", patient).put("combat", chosen.state());
    }

    @Override
    public boolean usesOutcome() {
        return false;
    }

    @Override
    public Fit fit(FeatureMatrix training, Roles roles, Progress progress) {
        ComBat.outcomeCovariates(roles, chosen);
        List<String> batches = Batches.names(training.column(chosen.batch()));
        int[] batch = Batches.indexes(training.column(chosen.batch()), batches);
        Covariates covariates = Covariates.learn(training, chosen.categorical(), chosen.continuous());
        double[][] numbers = covariates.encode(training, Set.of(), false);
        Design design = new Design(batches, batch, -1, chosen.meanOnly(), numbers, covariates.columnNames());
        List<String> patients = Batches.names(training.column(patient));
        int[] patientOf = Batches.indexes(training.column(patient), patients);
        RandomIntercept model = new RandomIntercept(design.columns(), patientOf, sizes(patientOf, patients.size()));
        List<String> names = ComBat.features(training, roles, chosen).stream().filter(name -> !name.equals(patient)).toList();
        names.forEach(name -> complete(training.numbers(name)));
        FeatureSplit split = FeatureSplit.of(names, training, design);
        double[][] values = training.numbers(split.adjusted());
        List<RandomIntercept.Fitted> fitted = Parallel.map(values.length, progress.part(0, 0.9), "Longitudinal ComBat: mixed models",
                f -> model.fit(values[f]));
        double[][] intercepts = intercepts(fitted, patientOf);
        List<FeatureFit> fits = fitted.stream().map(fit -> new FeatureFit(design.mean(fit.coefficients()), fit.variance(),
                Arrays.copyOfRange(fit.coefficients(), batches.size(), fit.coefficients().length), null)).toList();
        ComBatModel combat = ComBatModel.fit(FittedLongitudinalComBat.minus(values, intercepts), fits, design, numbers, chosen, TOLERANCE);
        FittedLongitudinalComBat step = new FittedLongitudinalComBat(chosen, split.adjusted(), combat,
                fitted.stream().mapToDouble(RandomIntercept.Fitted::ratio).toArray(), covariates, split.untouched());
        return new Fit(step, step.adjust(training, batch, numbers, intercepts));
    }

    private int[] sizes(int[] patientOf, int patients) {
        int[] sizes = Batches.sizes(patientOf, patients);
        if (Arrays.stream(sizes).allMatch(size -> size == 1)) {
            throw new DataException("Column '" + patient + "': found one case of each patient, expected several of some: choose ComBat instead");
        }
        return sizes;
    }

    private static void complete(NumericColumn column) {
        if (column.hasMissing()) {
            throw new DataException("Column '" + column.name() + "': found a missing value, expected none: fill missing values before");
        }
    }

    private static double[][] intercepts(List<RandomIntercept.Fitted> fitted, int[] patientOf) {
        List<double[]> intercepts = new ArrayList<>();
        for (RandomIntercept.Fitted fit : fitted) {
            double[] ofCases = new double[patientOf.length];
            Arrays.setAll(ofCases, row -> fit.intercepts()[patientOf[row]]);
            intercepts.add(ofCases);
        }
        return intercepts.toArray(double[][]::new);
    }

    static LongitudinalComBat read(State settings) {
        return new LongitudinalComBat(settings.text("patient"), ComBatSettings.read(settings.state("combat")));
    }
}
