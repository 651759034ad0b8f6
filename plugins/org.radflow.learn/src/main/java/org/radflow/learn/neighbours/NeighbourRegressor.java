package org.radflow.learn.neighbours;

import java.util.Arrays;
import java.util.List;

import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.model.Regression;
import org.radflow.pipeline.state.State;

/** Predicts a number by the nearest neighbours. */
final class NeighbourRegressor implements Regression {

    private final Neighbours m_neighbours;

    NeighbourRegressor(Neighbours neighbours) {
        m_neighbours = neighbours;
    }

    @Override
    public String outcome() {
        return m_neighbours.outcome();
    }

    @Override
    public double[] predict(FeatureMatrix cases) {
        return Arrays.stream(m_neighbours.votes(cases)).mapToDouble(row -> row[0]).toArray();
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
