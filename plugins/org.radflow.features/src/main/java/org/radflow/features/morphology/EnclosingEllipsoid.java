package org.radflow.features.morphology;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Minimum volume enclosing ellipsoid of points in space. Points p, lifted to q = (p, 1), get weights u >= 0 of sum 1 that maximise
 * det M, M = sum u q q'; then q' M^-1 q <= 4 for all points, and = 4 where u > 0 (Todd and Yildirim 2007, doi:10.1016/j.dam.2007.02.013). The
 * points that have weight exchange it in pairs, each exchange the best there is (vertex exchange, Boehning 1986, Metrika 33), and each
 * round the point farthest out joins them; from the starting points of Kumar and Yildirim (2005). The result encloses every point; its
 * volume is at most (1 + 4/3 t)^(3/2) times the minimum with t = {@value #TOLERANCE}, because the unscaled ellipsoid of any weights is no
 * larger than the minimum.
 */
final class EnclosingEllipsoid {

    static final double TOLERANCE = 1e-9;

    /** Exchanges of weight from one look at all points to the next. */
    private static final int SWEEPS = 20;

    private final double[][] points;
    private final double[] weights;
    /** The points around the centre, lifted. */
    private final double[][] lifted;
    /** Inverse of M for the lifted points. */
    private final double[][] inverse = new double[4][4];
    private final double[] transformed = new double[4];
    private double[] centre;
    private double[][] covariance;
    private double squareScale;
    private Ellipsoid axes;

    private EnclosingEllipsoid(double[][] points) {
        this.points = points;
        this.weights = new double[points.length];
        this.lifted = new double[points.length][4];
    }

    /** @param points [point][axis], all different, at least four that do not lie in one plane */
    static EnclosingEllipsoid of(double[][] points) {
        EnclosingEllipsoid ellipsoid = new EnclosingEllipsoid(points);
        ellipsoid.solve();
        return ellipsoid;
    }

    private void solve() {
        start();
        int[] all = IntStream.range(0, points.length).toArray();
        while (true) {
            lift();
            invert();
            int far = farthest(all, 1);
            double distance = distance(far);
            if (distance <= 4 * (1 + TOLERANCE)) {
                squareScale = distance - 1;
                axes = scaled(SymmetricMatrix.eigenvalues(covariance));
                return;
            }
            balance(Arrays.stream(all).filter(p -> weights[p] > 0 || p == far).toArray());
        }
    }

    private Ellipsoid scaled(double[] variances) {
        double scale = Math.sqrt(squareScale);
        return new Ellipsoid(scale * Math.sqrt(variances[0]), scale * Math.sqrt(variances[1]), scale * Math.sqrt(variances[2]));
    }

    /** Exchanges weight of the points farthest out and farthest in with all others. */
    private void balance(int[] some) {
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            int far = farthest(some, 1);
            for (int p : some) {
                exchange(far, p);
            }
            int near = farthest(Arrays.stream(some).filter(p -> weights[p] > 0).toArray(), -1);
            for (int p : some) {
                exchange(p, near);
            }
        }
    }

    /** Of some points, that of the largest distance times the sign. */
    private int farthest(int[] some, int sign) {
        int farthest = some[0];
        double largest = Double.NEGATIVE_INFINITY;
        for (int p : some) {
            double distance = sign * distance(p);
            if (distance > largest) {
                largest = distance;
                farthest = p;
            }
        }
        return farthest;
    }

    /** q' M^-1 q */
    private double distance(int p) {
        double x = lifted[p][0];
        double y = lifted[p][1];
        double z = lifted[p][2];
        return x * (inverse[0][0] * x + 2 * (inverse[0][1] * y + inverse[0][2] * z + inverse[0][3]))
                + y * (inverse[1][1] * y + 2 * (inverse[1][2] * z + inverse[1][3])) + z * (inverse[2][2] * z + 2 * inverse[2][3]) + inverse[3][3];
    }

    /** det (M + s (q q' - r r')) is largest for s = (q' M^-1 q - r' M^-1 r) / 2 / (q' M^-1 q r' M^-1 r - (q' M^-1 r)^2). */
    private void exchange(int a, int b) {
        if (a == b) {
            return;
        }
        double qq = distance(a);
        transform(lifted[a]);
        double qr = product(lifted[b], transformed);
        double rr = distance(b);
        double share = (qq - rr) / 2 / (qq * rr - qr * qr);
        if (share > 0) {
            move(Math.min(share, weights[b]), b, a);
        } else {
            move(Math.min(-share, weights[a]), a, b);
        }
    }

    private void move(double share, int from, int to) {
        if (share > 0) {
            weights[from] -= share;
            weights[to] += share;
            add(share, lifted[to]);
            add(-share, lifted[from]);
        }
    }

    /** The inverse of M + s q q' (Sherman and Morrison). */
    private void add(double s, double[] q) {
        transform(q);
        double[] t = transformed;
        double factor = s / (1 + s * product(q, t));
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                inverse[i][j] -= factor * t[i] * t[j];
            }
        }
    }

    /** M^-1 q */
    private void transform(double[] q) {
        for (int i = 0; i < 4; i++) {
            transformed[i] = product(inverse[i], q);
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

    /** M has the covariance of the weighted points, and 1 for the fourth coordinate. */
    private void lift() {
        centre = new double[3];
        for (int p = 0; p < points.length; p++) {
            for (int a = 0; a < 3; a++) {
                centre[a] += weights[p] * points[p][a];
            }
        }
        covariance = new double[3][3];
        for (int p = 0; p < points.length; p++) {
            for (int a = 0; a < 3; a++) {
                lifted[p][a] = points[p][a] - centre[a];
            }
            lifted[p][3] = 1;
            if (weights[p] > 0) {
                for (int a = 0; a < 3; a++) {
                    for (int b = 0; b < 3; b++) {
                        covariance[a][b] += weights[p] * lifted[p][a] * lifted[p][b];
                    }
                }
            }
        }
    }

    private void invert() {
        double[][] inverted = SymmetricMatrix.inverse(covariance);
        for (int a = 0; a < 3; a++) {
            inverse[a] = Arrays.copyOf(inverted[a], 4);
        }
        inverse[3] = new double[] {0, 0, 0, 1};
    }

    Ellipsoid axes() {
        return axes;
    }

    /** Factor by which it has to shrink to lie between two planes across a unit vector at the given heights. */
    double fit(double[] direction, double low, double high) {
        double height = dot(direction, centre);
        return Math.min(high - height, height - low) / Math.sqrt(squareScale * square(covariance, direction));
    }

    /** Area of the smallest rectangle around it as seen along a unit vector: 4/pi of the ellipse seen. */
    double rectangle(double[] direction) {
        return 4 * axes.a() * axes.b() * axes.c() * Math.sqrt(square(inverse, direction) / squareScale);
    }

    private static double square(double[][] matrix, double[] v) {
        double square = 0;
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                square += matrix[a][b] * v[a] * v[b];
            }
        }
        return square;
    }

    private static double product(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2] + a[3] * b[3];
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
