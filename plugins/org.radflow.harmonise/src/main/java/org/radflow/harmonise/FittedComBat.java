package org.radflow.harmonise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.radflow.harmonise.ComBatModel.BatchFit;
import org.radflow.pipeline.Column;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.state.State;

/** What ComBat has learned. Immutable and thread-safe. */
public final class FittedComBat implements AddsBatches {

    static final String OUTCOME_LEAKS = "Features that are harmonised with the outcome as covariate carry it into whatever is learned from "
            + "them, and new cases, whose outcome is not known, are harmonised differently (arXiv 2410.19643).";

    private final ComBatSettings m_settings;
    private final List<String> m_features;
    private final ComBatModel m_model;
    private final Covariates m_covariates;
    private final Set<String> m_outcome;
    private final Map<String, String> m_untouched;

    FittedComBat(ComBatSettings settings, List<String> features, ComBatModel model, Covariates covariates, Set<String> outcome,
            Map<String, String> untouched) {
        m_settings = settings;
        m_features = List.copyOf(features);
        m_model = model;
        m_covariates = covariates;
        m_outcome = Set.copyOf(outcome);
        m_untouched = new LinkedHashMap<>(untouched);
    }

    /** The batches that were learned. */
    public List<String> batches() {
        return m_model.names();
    }

    /** The features that are adjusted. */
    List<String> features() {
        return m_features;
    }

    ComBatModel model() {
        return m_model;
    }

    Covariates covariates() {
        return m_covariates;
    }

    /** Column of the batches. */
    public String batchColumn() {
        return m_settings.batch();
    }

    @Override
    public List<String> inputs() {
        List<String> inputs = new ArrayList<>(m_features);
        inputs.add(m_settings.batch());
        if (!m_settings.averageMissing()) {
            m_covariates.names().stream().filter(name -> !m_outcome.contains(name)).forEach(inputs::add);
        }
        return inputs;
    }

    /**
     * Removes the learned effects of each case's batch. The outcome is never looked at: where it is a covariate, every case gets the mean
     * of the training.
     *
     * @throws DataException when a case has an unknown batch, or lacks a covariate that it needs
     */
    @Override
    public FeatureMatrix apply(FeatureMatrix cases) {
        return adjust(cases, m_covariates.encode(cases, m_outcome, m_settings.averageMissing()));
    }

    /** The cases that were learned from, with all their covariates. */
    FeatureMatrix applyToTraining(FeatureMatrix training) {
        return adjust(training, m_covariates.encode(training, Set.of(), false));
    }

    private FeatureMatrix adjust(FeatureMatrix cases, double[][] covariates) {
        int[] batch = Batches.indexes(cases.column(m_settings.batch()), batches());
        double[][] adjusted = m_model.adjust(cases.numbers(m_features), batch, covariates);
        List<Column> columns = new ArrayList<>();
        for (int f = 0; f < adjusted.length; f++) {
            columns.add(cases.numbers(m_features.get(f)).with(adjusted[f]));
        }
        return cases.with(columns);
    }

    /**
     * {@inheritDoc}
     * <p>
     * Effects of a new batch are estimated from its cases alone, standardised with the means, variances and slopes of the training; with
     * empirical Bayes, the priors come from the features of the new batch, as for every batch. A feature that is constant in the new batch is
     * adjusted by its mean alone.
     */
    @Override
    public FittedComBat withBatchesOf(FeatureMatrix cases, int minimum) {
        Column column = cases.column(m_settings.batch());
        List<String> names = Batches.names(column);
        int[] batch = Batches.indexes(column, names);
        int[] sizes = Batches.sizes(batch, names.size());
        double[][] standardised = m_model.standardise(cases.numbers(m_features),
                m_covariates.encode(cases, m_outcome, m_settings.averageMissing()));
        ComBatModel model = m_model;
        for (int b = 0; b < names.size(); b++) {
            if (!batches().contains(names.get(b))) {
                if (sizes[b] < minimum) {
                    throw new DataException("Column '%s': found %d cases of the new batch '%s', expected %d or more to learn its effects from"
                            .formatted(column.name(), sizes[b], names.get(b), minimum));
                }
                model = model.with(newBatch(names.get(b), sizes[b], BatchMoments.of(standardised, Batches.cases(batch, b))));
            }
        }
        return new FittedComBat(m_settings, m_features, model, m_covariates, m_outcome, m_untouched);
    }

