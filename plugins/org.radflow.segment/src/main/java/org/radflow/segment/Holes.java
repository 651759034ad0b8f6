package org.radflow.segment;

import org.radflow.image.Mask;

/**
 * Fills what a mask encloses: outside voxels that no path over faces joins with the image's border. In slices, the path stays in its slice. Time is
 * linear in the voxels of the mask's bounding box.
 */
public final class Holes {

    private static final byte BORDER = 0;
    private static final byte OUTSIDE = 1;
    private static final byte MASK = 3;

    private Holes() {}

    /** The mask with its holes filled; an empty mask stays empty. */
    public static Mask fill(Mask mask, Extent extent) {
        if (mask.isEmpty()) {
            return mask;
        }
        Box box = Box.around(mask).grow(2);
        int nx = box.size()[0];
        int ny = box.size()[1];
        int nz = box.size()[2];
        byte[] state = states(box.cut(mask.voxels()), nx, ny, nz);
        Flood flood = new Flood(state, Connectivity.FACES.offsets(nx, ny, extent));
        for (int k = 1; k < (extent == Extent.SLICE ? nz - 1 : 2); k++) {
            flood.from(1 + nx * (1 + ny * k), reached -> {});
        }
        for (int v = 0; v < state.length; v++) {
            state[v] &= 1; // MASK, or OUTSIDE that the flood has not made 2
        }
        return box.mask(state);
    }

    private static byte[] states(byte[] voxels, int nx, int ny, int nz) {
        int v = 0;
        for (int k = 0; k < nz; k++) {
            for (int j = 0; j < ny; j++) {
                for (int i = 0; i < nx; i++) {
                    boolean border = i == 0 || j == 0 || k == 0 || i == nx - 1 || j == ny - 1 || k == nz - 1;
                    voxels[v] = border ? BORDER : voxels[v] == 1 ? MASK : OUTSIDE;
                    v++;
                }
            }
        }
        return voxels;
    }
}
