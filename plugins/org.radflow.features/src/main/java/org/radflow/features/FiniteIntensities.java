package org.radflow.features;

/** Mean and range of the finite ones of the intensities that were added. */
final class FiniteIntensities {

    private final float[] voxels;
    private double sum;
    private long finite;
    private float minimum = Float.POSITIVE_INFINITY;
    private float maximum = Float.NEGATIVE_INFINITY;

    FiniteIntensities(float[] voxels) {
        this.voxels = voxels;
    }

    void add(int from, int to) {
        double seen = sum;
        float least = minimum;
        float greatest = maximum;
        int left = 0;
        for (int v = from; v < to; v++) {
            float x = voxels[v];
            if (Float.isFinite(x)) {
                seen += x;
                least = x < least ? x : least;
                greatest = x > greatest ? x : greatest;
            } else {
                left++;
            }
        }
        sum = seen;
        minimum = least;
        maximum = greatest;
        finite += to - from - left;
    }

    /** NaN when there is none, as for minimum and maximum. */
    double mean() {
        return sum / finite;
    }

    double minimum() {
        return finite == 0 ? Double.NaN : minimum;
    }

    double maximum() {
        return finite == 0 ? Double.NaN : maximum;
    }
}
