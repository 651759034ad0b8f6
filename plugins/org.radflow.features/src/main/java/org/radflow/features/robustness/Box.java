package org.radflow.features.robustness;

import org.radflow.features.roi.UndefinedFeatureException;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/** The part of a grid around a region. */
record Box(Geometry whole, Geometry part, int[] min) {

    /**
     * Box around the region and at least a margin, as far as the image goes.
     *
     * @param margin in mm
     * @throws UndefinedFeatureException if the mask is empty
     */
    static Box around(Mask mask, double margin) {
        if (mask.isEmpty()) {
            throw new UndefinedFeatureException("The mask is empty");
        }
        Geometry whole = mask.geometry();
        int[] box = mask.boundingBox();
        int[] min = new int[3];
        int[] size = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            int voxels = (int) Math.min(whole.size(axis), Math.ceil(margin / whole.spacing(axis)));
            min[axis] = Math.max(0, box[axis] - voxels);
            size[axis] = Math.min(whole.size(axis) - 1, box[3 + axis] + voxels) - min[axis] + 1;
        }
        return new Box(whole, whole.crop(min, size), min);
    }

    Volume of(Volume image) {
        float[] voxels = new float[part.voxels()];
        copyRows((inWhole, inPart, length) -> System.arraycopy(image.voxels(), inWhole, voxels, inPart, length));
        return new Volume(part, voxels);
    }

    Mask of(Mask mask) {
        byte[] voxels = new byte[part.voxels()];
        copyRows((inWhole, inPart, length) -> System.arraycopy(mask.voxels(), inWhole, voxels, inPart, length));
        return new Mask(part, voxels);
    }

    /** The mask on the whole grid, 0 around the box. */
    Mask inWhole(byte[] partVoxels) {
        byte[] voxels = new byte[whole.voxels()];
        copyRows((inWhole, inPart, length) -> System.arraycopy(partVoxels, inPart, voxels, inWhole, length));
        return new Mask(whole, voxels);
    }

    @FunctionalInterface
    private interface RowCopy {
        void copy(int inWhole, int inPart, int length);
    }

    private void copyRows(RowCopy row) {
        for (int k = 0; k < part.size(2); k++) {
            for (int j = 0; j < part.size(1); j++) {
                row.copy(whole.index(min[0], min[1] + j, min[2] + k), part.index(0, j, k), part.size(0));
            }
        }
    }
}
