package org.radflow.learn.weka;

import java.util.List;

import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.TextColumn;
import org.radflow.pipeline.state.State;

import weka.classifiers.Classifier;
import weka.core.DenseInstance;
import weka.core.Instances;

/** A fitted model of Weka with its features and classes. Thread-safe: one case at a time, because Weka's models work inside themselves. */
final class WekaFitted {

    private final String m_outcome;
    private final List<String> m_features;
    private final List<String> m_classes;
    private final Classifier m_model;
    private final byte[] m_bytes;
    private final Instances m_header;

    WekaFitted(String outcome, List<String> features, List<String> classes, Classifier model, byte[] bytes) {
        m_outcome = outcome;
        m_features = List.copyOf(features);
        m_classes = List.copyOf(classes);
        m_model = model;
        m_bytes = bytes;
        m_header = WekaCases.header(outcome, features, classes, 0);
    }

    /**
     * What {@link #state} wrote.
     *
     * @throws org.radflow.pipeline.state.StateException when it cannot be read
     */
    static WekaFitted read(State state, Class<? extends Classifier> type) {
        byte[] bytes = state.bytes("model");
        return new WekaFitted(state.text("outcome"), state.texts("features"), state.texts("classes"), SerialisedModel.read(bytes, type), bytes);
    }

    State state() {
        return new State().put("outcome", m_outcome).put("features", m_features).put("classes", m_classes).put("model", m_bytes);
    }

    String outcome() {
        return m_outcome;
    }

    List<String> features() {
        return m_features;
    }

    List<String> classes() {
        return m_classes;
    }

    /** Weka's distribution of each case: the probability of each class, or the predicted number. */
    double[][] distributions(FeatureMatrix cases) {
        double[][] x = cases.numbers(m_features);
        double[][] distributions = new double[cases.size()][];
        for (int row = 0; row < distributions.length; row++) {
            double[] values = new double[x.length + 1];
            for (int j = 0; j < x.length; j++) {
                values[j] = x[j][row];
            }
            values[x.length] = Double.NaN;
            distributions[row] = distribution(values);
        }
        return distributions;
    }

    private double[] distribution(double[] values) {
        DenseInstance instance = new DenseInstance(1, values);
        instance.setDataset(m_header);
        synchronized (m_model) {
            try {
                return m_model.distributionForInstance(instance);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) { // Weka declares no narrower one
                throw new DataException("Model of '" + m_outcome + "': " + e.getMessage(), e);
            }
        }
    }

    /** Weka's own description of the model. */
    FeatureMatrix details() {
        String[] lines = m_model.toString().lines().filter(line -> !line.isBlank()).toArray(String[]::new);
        double[] numbers = new double[lines.length];
        List<String> names = new java.util.ArrayList<>();
        for (int line = 0; line < lines.length; line++) {
            numbers[line] = line + 1;
            names.add("Line " + (line + 1));
        }
        return new FeatureMatrix(names, List.of(new NumericColumn("Line", numbers), new TextColumn("Model", lines)));
    }
}
