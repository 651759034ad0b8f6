package org.radflow.features.morphology;

/**
 * How voxels of a line act on a coarser line, whose points stand at every n-th voxel and beyond its ends: a voxel between two of them acts on the
 * 12 nearest with the weights by which Lagrange's polynomial through the 12 points gives a function at the voxel. A sum over voxels, each times a
 * function that is smooth on the coarse line, is then the sum over coarse points, each times the function there. The n voxels from a point to the
 * next are a block, which acts on the same points.
 */
final class Coarsening {

    /** Coarse points that a block acts on, if there are coarse points at all. */
    private static final int POINTS = 12;

    private final int voxels;
    private final int factor;
    /** [point][voxel of the block] */
    private final float[][] weights;

    /** @param factor voxels to a step of the coarse line; 1 leaves the line as it is */
    Coarsening(int voxels, int factor) {
        this.voxels = voxels;
        this.factor = factor;
        this.weights = factor == 1 ? new float[][] {{1}} : new float[POINTS][factor];
        for (int t = 0; t < factor && factor > 1; t++) {
            for (int p = 0; p < POINTS; p++) {
                weights[p][t] = (float) lagrange(p, (double) t / factor);
            }
        }
    }

    /** Of point p, at position t from 0 to 1 between the middle ones of the points. */
    private static double lagrange(int p, double t) {
        double result = 1;
        for (int q = 0; q < POINTS; q++) {
            if (q != p) {
                result *= (t + POINTS / 2 - 1 - q) / (p - q);
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

    /** Blocks of voxels, the last one possibly not whole. Block b acts on the coarse points from b on. */
    int blocks() {
        return (voxels - 1) / factor + 1;
    }

    /** Coarse points. */
    int size() {
        return blocks() - 1 + weights.length;
    }

    /** Number of coarse points that a block acts on. */
    int points() {
        return weights.length;
    }

    /** Adds the rows of the voxels of a block, times weights, to the row of the p-th of the coarse points on which they act. */
    void add(float[][] block, int p, float[] coarse) {
        float[] weight = weights[p];
        if (weight[0] != 0) {
            add(weight[0], block[0], coarse);
        }
        int t = 1;
        for (; t + 3 <= factor; t += 3) {
            add(weight[t], block[t], weight[t + 1], block[t + 1], weight[t + 2], block[t + 2], coarse);
        }
        for (; t < factor; t++) {
            add(weight[t], block[t], coarse);
        }
    }

    private static void add(float weight, float[] row, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * row[i];
        }
    }

    private static void add(float weight1, float[] row1, float weight2, float[] row2, float weight3, float[] row3, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight1 * row1[i] + weight2 * row2[i] + weight3 * row3[i];
        }
    }

    /**
     * @param rows of one number, or of several lines' numbers, a voxel
     * @return rows of the coarse points
     */
    float[][] coarsen(float[][] rows) {
        float[][] coarse = new float[size()][rows[0].length];
        float[][] block = new float[factor][];
        for (int b = 0; b < blocks(); b++) {
            for (int t = 0; t < factor; t++) {
                int voxel = b * factor + t;
                block[t] = voxel < voxels ? rows[voxel] : new float[rows[0].length];
            }
            for (int p = 0; p < weights.length; p++) {
                add(block, p, coarse[b + p]);
            }
        }
        return coarse;
    }
}
