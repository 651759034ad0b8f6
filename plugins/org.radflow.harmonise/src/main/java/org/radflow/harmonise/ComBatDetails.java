package org.radflow.harmonise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.radflow.harmonise.ComBatModel.BatchFit;
import org.radflow.pipeline.Column;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.TextColumn;

/** What ComBat has learned, as a table: a row per feature and batch, then a row per feature that stays as it is. */
final class ComBatDetails {

    private static final String[] NUMBERS = {"Cases", "Mean", "Standard Deviation", "Gamma Hat", "Delta Hat", "Gamma Star", "Delta Star"};

    private ComBatDetails() {}

    static FeatureMatrix of(List<String> features, ComBatModel model, List<String> covariates, Map<String, String> untouched) {
        int adjusted = features.size() * model.batches().size();
        int rows = adjusted + untouched.size();
        String[] feature = new String[rows];
        String[] batch = new String[rows];
        String[] why = new String[rows];
        double[][] numbers = new double[NUMBERS.length + covariates.size()][rows];
        Arrays.stream(numbers).forEach(column -> Arrays.fill(column, Double.NaN));
        int row = 0;
        for (int f = 0; f < features.size(); f++) {
            for (BatchFit fit : model.batches()) {
                feature[row] = features.get(f);
                batch[row] = fit.name();
                double[] values = {fit.cases(), model.means()[f], Math.sqrt(model.variances()[f]), fit.observed().gamma()[f],
                        fit.observed().delta()[f], fit.effect().gamma()[f], fit.effect().delta()[f]};
                for (int c = 0; c < numbers.length; c++) {
                    numbers[c][row] = c < values.length ? values[c] : model.slopes()[f][c - values.length];
                }
                row++;
            }
        }
        for (Map.Entry<String, String> entry : untouched.entrySet()) {
            feature[row] = entry.getKey();
            why[row++] = entry.getValue();
        }
        List<Column> columns = new ArrayList<>(List.of(new TextColumn("Feature", feature), new TextColumn("Batch", batch)));
        for (int c = 0; c < numbers.length; c++) {
            columns.add(new NumericColumn(c < NUMBERS.length ? NUMBERS[c] : "Slope " + covariates.get(c - NUMBERS.length), numbers[c]));
        }
        columns.add(new TextColumn("Left As It Is Because", why));
        List<String> names = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            names.add("Row" + r);
        }
        return new FeatureMatrix(names, columns);
    }
}
