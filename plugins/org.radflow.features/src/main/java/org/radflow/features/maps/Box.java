package org.radflow.features.maps;

import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/** The block of voxels around a voxel that moves over a grid, cut off at its border. Not thread-safe. */
final class Box {

    private final Geometry grid;
    private final int[] radius;
    private final int[] min = new int[3];
    private final int[] size = new int[3];
    private Geometry part;

    Box(Geometry grid, int[] radius) {
        this.grid = grid;
        this.radius = radius;
    }

    void moveTo(int voxel) {
        int[] centre = {voxel % grid.size(0), voxel / grid.size(0) % grid.size(1), voxel / grid.size(0) / grid.size(1)};
        for (int axis = 0; axis < 3; axis++) {
            min[axis] = Math.max(0, centre[axis] - radius[axis]);
            size[axis] = Math.min(grid.size(axis) - 1, centre[axis] + radius[axis]) - min[axis] + 1;
        }
        part = grid.crop(min, size);
    }

    Volume crop(Volume volume) {
        float[] voxels = new float[part.voxels()];
        for (int line = 0; line < size[1] * size[2]; line++) {
            System.arraycopy(volume.voxels(), source(line), voxels, line * size[0], size[0]);
        }
        return new Volume(part, voxels);
    }

    Mask crop(Mask mask) {
        byte[] voxels = new byte[part.voxels()];
        for (int line = 0; line < size[1] * size[2]; line++) {
            System.arraycopy(mask.voxels(), source(line), voxels, line * size[0], size[0]);
        }
        return new Mask(part, voxels);
    }

    private int source(int line) {
        return grid.index(min[0], min[1] + line % size[1], min[2] + line / size[1]);
    }
}
