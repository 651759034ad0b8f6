package org.radflow.segment;

import org.radflow.image.Cancellation;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/**
 * Marker-controlled watershed: the markers are flooded over a relief, the lowest voxel next to what is flooded first, of equally low ones that
 * which was reached first (Beucher and Meyer 1993; as scikit-image does it without watershed lines). A voxel belongs to the marker that
 * reached it first.
 */
public final class Watershed {

    private Watershed() {}

    /**
     * @param relief  height of each voxel, such as {@link GradientMagnitude}; voxels that are not finite are never reached
     * @param inside  markers of the region; on the relief's grid
     * @param outside markers of the rest; on the relief's grid
     * @param limit   flooding stays in it; null: anywhere. On the relief's grid
     * @return what the inner markers flooded
     * @throws IllegalArgumentException if a mask lies on another grid, markers are empty in the limit, or a voxel is marked twice
     */
    public static Mask flood(Volume relief, Mask inside, Mask outside, Mask limit, Connectivity connectivity) {
        Markers markers = new Markers(relief, inside, outside, limit, connectivity);
        GrowthField field = markers.field;
        byte[] label = markers.label;
        VoxelQueue shore = new VoxelQueue();
        for (int v = 0; v < label.length; v++) {
            if (label[v] != Markers.FREE) {
                shore.add(v, field.intensity[v]);
            }
        }
        for (int polled = 0; !shore.isEmpty(); polled++) {
            if ((polled & 0xffff) == 0) {
                Cancellation.check();
            }
            int v = shore.poll();
            for (int offset : field.offsets) {
                int n = v + offset;
                if (label[n] == Markers.FREE && field.within[n] != 0) {
                    label[n] = label[v];
                    shore.add(n, field.intensity[n]);
                }
            }
        }
        return field.mask(label, Markers.INSIDE);
    }
}
