package org.radflow.segment;

import org.radflow.image.Geometry;
import org.radflow.image.Mask;

/**
 * A part of a grid: the voxels from {@code min} on, {@code size} of them along i, j, k. It may reach beyond the grid, where its cuts are 0.
 */
record Box(Geometry grid, int[] min, int[] size) {

    static Box whole(Geometry grid) {
        return new Box(grid, new int[3], new int[] {grid.size(0), grid.size(1), grid.size(2)});
    }

    /** The smallest box around a mask that is not empty. */
    static Box around(Mask mask) {
        int[] box = mask.boundingBox();
        int[] min = {box[0], box[1], box[2]};
        return new Box(mask.geometry(), min, new int[] {box[3] - box[0] + 1, box[4] - box[1] + 1, box[5] - box[2] + 1});
    }

    /** Larger by a number of voxels on each side of every axis. */
    Box grow(int voxels) {
        return grow(new int[] {voxels, voxels, voxels});
    }

    /** Larger by at least a distance in mm on each side of every axis. */
    Box grow(double mm) {
        int[] voxels = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            voxels[axis] = (int) Math.min(grid.size(axis), Math.ceil(mm / grid.spacing(axis)) + 1);
        }
        return grow(voxels);
    }

    Box grow(int[] voxels) {
        int[] from = min.clone();
        int[] large = size.clone();
        for (int axis = 0; axis < 3; axis++) {
            from[axis] -= voxels[axis];
            large[axis] += 2 * voxels[axis];
        }
        return new Box(grid, from, large);
    }

    /** The part that lies in the grid. */
    Box clip() {
        int[] from = new int[3];
        int[] part = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            from[axis] = Math.max(0, min[axis]);
            part[axis] = Math.min(grid.size(axis), min[axis] + size[axis]) - from[axis];
        }
        return new Box(grid, from, part);
    }

    /** The grid of the box's own voxels. */
    Geometry part() {
        return grid.crop(min, size);
    }

    byte[] cut(byte[] whole) {
        byte[] part = new byte[part().voxels()];
        rows((inPart, inWhole, length) -> System.arraycopy(whole, inWhole, part, inPart, length));
        return part;
    }

    float[] cut(float[] whole) {
        float[] part = new float[part().voxels()];
        rows((inPart, inWhole, length) -> System.arraycopy(whole, inWhole, part, inPart, length));
        return part;
    }

    /** A mask of the whole grid that is 0 outside the box. */
    Mask mask(byte[] part) {
        byte[] whole = new byte[grid.voxels()];
        rows((inPart, inWhole, length) -> System.arraycopy(part, inPart, whole, inWhole, length));
        return new Mask(grid, whole);
    }

    /** A row of voxels that lies in box and grid. */
    interface Row {
        void copy(int inPart, int inWhole, int length);
    }

    void rows(Row row) {
        Box inside = clip();
        for (int k = inside.min[2]; k < inside.min[2] + inside.size[2]; k++) {
            for (int j = inside.min[1]; j < inside.min[1] + inside.size[1]; j++) {
                int inPart = inside.min[0] - min[0] + size[0] * (j - min[1] + size[1] * (k - min[2]));
                row.copy(inPart, grid.index(inside.min[0], j, k), inside.size[0]);
            }
        }
    }
}
