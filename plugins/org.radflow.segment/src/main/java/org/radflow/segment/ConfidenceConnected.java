package org.radflow.segment;

import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/**
 * The region that ITK calls confidence connected (ITK Software Guide, "Confidence connected"): the voxels in the range mean +- multiplier * SD that
 * are connected with a seed. Mean and SD (divisor n - 1) are at first those of cubes around the seeds, averaged over the seeds, then, some times
 * over, those of the region found. The range always holds the intensities of the seeds.
 *
 * @param multiplier half-width of the range in standard deviations, positive
 * @param iterations how often the range is taken from the region, and the region found anew, 0 or more
 * @param radius     cubes around seeds have edges of 2 radius + 1 voxels, those beyond the image's border being the nearest in it; 0: the seeds
 *                   themselves
 */
public record ConfidenceConnected(double multiplier, int iterations, int radius) {

    /** @throws IllegalArgumentException if a number is out of its range */
    public ConfidenceConnected {
        if (!(multiplier > 0 && Double.isFinite(multiplier) && iterations >= 0 && radius >= 0)) {
            throw new IllegalArgumentException("Confidence connected: found multiplier " + multiplier + ", " + iterations + " iterations, radius "
                    + radius + ", expected a positive multiplier and numbers of 0 or more");
        }
    }

    /**
     * @param seeds where growing starts; on the image's grid
     * @param limit the result lies in it; null: anywhere. On the image's grid
     * @return empty if no seed lies in the limit
     * @throws IllegalArgumentException if a mask lies on another grid
     */
    public Mask grow(Volume image, Mask seeds, Mask limit, Connectivity connectivity) {
        GrowthField field = new GrowthField(image, limit, connectivity);
        byte[] starts = field.cut(seeds, "the seeds");
        float lowest = Float.POSITIVE_INFINITY;
        float highest = Float.NEGATIVE_INFINITY;
        for (int v = 0; v < starts.length; v++) {
            if (starts[v] != 0) {
                lowest = Math.min(lowest, field.intensity[v]);
                highest = Math.max(highest, field.intensity[v]);
            }
        }
        if (lowest > highest) {
            return field.mask(starts, 1);
        }
        double[] moments = radius == 0 ? moments(field.intensity, starts, 1) : aroundSeeds(image, field.mask(starts.clone(), 1));
        byte[] state = starts;
        for (int iteration = 0; iteration <= iterations && (iteration == 0 || moments[1] > 0); iteration++) {
            double width = multiplier * Math.sqrt(moments[1]);
            state = field.flood(starts, Math.min(lowest, moments[0] - width), Math.max(highest, moments[0] + width));
            moments = moments(field.intensity, state, 2);
        }
        return field.mask(state, 2);
    }

    /** Mean and variance. */
    private static double[] moments(float[] intensity, byte[] state, int value) {
        Moments moments = new Moments();
        for (int v = 0; v < state.length; v++) {
            if (state[v] == value) {
                moments.add(intensity[v]);
            }
        }
        return new double[] {moments.mean(), moments.variance()};
    }

    /** Mean and variance of the cube around each seed, averaged over the seeds. */
    private double[] aroundSeeds(Volume image, Mask seeds) {
        Geometry grid = image.geometry();
        double[] sums = new double[2];
        int count = 0;
        for (int v = 0; v < seeds.voxels().length; v++) {
            if (seeds.voxels()[v] != 0) {
                Moments cube = new Moments();
                for (int k = -radius; k <= radius; k++) {
                    for (int j = -radius; j <= radius; j++) {
                        for (int i = -radius; i <= radius; i++) {
                            cube.add(image.voxels()[grid.index(inside(v % grid.size(0) + i, grid.size(0)),
                                    inside(v / grid.size(0) % grid.size(1) + j, grid.size(1)),
                                    inside(v / grid.size(0) / grid.size(1) + k, grid.size(2)))]);
                        }
                    }
                }
                sums[0] += cube.mean();
                sums[1] += cube.variance();
                count++;
            }
        }
        return new double[] {sums[0] / count, sums[1] / count};
    }

    private static int inside(int index, int size) {
        return Math.max(0, Math.min(size - 1, index));
    }
}
