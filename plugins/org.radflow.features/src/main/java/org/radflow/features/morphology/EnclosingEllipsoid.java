package org.radflow.features.morphology;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Minimum volume enclosing ellipsoid of points in space: Khachiyan's barycentric coordinate ascent with away steps (Todd and Yildirim 2007,
 * doi:10.1016/j.dam.2007.02.013), from the starting points of Kumar and Yildirim (2005). In most rounds only points that
 * have weight or were last seen on or outside the ellipsoid are looked at; before the end all are. The result encloses every point; its volume
 * is at most (1 + 4/3 t)^(3/2) times the minimum with t = {@value #TOLERANCE}, because the unscaled ellipsoid of any weights is no
 * larger than the minimum.
 */
final class EnclosingEllipsoid {

    static final double TOLERANCE = 1e-9;

    /** Rounds from one look at all points to the next. */
    private static final int ROUNDS = 50;

    private final double[][] points;
    private final double[] weights;
    /** Indices of the points that are looked at; all others have no weight. */
    private int[] candidates;
    private double[] centre;
    /** Inverse of the weighted covariance of the points around the centre. */
    private double[][] inverse;

    private EnclosingEllipsoid(double[][] points) {
        this.points = points;
        this.weights = new double[points.length];
        this.candidates = all();
    }

    private int[] all() {
        return IntStream.range(0, points.length).toArray();
    }

    /** @param points [point][axis], at least four that do not lie in one plane */
    static Ellipsoid of(double[][] points) {
        return new EnclosingEllipsoid(points).solve();
    }

    private Ellipsoid solve() {
        start();
        for (int round = 0; ; round++) {
            if (round % ROUNDS == 0) {
                candidates = all();
            }
            double[][] covariance = covariance();
            inverse = SymmetricMatrix.inverse(covariance);
            int far = -1;
            int near = -1;
            double farthest = 0;
            double nearest = Double.POSITIVE_INFINITY;
            for (int p : candidates) {
                double distance = distance(p);
                if (distance > farthest) {
                    farthest = distance;
                    far = p;
                }
                if (weights[p] > 0 && distance < nearest) {
                    nearest = distance;
                    near = p;
                }
            }
            double tooFar = (farthest - 3) / 4;
            double tooNear = (3 - nearest) / 4;
            if (tooFar <= TOLERANCE && candidates.length < points.length) {
                candidates = all();
                continue;
            }
            if (tooFar <= TOLERANCE) {
                double[] axes = SymmetricMatrix.eigenvalues(covariance);
                double scale = Math.sqrt(farthest);
                return new Ellipsoid(scale * Math.sqrt(axes[0]), scale * Math.sqrt(axes[1]), scale * Math.sqrt(axes[2]));
            }
            if (round % ROUNDS == 0) {
                candidates = Arrays.stream(candidates).filter(p -> weights[p] > 0 || distance(p) >= 3).toArray();
            }
            if (tooFar > tooNear) {
                shift(far, (farthest - 3) / (4 * farthest));
            } else {
                shift(near, -Math.min((3 - nearest) / (4 * nearest), weights[near] / (1 - weights[near])));
            }
        }
    }

    /** Weight goes to the extreme points along three directions, each orthogonal to the spans found before. */
    private void start() {
        double[][] basis = new double[3][];
        for (int d = 0; d < 3; d++) {
            double[] direction = orthogonal(basis, d);
            int low = 0;
            int high = 0;
            for (int p = 1; p < points.length; p++) {
                double height = dot(direction, points[p]);
                low = height < dot(direction, points[low]) ? p : low;
                high = height > dot(direction, points[high]) ? p : high;
            }
            weights[low] = 1;
            weights[high] = 1;
            basis[d] = new double[3];
            for (int axis = 0; axis < 3; axis++) {
                basis[d][axis] = points[high][axis] - points[low][axis];
            }
            orthonormalise(basis, d);
        }
        double total = Arrays.stream(weights).sum();
        for (int p = 0; p < weights.length; p++) {
            weights[p] /= total;
        }
    }

    private static double[] orthogonal(double[][] basis, int count) {
        double[] best = null;
        for (int axis = 0; axis < 3; axis++) {
            double[] rest = new double[3];
            rest[axis] = 1;
            for (int b = 0; b < count; b++) {
                double along = basis[b][axis];
                for (int k = 0; k < 3; k++) {
                    rest[k] -= along * basis[b][k];
                }
            }
            if (best == null || dot(rest, rest) > dot(best, best)) {
                best = rest;
            }
        }
        return best;
    }

    private static void orthonormalise(double[][] basis, int last) {
        double[] vector = basis[last];
        for (int b = 0; b < last; b++) {
            double along = dot(vector, basis[b]);
            for (int k = 0; k < 3; k++) {
                vector[k] -= along * basis[b][k];
            }
        }
        double norm = Math.sqrt(dot(vector, vector));
        for (int k = 0; k < 3; k++) {
            vector[k] /= norm;
        }
    }

    private double[][] covariance() {
        centre = new double[3];
        for (int p : candidates) {
            for (int a = 0; a < 3; a++) {
                centre[a] += weights[p] * points[p][a];
            }
        }
        double[][] covariance = new double[3][3];
        for (int p : candidates) {
            if (weights[p] > 0) {
                for (int a = 0; a < 3; a++) {
                    for (int b = 0; b < 3; b++) {
                        covariance[a][b] += weights[p] * (points[p][a] - centre[a]) * (points[p][b] - centre[b]);
                    }
                }
            }
        }
        return covariance;
    }

    /** Squared Mahalanobis distance from the centre; 3 on the optimal ellipsoid. */
    private double distance(int p) {
        double x = points[p][0] - centre[0];
        double y = points[p][1] - centre[1];
        double z = points[p][2] - centre[2];
        return x * (inverse[0][0] * x + 2 * (inverse[0][1] * y + inverse[0][2] * z)) + y * (inverse[1][1] * y + 2 * inverse[1][2] * z)
                + inverse[2][2] * z * z;
    }

    /** Moves a share of all weight to point p, or away from it where negative. */
    private void shift(int p, double share) {
        for (int q : candidates) {
            weights[q] *= 1 - share;
        }
        weights[p] = Math.max(0, weights[p] + share);
        if (weights[p] < 1e-15) {
            weights[p] = 0;
        }
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