    private BatchFit newBatch(String name, int cases, BatchMoments moments) {
        for (int f = 0; f < m_features.size(); f++) {
            if (moments.counts()[f] == 0) {
                throw new DataException("Column '%s': found no value in the new batch '%s', expected some".formatted(m_features.get(f), name));
            }
        }
        return BatchFit.of(name, cases, moments, m_settings, EmpiricalBayes.TOLERANCE);
    }

    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (!m_outcome.isEmpty()) {
            warnings.add("The outcome is a covariate. " + OUTCOME_LEAKS);
        }
        if (!m_untouched.isEmpty()) {
            String first = m_untouched.keySet().iterator().next();
            warnings.add("%d of %d features stay as they are, the first '%s': %s".formatted(m_untouched.size(),
                    m_untouched.size() + m_features.size(), first, m_untouched.get(first)));
        }
        return warnings;
    }

    /** A row per feature and batch: what was observed, and the effect that is removed. */
    @Override
    public FeatureMatrix details() {
        return ComBatDetails.of(m_features, m_model, m_covariates.columnNames(), m_untouched);
    }

    @Override
    public State state() {
        return new State().put("features", m_features).put("means", m_model.means()).put("variances", m_model.variances())
                .put("slopes", m_model.slopes()).put("batches", m_model.batches().stream().map(FittedComBat::state).toArray(State[]::new))
                .put("covariates", m_covariates.state()).put("outcome", m_outcome.stream().sorted().toList())
                .put("untouched", List.copyOf(m_untouched.keySet())).put("why untouched", List.copyOf(m_untouched.values()));
    }

    private static State state(BatchFit batch) {
        return new State().put("name", batch.name()).put("cases", batch.cases()).put("observed gamma", batch.observed().gamma())
                .put("observed delta", batch.observed().delta()).put("gamma", batch.effect().gamma()).put("delta", batch.effect().delta());
    }

    static FittedComBat read(ComBatSettings settings, State state) {
        List<String> features = state.texts("features");
        List<BatchFit> batches = new ArrayList<>();
        for (State batch : state.states("batches")) {
            batches.add(new BatchFit(batch.text("name"), batch.number32("cases"),
                    new BatchEffect(numbers(batch, "observed gamma", features), numbers(batch, "observed delta", features)),
                    new BatchEffect(numbers(batch, "gamma", features), numbers(batch, "delta", features))));
        }
        Covariates covariates = Covariates.read(state.states("covariates"));
        double[][] slopes = state.rows("slopes");
        Lengths.check("slopes", slopes.length, features.size());
        for (double[] row : slopes) {
            Lengths.check("slopes", row.length, covariates.columnNames().size());
        }
        ComBatModel model = new ComBatModel(numbers(state, "means", features), numbers(state, "variances", features), slopes, batches);
        Map<String, String> untouched = new LinkedHashMap<>();
        List<String> why = state.texts("why untouched");
        Lengths.check("why untouched", why.size(), state.texts("untouched").size());
        for (String name : state.texts("untouched")) {
            untouched.put(name, why.get(untouched.size()));
        }
        return new FittedComBat(settings, features, model, covariates, new LinkedHashSet<>(state.texts("outcome")), untouched);
    }

    private static double[] numbers(State state, String name, List<String> features) {
        double[] numbers = state.numbers(name);
        Lengths.check(name, numbers.length, features.size());
        return numbers;
    }
}
