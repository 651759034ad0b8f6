package org.radflow.segment;

/**
 * Mean, standard deviation and range of the finite intensities in a region, in their unit.
 *
 * @param count     number of voxels
 * @param mean      arithmetic mean
 * @param deviation sample standard deviation (divisor count - 1); 0 for one voxel
 * @param minimum   lowest
 * @param maximum   highest
 */
record Statistics(long count, double mean, double deviation, double minimum, double maximum) {

    /**
     * @param within 1 for the voxels that count
     * @param what   names the region in the error
     * @throws IllegalArgumentException if no voxel of the region has a finite intensity
     */
    static Statistics of(float[] voxels, byte[] within, String what) {
        long count = 0;
        double sum = 0;
        float minimum = Float.POSITIVE_INFINITY;
        float maximum = Float.NEGATIVE_INFINITY;
        for (int v = 0; v < voxels.length; v++) {
            if (within[v] != 0 && Float.isFinite(voxels[v])) {
                count++;
                sum += voxels[v];
                minimum = Math.min(minimum, voxels[v]);
                maximum = Math.max(maximum, voxels[v]);
            }
        }
        if (count == 0) {
            throw new IllegalArgumentException(what + ": found no voxel with a finite intensity, expected at least one");
        }
        double mean = sum / count;
        double squares = 0;
        for (int v = 0; v < voxels.length; v++) {
            if (within[v] != 0 && Float.isFinite(voxels[v])) {
                squares += (voxels[v] - mean) * (voxels[v] - mean);
            }
        }
        return new Statistics(count, mean, Math.sqrt(squares / Math.max(1, count - 1)), minimum, maximum);
    }
}
