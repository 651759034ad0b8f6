package org.radflow.features.robustness;

import java.util.Arrays;

import org.radflow.image.Geometry;

/**
 * Divides an image into compact parts of similar intensity: k-means around regularly placed centres in space and intensity (SLIC,
 * Achanta et al. 2012, doi:10.1109/TPAMI.2012.120, in three dimensions, without its clean-up of separate pieces). The squared distance of
 * a voxel is (difference of intensity)^2 + (compactness * distance / step)^2.
 */
final class Supervoxels {

    private static final int ITERATIONS = 10;
    private static final double COMPACTNESS = 0.05;

    private final Geometry grid;
    private final double[] intensities;
    private final int[] labels;
    private final double[] nearest;
    private final int[] perAxis = new int[3];
    private final double step;
    /** Rows of {@code {i, j, k, intensity}}. */
    private final double[][] centres;

    private Supervoxels(double[] intensities, Geometry grid, double volume) {
        this.grid = grid;
        this.intensities = intensities;
        step = Math.cbrt(volume);
        for (int axis = 0; axis < 3; axis++) {
            perAxis[axis] = (int) Math.max(1, Math.min(grid.size(axis), Math.round(grid.size(axis) * grid.spacing(axis) / step)));
        }
        centres = new double[perAxis[0] * perAxis[1] * perAxis[2]][4];
        labels = new int[intensities.length];
        nearest = new double[intensities.length];
    }

    /**
     * @param intensities scaled to 0 to 1, on the grid
     * @param volume      volume of a part in mm3, about
     * @return number of its part for each voxel, from 0; parts may be empty
     */
    static int[] labels(double[] intensities, Geometry grid, double volume) {
        Supervoxels parts = new Supervoxels(intensities, grid, volume);
        parts.placeRegularly();
        parts.moveCentres();
        for (int iteration = 0; iteration < ITERATIONS && parts.assign(); iteration++) {
            parts.moveCentres();
        }
        return parts.labels;
    }

    private void placeRegularly() {
        int v = 0;
        for (int k = 0; k < grid.size(2); k++) {
            for (int j = 0; j < grid.size(1); j++) {
                for (int i = 0; i < grid.size(0); i++) {
                    labels[v++] = block(i, 0) + perAxis[0] * (block(j, 1) + perAxis[1] * block(k, 2));
                }
            }
        }
    }

    private int block(int index, int axis) {
        return (int) ((long) index * perAxis[axis] / grid.size(axis));
    }

    /** To the means of their voxels. */
    private void moveCentres() {
        double[][] sums = new double[centres.length][4];
        int[] counts = new int[centres.length];
        int v = 0;
        for (int k = 0; k < grid.size(2); k++) {
            for (int j = 0; j < grid.size(1); j++) {
                for (int i = 0; i < grid.size(0); i++) {
                    double[] sum = sums[labels[v]];
                    sum[0] += i;
                    sum[1] += j;
                    sum[2] += k;
                    sum[3] += intensities[v];
                    counts[labels[v++]]++;
                }
            }
        }
        for (int c = 0; c < centres.length; c++) {
            for (int d = 0; d < 4 && counts[c] > 0; d++) {
                centres[c][d] = sums[c][d] / counts[c];
            }
        }
    }

    /** Gives each voxel to the nearest centre within a step along each axis; false if none changes. */
    private boolean assign() {
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        int[] before = labels.clone();
        double weight = COMPACTNESS * COMPACTNESS / (step * step);
        for (int c = 0; c < centres.length; c++) {
            double[] centre = centres[c];
            for (int k = first(centre, 2); k <= last(centre, 2); k++) {
                double dk = (k - centre[2]) * grid.spacing(2);
                for (int j = first(centre, 1); j <= last(centre, 1); j++) {
                    double dj = (j - centre[1]) * grid.spacing(1);
                    for (int i = first(centre, 0); i <= last(centre, 0); i++) {
                        double di = (i - centre[0]) * grid.spacing(0);
                        int v = grid.index(i, j, k);
                        double contrast = intensities[v] - centre[3];
                        double distance = contrast * contrast + weight * (di * di + dj * dj + dk * dk);
                        if (distance < nearest[v]) {
                            nearest[v] = distance;
                            labels[v] = c;
                        }
                    }
                }
            }
        }
        return !Arrays.equals(before, labels);
    }

    private int first(double[] centre, int axis) {
        return (int) Math.max(0, Math.ceil(centre[axis] - step / grid.spacing(axis)));
    }

    private int last(double[] centre, int axis) {
        return (int) Math.min(grid.size(axis) - 1, Math.floor(centre[axis] + step / grid.spacing(axis)));
    }
}
