package org.radflow.select.projection;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.radflow.learn.Kind;
import org.radflow.learn.Settings;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Fit;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Purpose;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.Seeds;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.state.State;
import org.radflow.select.Order;
import org.radflow.select.Samples;

/**
 * Replaces the features by independent components IC1, IC2, ... of variance 1: FastICA with symmetric decorrelation (Hyvarinen 1999,
 * doi:10.1109/72.761722) on the first principal components. Components come in the order of the variance of the features that they explain;
 * the feature that loads most on one has a positive loading.
 *
 * @param standardise divide each feature by its standard deviation before
 * @param count       how many components
 * @param contrast    nonlinearity
 * @param seed        of the first guess
 */
public record IndependentComponents(boolean standardise, int count, Contrast contrast, long seed) implements Step {

    /** Nonlinearities. */
    public enum Contrast {
        /** g(u) = tanh u. */
        LOG_COSH,
        /** g(u) = u3. */
        CUBE
    }

    /** Reads it back. */
    public static final StepKind KIND = new Kind("select.ica", settings -> new IndependentComponents(settings.flag("standardise"),
        settings.number32("count"), settings.constant("contrast", Contrast.class), settings.integer("seed")),
        (settings, state) -> Projection.read(state));

    private static final int ITERATIONS = 1000;
    private static final double TOLERANCE = 1e-14;

    /** @throws IllegalArgumentException when a setting is out of range */
    public IndependentComponents {
        Settings.range("Components", count, 1, Integer.MAX_VALUE);
    }

    @Override
    public String kind() {
        return KIND.id();
    }

    @Override
    public String title() {
        return count + " independent components";
    }

    @Override
    public Purpose purpose() {
        return Purpose.SELECTION;
    }

    @Override
    public State settings() {
        return new State().put("standardise", standardise).put("count", count).put("contrast", contrast.name()).put("seed", seed);
    }

    @Override
    public boolean usesOutcome() {
        return false;
    }

    /** @throws DataException when the features have fewer components than asked for */
    @Override
    public Fit fit(FeatureMatrix training, Roles roles, Progress progress) {
        Samples samples = Samples.complete(training, roles);
        Standard standard = Standard.of(samples.x(), standardise);
        Components components = Components.of(standard.z(), progress.part(0, 0.5));
        if (components.variances().length < count) {
            throw new DataException("Features: found %d linearly independent components in %d cases, expected %d or more".formatted(
                components.variances().length, samples.size(), count));
        }
        double[] sds = Arrays.stream(components.variances()).map(variance -> Math.sqrt(variance * (samples.size() - 1) / samples.size())).toArray();
        Unmixing unmixing = unmix(whitened(standard.z(), components, sds), progress.part(0.5, 1));
        return Fit.of(projection(samples, standard, components, sds, unmixing), training);
    }

    /** [component][case] of variance 1 (denominator n). */
    private double[][] whitened(double[][] z, Components components, double[] sds) {
        double[][] white = new double[count][z[0].length];
        for (int c = 0; c < count; c++) {
            for (int f = 0; f < z.length; f++) {
                double weight = components.directions()[c][f] / sds[c];
                for (int i = 0; i < white[c].length; i++) {
                    white[c][i] += weight * z[f][i];
                }
            }
        }
        return white;
    }

    private record Unmixing(double[][] rotation, boolean converged) {}

    /** W+ = E(g(Wx) x') - diag(E(g'(Wx))) W, then W = (W+ W+')^(-1/2) W+. */
    private Unmixing unmix(double[][] white, Progress progress) {
        RealMatrix x = new Array2DRowRealMatrix(white, false);
        Random random = new Random(Seeds.of(seed));
        double[][] guess = new double[count][count];
        for (double[] row : guess) {
            Arrays.setAll(row, i -> random.nextGaussian());
        }
        RealMatrix w = decorrelated(new Array2DRowRealMatrix(guess, false));
        double change = 1;
        for (int iteration = 0; change > TOLERANCE && iteration < ITERATIONS; iteration++) {
            progress.at(iteration / (double)ITERATIONS, "FastICA");
            double[][] g = w.multiply(x).getData();
            double[][] slopes = new double[count][count];
            for (int c = 0; c < count; c++) {
                for (int i = 0; i < g[c].length; i++) {
                    double u = g[c][i];
                    g[c][i] = contrast == Contrast.LOG_COSH ? Math.tanh(u) : u * u * u;
                    slopes[c][c] += (contrast == Contrast.LOG_COSH ? 1 - g[c][i] * g[c][i] : 3 * u * u) / g[c].length;
                }
            }
            RealMatrix next = decorrelated(new Array2DRowRealMatrix(g, false).multiply(x.transpose()).scalarMultiply(1.0 / white[0].length)
                .subtract(new Array2DRowRealMatrix(slopes, false).multiply(w)));
            change = 0;
            for (int c = 0; c < count; c++) {
                change = Math.max(change, Math.abs(Math.abs(Components.dot(next.getRow(c), w.getRow(c))) - 1));
            }
            w = next;
        }
        return new Unmixing(w.getData(), change <= TOLERANCE);
    }

    private static RealMatrix decorrelated(RealMatrix w) {
        EigenDecomposition eigen = new EigenDecomposition(w.multiply(w.transpose()));
        double[] values = eigen.getRealEigenvalues();
        RealMatrix scaled = eigen.getV().copy();
        for (int c = 0; c < values.length; c++) {
            scaled.setColumnVector(c, scaled.getColumnVector(c).mapDivide(Math.sqrt(values[c])));
        }
        return scaled.multiply(eigen.getVT()).multiply(w);
    }

    private Projection projection(Samples samples, Standard standard, Components components, double[] sds, Unmixing unmixing) {
        int features = samples.features().size();
        double[][] weights = new double[count][features];
        double[][] mixing = new double[count][features];
        double[] variances = new double[count];
        for (int c = 0; c < count; c++) {
            for (int f = 0; f < features; f++) {
                for (int p = 0; p < count; p++) {
                    weights[c][f] += unmixing.rotation[c][p] * components.directions()[p][f] / sds[p];
                    mixing[c][f] += unmixing.rotation[c][p] * components.directions()[p][f] * sds[p];
                }
            }
            variances[c] = Components.dot(mixing[c], mixing[c]) * samples.size() / (samples.size() - 1);
            double sign = Components.sign(mixing[c]);
            for (int f = 0; f < features; f++) {
                weights[c][f] *= sign;
                mixing[c][f] *= sign;
            }
        }
        int[] order = Order.descending(variances);
        List<String> outputs = Projection.names("IC", count);
        List<String> warnings = unmixing.converged ? List.of() : List.of("FastICA has not converged in " + ITERATIONS
            + " iterations: the components may not be independent; try fewer, or another seed");
        return new Projection(samples.features(), outputs, standard.means(), standard.scales(), sorted(weights, order),
            Projection.loadings(samples.features(), outputs, sorted(mixing, order), Arrays.stream(order).mapToDouble(c -> variances[c]).toArray(),
                components.total()), warnings);
    }

    private static double[][] sorted(double[][] rows, int[] order) {
        return Arrays.stream(order).mapToObj(row -> rows[row]).toArray(double[][]::new);
    }
}
