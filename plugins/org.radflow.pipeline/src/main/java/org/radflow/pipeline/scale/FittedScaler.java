package org.radflow.pipeline.scale;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedStep;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.TextColumn;
import org.radflow.pipeline.state.State;
import org.radflow.pipeline.state.StateException;

/**
 * Scales of features.
 *
 * @param inputs names of the features
 * @param scales of each
 */
record FittedScaler(List<String> inputs, List<Scale> scales) implements FittedStep {

    FittedScaler {
        inputs = List.copyOf(inputs);
        scales = List.copyOf(scales);
    }

    @Override
    public FeatureMatrix apply(FeatureMatrix cases) {
        return cases.with(IntStream.range(0, scales.size()).parallel().mapToObj(f -> {
            NumericColumn column = cases.numbers(inputs.get(f));
            double[] scaled = new double[column.size()];
            for (int row = 0; row < scaled.length; row++) {
                double value = column.values()[row];
                scaled[row] = Double.isNaN(value) ? value : scales.get(f).apply(value);
            }
            return column.with(scaled);
        }).toList());
    }

    @Override
    public State state() {
        return new State().put("features", inputs).put("locations", numbers(Scale::location)).put("spreads", numbers(Scale::spread))
                .put("parameters", numbers(Scale::parameter));
    }

    private double[] numbers(ToDoubleFunction<Scale> number) {
        return scales.stream().mapToDouble(number).toArray();
    }

    static FittedScaler read(State settings, State state) {
        Scaling kind = Scaler.read(settings).scaling();
        List<String> features = state.texts("features");
        double[] locations = state.numbers("locations");
        double[] spreads = state.numbers("spreads");
        double[] parameters = state.numbers("parameters");
        if (locations.length != features.size() || spreads.length != features.size() || parameters.length != features.size()) {
            throw new StateException("'locations', 'spreads', 'parameters': expected an entry for each of " + features.size() + " features");
        }
        return new FittedScaler(features, IntStream.range(0, locations.length)
                .mapToObj(f -> new Scale(kind, locations[f], spreads[f], parameters[f])).toList());
    }

    @Override
    public FeatureMatrix details() {
        return new FeatureMatrix(inputs, List.of(new TextColumn("Feature", inputs.toArray(String[]::new)),
                new NumericColumn("Location", numbers(Scale::location)), new NumericColumn("Spread", numbers(Scale::spread)),
                new NumericColumn("Parameter", numbers(Scale::parameter))));
    }
}
