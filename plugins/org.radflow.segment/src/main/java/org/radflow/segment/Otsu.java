package org.radflow.segment;

/**
 * Thresholds that divide a histogram into classes with the greatest variance between their means (Otsu 1979, doi:10.1109/TSMC.1979.4310076;
 * several: Liao et al. 2001). The histogram has 256 bins from the lowest to the highest finite intensity. The best division is found
 * exactly, by dynamic programming; of equally good ones, the one with the lowest thresholds. A threshold is the edge between two bins: a voxel at
 * or above it belongs to the higher class. (skimage gives the centre of the bin below, half a bin lower.)
 */
public final class Otsu {

    static final int BINS = 256;

    private Otsu() {}

    /**
     * @param voxels  intensities
     * @param within  1 for the voxels that count
     * @param classes number of classes, 2 to 16
     * @return the {@code classes - 1} thresholds, ascending, in the unit of the intensities
     * @throws IllegalArgumentException if classes is out of its range, or fewer bins than classes have voxels
     */
    public static double[] thresholds(float[] voxels, byte[] within, int classes) {
        if (classes < 2 || classes > 16) {
            throw new IllegalArgumentException("Classes: found " + classes + ", expected 2 to 16");
        }
        Statistics all = Statistics.of(voxels, within, "Histogram");
        double width = (all.maximum() - all.minimum()) / BINS;
        long[] histogram = new long[BINS];
        for (int v = 0; v < voxels.length; v++) {
            if (within[v] != 0 && Float.isFinite(voxels[v])) {
                histogram[width > 0 ? (int) Math.min(BINS - 1, (voxels[v] - all.minimum()) / width) : 0]++;
            }
        }
        int[] last = divide(histogram, classes);
        double[] thresholds = new double[classes - 1];
        for (int t = 0; t < thresholds.length; t++) {
            thresholds[t] = all.minimum() + (last[t] + 1) * width;
        }
        return thresholds;
    }

    /** Last bin of each class but the highest. */
    static int[] divide(long[] histogram, int classes) {
        int bins = histogram.length;
        double[] count = new double[bins + 1];
        double[] sum = new double[bins + 1];
        int occupied = 0;
        for (int b = 0; b < bins; b++) {
            count[b + 1] = count[b] + histogram[b];
            sum[b + 1] = sum[b] + (double) b * histogram[b];
            occupied += histogram[b] > 0 ? 1 : 0;
        }
        if (occupied < classes) {
            throw new IllegalArgumentException("Histogram: found " + occupied + " of " + bins + " bins with voxels, expected at least " + classes
                    + ", the number of classes");
        }
        // best[c][b]: greatest sum of (sum of class)^2 / (count of class) when bins b.. are divided into c + 1 classes
        double[][] best = new double[classes][bins];
        int[][] end = new int[classes][bins];
        for (int c = 0; c < classes; c++) {
            for (int b = 0; b < bins; b++) {
                best[c][b] = Double.NEGATIVE_INFINITY;
                for (int e = c == 0 ? bins - 1 : b; e < bins - c; e++) {
                    double weight = count[e + 1] - count[b];
                    double moment = sum[e + 1] - sum[b];
                    double value = weight == 0 ? Double.NEGATIVE_INFINITY : moment * moment / weight + (c == 0 ? 0 : best[c - 1][e + 1]);
                    if (value > best[c][b]) {
                        best[c][b] = value;
                        end[c][b] = e;
                    }
                }
            }
        }
        int[] last = new int[classes - 1];
        for (int t = 0, b = 0; t < last.length; t++) {
            last[t] = end[classes - 1 - t][b];
            b = last[t] + 1;
        }
        return last;
    }
}
