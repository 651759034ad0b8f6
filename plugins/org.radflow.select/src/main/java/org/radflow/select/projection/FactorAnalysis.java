package org.radflow.select.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.radflow.learn.Kind;
import org.radflow.learn.Settings;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Fit;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Purpose;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.state.State;
import org.radflow.select.Order;
import org.radflow.select.Samples;

/**
 * Replaces the features by scores of common factors F1, F2, ... (see {@link FactorModel}), rotated; scores by regression (Thomson 1951).
 * Factors come in the order of their sums of squared loadings; the feature that loads most on one has a positive loading.
 *
 * @param count    how many factors
 * @param rotation of the factors
 */
public record FactorAnalysis(int count, Rotation rotation) implements Step {

    /** Reads it back. */
    public static final StepKind KIND = new Kind("select.factors", settings -> new FactorAnalysis(settings.number32("count"),
        settings.constant("rotation", Rotation.class)), (settings, state) -> Projection.read(state));

    /** @throws IllegalArgumentException when a setting is out of range */
    public FactorAnalysis {
        Settings.range("Factors", count, 1, Integer.MAX_VALUE);
    }

    @Override
    public String kind() {
        return KIND.id();
    }

    @Override
    public String title() {
        return count + " factors" + (rotation == Rotation.NONE ? "" : ", " + rotation.name().toLowerCase(java.util.Locale.ROOT));
    }

    @Override
    public Purpose purpose() {
        return Purpose.SELECTION;
    }

    @Override
    public State settings() {
        return new State().put("count", count).put("rotation", rotation.name());
    }

    @Override
    public boolean usesOutcome() {
        return false;
    }

    /** @throws DataException when a feature is constant, or there are too few features for so many factors */
    @Override
    public Fit fit(FeatureMatrix training, Roles roles, Progress progress) {
        Samples samples = Samples.complete(training, roles);
        check(samples);
        Standard standard = Standard.of(samples.x(), true);
        FactorModel model = FactorModel.of(correlations(standard.z()), count, progress);
        RealMatrix unrotated = new Array2DRowRealMatrix(model.loadings(), false);
        RealMatrix matrix = rotation.matrix(unrotated);
        RealMatrix loadings = unrotated.multiply(matrix);
        RealMatrix inverse = new LUDecomposition(matrix).getSolver().getInverse();
        RealMatrix weights = scoreWeights(model).multiply(inverse.transpose());
        return Fit.of(projection(samples, standard, model, loadings, weights, inverse.multiply(inverse.transpose())), training);
    }

    private void check(Samples samples) {
        int features = samples.features().size();
        int[] varying = samples.varying();
        for (int f = 0; f < features; f++) {
            if (Arrays.binarySearch(varying, f) < 0) {
                throw new DataException("Column '" + samples.features().get(f) + "': found the same value in all cases, expected different ones. "
                    + "The node \"Variance and Missingness Filter\" drops such features");
            }
        }
        if ((features - count) * (features - count) < features + count || count >= features) {
            throw new DataException("Features: found %d, expected more for %d factors".formatted(features, count));
        }
    }

    private static double[][] correlations(double[][] z) {
        double[][] correlations = new double[z.length][z.length];
        for (int a = 0; a < z.length; a++) {
            for (int b = 0; b <= a; b++) {
                correlations[a][b] = a == b ? 1 : Components.dot(z[a], z[b]) / (z[a].length - 1);
                correlations[b][a] = correlations[a][b];
            }
        }
        return correlations;
    }

    /** U^-1 L (I + L' U^-1 L)^-1 of unrotated loadings L and uniquenesses U: [feature][factor]. */
    private static RealMatrix scoreWeights(FactorModel model) {
        double[][] scaled = new double[model.loadings().length][];
        for (int f = 0; f < scaled.length; f++) {
            double unique = model.uniquenesses()[f];
            scaled[f] = Arrays.stream(model.loadings()[f]).map(loading -> loading / unique).toArray();
        }
        RealMatrix weighted = new Array2DRowRealMatrix(scaled, false);
        RealMatrix inner = new Array2DRowRealMatrix(model.loadings(), false).transpose().multiply(weighted)
            .add(MatrixUtils.createRealIdentityMatrix(model.loadings()[0].length));
        return weighted.multiply(new LUDecomposition(inner).getSolver().getInverse());
    }

    private Projection projection(Samples samples, Standard standard, FactorModel model, RealMatrix loadings, RealMatrix weights,
        RealMatrix correlations) {
        double[] squares = new double[count];
        double[] signs = new double[count];
        for (int c = 0; c < count; c++) {
            squares[c] = Components.dot(loadings.getColumn(c), loadings.getColumn(c));
            signs[c] = Components.sign(loadings.getColumn(c));
        }
        int[] order = Order.descending(squares);
        List<String> outputs = Projection.names("F", count);
        Projection.Loadings table = Projection.loadings(samples.features(), outputs, columns(loadings, order, signs),
            Arrays.stream(order).mapToDouble(c -> squares[c]).toArray(), samples.features().size());
        List<String> warnings = model.converged() ? List.of() : List.of("The factors have not converged: uniquenesses still change");
        return new Projection(samples.features(), outputs, standard.means(), standard.scales(), columns(weights, order, signs),
            extended(table, model.uniquenesses(), correlations, order, signs), warnings);
    }

    private double[][] columns(RealMatrix matrix, int[] order, double[] signs) {
        return Arrays.stream(order).mapToObj(c -> Arrays.stream(matrix.getColumn(c)).map(value -> value * signs[c]).toArray())
            .toArray(double[][]::new);
    }

    /** With a column of uniquenesses, and rows of correlations between factors. */
    private Projection.Loadings extended(Projection.Loadings table, double[] uniquenesses, RealMatrix correlations, int[] order, double[] signs) {
        List<String> rows = new ArrayList<>(table.rows());
        List<String> columns = new ArrayList<>(table.columns());
        columns.add("Uniqueness");
        List<double[]> values = new ArrayList<>();
        for (int row = 0; row < table.values().length; row++) {
            double[] extended = Arrays.copyOf(table.values()[row], count + 1);
            extended[count] = row < uniquenesses.length ? uniquenesses[row] : Double.NaN;
            values.add(extended);
        }
        for (int a = 0; a < count; a++) {
            rows.add("(correlation with F" + (a + 1) + ")");
            double[] row = new double[count + 1];
            for (int b = 0; b < count; b++) {
                row[b] = correlations.getEntry(order[a], order[b]) * signs[order[a]] * signs[order[b]];
            }
            row[count] = Double.NaN;
            values.add(row);
        }
        return new Projection.Loadings(rows, columns, values.toArray(double[][]::new));
    }
}
