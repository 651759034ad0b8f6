package org.radflow.features.morphology;

/**
 * How voxels of a line act on a coarser line, whose points stand at every n-th voxel and beyond its ends: a voxel between two of them acts on the 12 nearest
 * with the weights by which Lagrange's polynomial through the 12 points gives a function at the voxel. A sum over voxels, each times a function that is
 * smooth on the coarse line, is then the sum over coarse points, each times the function there.
 */
final class Coarsening {

    private static final int POINTS = 12;

    private final int voxels;
    private final int factor;
    private final double[][] weights;

    /** @param factor voxels to a step of the coarse line; 1 leaves the line as it is */
    Coarsening(int voxels, int factor) {
        this.voxels = voxels;
        this.factor = factor;
        this.weights = new double[factor][];
        for (int t = 0; t < factor; t++) {
            weights[t] = factor == 1 ? new double[] {1} : lagrange((double) t / factor);
        }
    }

    /** At position t from 0 to 1 between the middle ones of the points. */
    private static double[] lagrange(double t) {
        double[] result = new double[POINTS];
        for (int p = 0; p < POINTS; p++) {
            result[p] = 1;
            for (int q = 0; q < POINTS; q++) {
                if (q != p) {
                    result[p] *= (t + POINTS / 2 - 1 - q) / (p - q);
                }
            }
        }
        return result;
    }

    int factor() {
        return factor;
    }

    int voxels() {
        return voxels;
    }

    /** Coarse points. */
    int size() {
        return factor == 1 ? voxels : (voxels - 1) / factor + POINTS;
    }

    /** The first coarse point that a voxel acts on. */
    int first(int voxel) {
        return voxel / factor;
    }

    /** By which a voxel acts on the first and the next coarse points. */
    double[] weights(int voxel) {
        return weights[voxel % factor];
    }

    /** Adds a voxel's row, times weights, to the rows of the coarse points on which it acts. */
    void spread(double[] row, int voxel, double[][] coarse) {
        double[] weight = weights(voxel);
        for (int p = 0; p < weight.length; p++) {
            add(row, weight[p], coarse[first(voxel) + p]);
        }
    }

    static void add(double[] row, double weight, double[] sum) {
        if (weight != 0) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += weight * row[i];
            }
        }
    }

    /** Adds a line of voxels to its coarse points. */
    void coarsen(double[] line, double[] coarse) {
        for (int voxel = 0; voxel < voxels; voxel++) {
            double[] weight = weights(voxel);
            int first = first(voxel);
            for (int p = 0; p < weight.length; p++) {
                coarse[first + p] += weight[p] * line[voxel];
            }
        }
    }
}
