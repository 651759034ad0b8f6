package org.radflow.segment;

import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/**
 * Where regions may grow: an image in the box of a limiting mask, and a layer of voxels around that nothing reaches, so that neighbours need no
 * check of borders. A voxel that is not finite is never reached.
 */
final class GrowthField {

    final Box box;
    final float[] intensity;
    /** 1 for the voxels that may be reached. */
    final byte[] within;
    final int[] offsets;

    /**
     * @param limit null: the whole image
     * @throws IllegalArgumentException if the limit lies on another grid
     */
    GrowthField(Volume image, Mask limit, Connectivity connectivity) {
        Geometry grid = image.geometry();
        byte[] allowed = Grids.within(grid, limit, "the limiting mask");
        box = (limit == null || limit.isEmpty() ? Box.whole(grid) : Box.around(limit)).grow(1);
        offsets = connectivity.offsets(box.size()[0], box.size()[1], Extent.VOLUME);
        intensity = box.cut(image.voxels());
        within = box.cut(allowed);
        for (int v = 0; v < within.length; v++) {
            within[v] = (byte) (within[v] != 0 && Float.isFinite(intensity[v]) ? 1 : 0);
        }
    }

    /** The voxels of a mask that may be reached. */
    byte[] cut(Mask mask, String what) {
        Grids.requireSame(box.grid(), mask.geometry(), what);
        byte[] cut = box.cut(mask.voxels());
        for (int v = 0; v < cut.length; v++) {
            cut[v] &= within[v];
        }
        return cut;
    }

    /** The voxels with that state, as a mask of the image; the states are used up. */
    Mask mask(byte[] state, int value) {
        for (int v = 0; v < state.length; v++) {
            state[v] = (byte) (state[v] == value ? 1 : 0);
        }
        return box.mask(state);
    }

    /** 2 for the voxels in a range (bounds included) that are connected with seeds in the range, 1 for the others in it. */
    byte[] flood(byte[] seeds, double lower, double upper) {
        byte[] state = new byte[within.length];
        for (int v = 0; v < state.length; v++) {
            state[v] = (byte) (within[v] != 0 && intensity[v] >= lower && intensity[v] <= upper ? 1 : 0);
        }
        Flood flood = new Flood(state, offsets);
        for (int v = 0; v < state.length; v++) {
            if (seeds[v] != 0 && state[v] == 1) {
                flood.from(v, reached -> {});
            }
        }
        return state;
    }
}
