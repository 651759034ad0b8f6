package org.radflow.harmonise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.radflow.pipeline.Column;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedStep;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.state.State;

/**
 * What longitudinal ComBat has learned. It remembers no patient: a new case is adjusted as the only case of a new patient, whose intercept
 * is predicted from it. Immutable and thread-safe.
 */
final class FittedLongitudinalComBat implements FittedStep {

    private final ComBatSettings m_settings;
    private final FittedComBat m_combat;
    private final List<String> m_features;
    private final ComBatModel m_model;
    private final double[] m_ratios;
    private final Covariates m_covariates;

    /** @param ratios variance of the patients' intercepts divided by that of the residuals, per feature */
    FittedLongitudinalComBat(ComBatSettings settings, List<String> features, ComBatModel model, double[] ratios, Covariates covariates,
            Map<String, String> untouched) {
        this(settings, new FittedComBat(settings, features, model, covariates, Set.of(), untouched), ratios);
    }

    private FittedLongitudinalComBat(ComBatSettings settings, FittedComBat combat, double[] ratios) {
        m_settings = settings;
        m_combat = combat;
        m_features = combat.features();
        m_model = combat.model();
        m_ratios = ratios;
        m_covariates = combat.covariates();
    }

    @Override
    public List<String> inputs() {
        return m_combat.inputs();
    }

    @Override
    public FeatureMatrix apply(FeatureMatrix cases) {
        int[] batch = Batches.indexes(cases.column(m_settings.batch()), m_model.names());
        double[][] covariates = m_covariates.encode(cases, Set.of(), m_settings.averageMissing());
        double[][] standardised = m_model.standardise(cases.numbers(m_features), covariates);
        double[][] intercepts = new double[standardised.length][];
        for (int f = 0; f < intercepts.length; f++) {
            intercepts[f] = new double[batch.length];
            for (int row = 0; row < batch.length; row++) {
                double residual = standardised[f][row] - m_model.batches().get(batch[row]).effect().gamma()[f];
                intercepts[f][row] = m_ratios[f] / (1 + m_ratios[f]) * residual * Math.sqrt(m_model.variances()[f]);
            }
        }
        return adjust(cases, batch, covariates, intercepts);
    }

    /** @param intercepts of each case's patient, [feature][case] */
    FeatureMatrix adjust(FeatureMatrix cases, int[] batch, double[][] covariates, double[][] intercepts) {
        double[][] adjusted = m_model.adjust(minus(cases.numbers(m_features), intercepts), batch, covariates);
        List<Column> columns = new ArrayList<>();
        for (int f = 0; f < adjusted.length; f++) {
            for (int row = 0; row < batch.length; row++) {
                adjusted[f][row] += intercepts[f][row];
            }
            columns.add(cases.numbers(m_features.get(f)).with(adjusted[f]));
        }
        return cases.with(columns);
    }

    static double[][] minus(double[][] values, double[][] intercepts) {
        double[][] rest = Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
        for (int f = 0; f < rest.length; f++) {
            for (int row = 0; row < rest[f].length; row++) {
                rest[f][row] -= intercepts[f][row];
            }
        }
        return rest;
    }

    @Override
    public FeatureMatrix details() {
        FeatureMatrix details = m_combat.details();
        double[] ratios = new double[details.size()];
        Arrays.fill(ratios, Double.NaN);
        for (int row = 0; row < m_ratios.length * m_model.batches().size(); row++) {
            ratios[row] = m_ratios[row / m_model.batches().size()];
        }
        return details.with(new NumericColumn("Intercept Variance Ratio", ratios));
    }

    @Override
    public List<String> warnings() {
        return m_combat.warnings();
    }

    @Override
    public State state() {
        return new State().put("combat", m_combat.state()).put("ratios", m_ratios);
    }

    static FittedLongitudinalComBat read(ComBatSettings settings, State state) {
        FittedComBat combat = FittedComBat.read(settings, state.state("combat"));
        Lengths.check("ratios", state.numbers("ratios").length, combat.features().size());
        return new FittedLongitudinalComBat(settings, combat, state.numbers("ratios"));
    }
}
