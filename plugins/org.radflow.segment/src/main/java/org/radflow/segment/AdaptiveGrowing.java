package org.radflow.segment;

import org.radflow.image.Cancellation;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/**
 * A region that grows voxel by voxel and learns its statistics on the way (after Adams and Bischof 1994, doi:10.1109/34.295913, for one region).
 * Of all neighbours, that whose intensity differed least from the region's mean when it was reached is next. It joins the region if it
 * differs by at most {@code max(tolerance, multiplier * SD)} from the mean; mean and SD are those of the region so far. What was refused is
 * not asked again.
 *
 * @param multiplier in standard deviations, 0 or more
 * @param tolerance  in the unit of the image, 0 or more
 */
public record AdaptiveGrowing(double multiplier, double tolerance) {

    private static final byte REACHED = 1;
    private static final byte INSIDE = 2;

    /** @throws IllegalArgumentException if a number is out of its range */
    public AdaptiveGrowing {
        if (!(multiplier >= 0 && Double.isFinite(multiplier) && tolerance >= 0 && Double.isFinite(tolerance))) {
            throw new IllegalArgumentException("Growing: found multiplier " + multiplier + " and tolerance " + tolerance + ", expected 0 or more");
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
        float[] intensity = field.intensity;
        byte[] starts = field.cut(seeds, "the seeds");
        byte[] state = new byte[starts.length];
        Moments region = new Moments();
        for (int v = 0; v < state.length; v++) {
            if (starts[v] != 0) {
                state[v] = INSIDE;
                region.add(intensity[v]);
            }
        }
        VoxelQueue border = new VoxelQueue();
        for (int v = 0; v < state.length; v++) {
            if (starts[v] != 0) {
                reach(field, v, state, region.mean(), border);
            }
        }
        for (int polled = 0; !border.isEmpty(); polled++) {
            if ((polled & 0xffff) == 0) {
                Cancellation.check();
            }
            int v = border.poll();
            if (Math.abs(intensity[v] - region.mean()) <= Math.max(tolerance, multiplier * Math.sqrt(region.variance()))) {
                state[v] = INSIDE;
                region.add(intensity[v]);
                reach(field, v, state, region.mean(), border);
            }
        }
        return field.mask(state, INSIDE);
    }

    private static void reach(GrowthField field, int v, byte[] state, double mean, VoxelQueue border) {
        for (int offset : field.offsets) {
            int n = v + offset;
            if (state[n] == 0 && field.within[n] != 0) {
                state[n] = REACHED;
                border.add(n, (float) Math.abs(field.intensity[n] - mean));
            }
        }
    }
}
