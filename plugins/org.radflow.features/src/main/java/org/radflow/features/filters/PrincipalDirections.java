package org.radflow.features.filters;

/** Eigenvectors of symmetric 3 x 3 matrices by cyclic Jacobi rotations (Jacobi 1846). */
final class PrincipalDirections {

    private static final int SWEEPS = 12;

    private PrincipalDirections() {}

    /**
     * @param a changed: holds the eigenvalues on its diagonal afterwards
     * @return unit eigenvectors as rows, that of the largest eigenvalue first
     */
    static double[][] of(double[][] a) {
        double[][] vectors = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        for (int sweep = 0; sweep < SWEEPS && a[0][1] * a[0][1] + a[0][2] * a[0][2] + a[1][2] * a[1][2] > 0; sweep++) {
            rotate(a, vectors, 0, 1);
            rotate(a, vectors, 0, 2);
            rotate(a, vectors, 1, 2);
        }
        for (int p = 0; p < 2; p++) {
            for (int q = p + 1; q < 3; q++) {
                if (a[q][q] > a[p][p]) {
                    double value = a[p][p];
                    a[p][p] = a[q][q];
                    a[q][q] = value;
                    double[] vector = vectors[p];
                    vectors[p] = vectors[q];
                    vectors[q] = vector;
                }
            }
        }
        return vectors;
    }

    /** The rotation in the plane of axes p and q that makes a[p][q] vanish. */
    private static void rotate(double[][] a, double[][] vectors, int p, int q) {
        if (a[p][q] == 0) {
            return;
        }
        int r = 3 - p - q;
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        a[p][p] -= t * a[p][q];
        a[q][q] += t * a[p][q];
        double rp = a[r][p];
        double rq = a[r][q];
        a[r][p] = a[p][r] = c * rp - s * rq;
        a[r][q] = a[q][r] = s * rp + c * rq;
        a[p][q] = a[q][p] = 0;
        for (int k = 0; k < 3; k++) {
            double vp = vectors[p][k];
            double vq = vectors[q][k];
            vectors[p][k] = c * vp - s * vq;
            vectors[q][k] = s * vp + c * vq;
        }
    }
}
