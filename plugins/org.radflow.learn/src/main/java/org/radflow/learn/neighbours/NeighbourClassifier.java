package org.radflow.learn.neighbours;

import java.util.List;

import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.model.Classifier;
import org.radflow.pipeline.state.State;

/** Tells classes by the nearest neighbours. */
final class NeighbourClassifier implements Classifier {

    private final Neighbours m_neighbours;

    NeighbourClassifier(Neighbours neighbours) {
        m_neighbours = neighbours;
    }

    @Override
    public String outcome() {
        return m_neighbours.outcome();
    }

    @Override
    public List<String> classes() {
        return m_neighbours.classes();
    }

    @Override
    public double[][] probabilities(FeatureMatrix cases) {
        return m_neighbours.votes(cases);
    }

    @Override
    public List<String> inputs() {
        return m_neighbours.features();
    }

    @Override
    public State state() {
        return m_neighbours.state();
    }

    @Override
    public FeatureMatrix details() {
        return m_neighbours.details();
    }
}
