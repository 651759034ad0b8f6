package org.radflow.learn.neighbours;

import java.util.List;
import java.util.stream.IntStream;

import org.radflow.learn.LearningCases;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.TextColumn;
import org.radflow.pipeline.state.State;
import org.radflow.pipeline.state.StateException;

/**
 * Cases that were learned from, whose nearest ones vote.
 *
 * @param outcome    column of the outcome
 * @param features   names of the features
 * @param classes    empty when the outcome is a number
 * @param search     finds the nearest
 * @param y          class, or number, of each case
 * @param weights    of the cases
 * @param neighbours how many vote
 * @param byDistance whether votes are divided by the distance
 */
record Neighbours(String outcome, List<String> features, List<String> classes, NeighbourSearch search, double[] y, double[] weights,
        int neighbours, boolean byDistance) {

    /** Adds the vote of each neighbour of each case. @return [case][class: its part of the votes; or 0: the weighted mean] */
    double[][] votes(FeatureMatrix cases) {
        double[][] x = LearningCases.complete(cases, features);
        double[][] votes = new double[cases.size()][Math.max(1, classes.size())];
        for (int row = 0; row < votes.length; row++) {
            double[] distances = search.squaredDistances(x, row);
            int[] nearest = NeighbourSearch.nearest(distances, neighbours);
            boolean same = byDistance && distances[nearest[0]] == 0;
            double total = 0;
            for (int neighbour : nearest) {
                double vote = weights[neighbour] * (!byDistance ? 1 : same ? (distances[neighbour] == 0 ? 1 : 0)
                    : 1 / Math.sqrt(distances[neighbour]));
                total += vote;
                votes[row][classes.isEmpty() ? 0 : (int)y[neighbour]] += classes.isEmpty() ? vote * y[neighbour] : vote;
            }
            for (int c = 0; c < votes[row].length; c++) {
                votes[row][c] /= total;
            }
        }
        return votes;
    }

    State state() {
        return new State().put("outcome", outcome).put("features", features).put("classes", classes).put("means", search.means())
                .put("scales", search.scales()).put("cases", search.cases()).put("y", y).put("weights", weights)
                .put("neighbours", neighbours).put("byDistance", byDistance);
    }

    /** @throws StateException when parts are missing or do not fit together */
    static Neighbours read(State state) {
        Neighbours read = new Neighbours(state.text("outcome"), state.texts("features"), state.texts("classes"),
                new NeighbourSearch(state.numbers("means"), state.numbers("scales"), state.rows("cases")), state.numbers("y"),
                state.numbers("weights"), state.number32("neighbours"), state.flag("byDistance"));
        int features = read.features.size();
        boolean fits = read.search.means().length == features && read.search.scales().length == features && read.neighbours > 0
                && read.search.cases().length > 0 && read.y.length == read.search.cases().length && read.weights.length == read.y.length;
        for (double[] row : read.search.cases()) {
            fits &= row.length == features;
        }
        for (double value : read.y) {
            fits &= read.classes.isEmpty() || value >= 0 && value < read.classes.size();
        }
        if (!fits) {
            throw new StateException("Neighbours: found parts that do not fit together, expected a value per case and feature");
        }
        return read;
    }

    /** A row per feature: mean and standard deviation of the cases learned from. */
    FeatureMatrix details() {
        double[] sds = IntStream.range(0, features.size()).mapToDouble(j -> search.scales()[j] == 0 ? 0 : 1 / search.scales()[j]).toArray();
        return new FeatureMatrix(features, List.of(new TextColumn("Feature", features.toArray(String[]::new)),
                new NumericColumn("Mean", search.means()), new NumericColumn("Standard Deviation", sds)));
    }
}
