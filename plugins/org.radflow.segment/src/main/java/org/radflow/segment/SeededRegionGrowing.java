package org.radflow.segment;

import org.radflow.image.Cancellation;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/**
 * Two regions that grow against each other (after Adams and Bischof 1994, doi:10.1109/34.295913): of all voxels next to a region, that whose
 * intensity differed least from the region's mean when the region reached it is next, and joins it. Means are those of the regions so far. A
 * voxel that both reach waits for both (in the paper, for the first alone, which makes the result depend on the order of voxels). Every voxel that
 * can be reached ends in a region.
 */
public final class SeededRegionGrowing {

    private SeededRegionGrowing() {}

    /**
     * @param image   voxels that are not finite are never reached
     * @param inside  where the region starts; on the image's grid
     * @param outside where the rest starts; on the image's grid
     * @param limit   growing stays in it; null: anywhere. On the image's grid
     * @throws IllegalArgumentException if a mask lies on another grid, markers are empty in the limit, or a voxel is marked twice
     */
    public static Mask grow(Volume image, Mask inside, Mask outside, Mask limit, Connectivity connectivity) {
        Markers markers = new Markers(image, inside, outside, limit, connectivity);
        GrowthField field = markers.field;
        float[] intensity = field.intensity;
        byte[] label = markers.label;
        Moments[] regions = {null, new Moments(), new Moments()};
        for (int v = 0; v < label.length; v++) {
            if (label[v] != Markers.FREE) {
                regions[label[v]].add(intensity[v]);
            }
        }
        VoxelQueue border = new VoxelQueue();
        for (int v = 0; v < label.length; v++) {
            if (label[v] == Markers.INSIDE || label[v] == Markers.OUTSIDE) {
                reach(field, v, label, regions[label[v]].mean(), border);
            }
        }
        for (int polled = 0; !border.isEmpty(); polled++) {
            if ((polled & 0xffff) == 0) {
                Cancellation.check();
            }
            int entry = border.poll();
            int v = entry >= 0 ? entry : ~entry;
            if (label[v] != Markers.INSIDE && label[v] != Markers.OUTSIDE) {
                label[v] = entry >= 0 ? Markers.INSIDE : Markers.OUTSIDE;
                regions[label[v]].add(intensity[v]);
                reach(field, v, label, regions[label[v]].mean(), border);
            }
        }
        return field.mask(label, Markers.INSIDE);
    }

    /** Neighbours are put into the queue once for each region: as they are for the inner, as their complement for the outer. */
    private static void reach(GrowthField field, int v, byte[] label, double mean, VoxelQueue border) {
        int region = label[v];
        int reached = region << 2;
        for (int offset : field.offsets) {
            int n = v + offset;
            if ((label[n] & (Markers.INSIDE | Markers.OUTSIDE | reached)) == 0 && field.within[n] != 0) {
                label[n] |= (byte) reached;
                border.add(region == Markers.INSIDE ? n : ~n, (float) Math.abs(field.intensity[n] - mean));
            }
        }
    }
}
