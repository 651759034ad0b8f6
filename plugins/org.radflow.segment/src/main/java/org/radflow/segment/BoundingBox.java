package org.radflow.segment;

import java.util.Arrays;

import org.radflow.image.Geometry;
import org.radflow.image.Mask;

/**
 * The box around a region, along the axes of the image, as a mask: what an observer draws who has no time for contours. In slices, each slice has
 * a rectangle of its own, around the region's part in it.
 */
public final class BoundingBox {

    private BoundingBox() {}

    /**
     * @param margin in mm, 0 or more: voxels whose centres lie so far from those of the tightest box belong to the box, too. In slices, along rows
     *            and columns alone
     * @return empty if the mask is
     * @throws IllegalArgumentException if the margin is negative or not finite
     */
    public static Mask of(Mask mask, double margin, Extent extent) {
        if (!(margin >= 0 && Double.isFinite(margin))) {
            throw new IllegalArgumentException("Margin: found " + margin + " mm, expected 0 or more");
        }
        Geometry grid = mask.geometry();
        byte[] filled = new byte[grid.voxels()];
        if (extent == Extent.VOLUME) {
            fill(Box.whole(grid), mask, margin, filled);
        } else {
            for (int k = 0; k < grid.size(2); k++) {
                fill(new Box(grid, new int[] {0, 0, k}, new int[] {grid.size(0), grid.size(1), 1}), mask, margin, filled);
            }
        }
        return new Mask(grid, filled);
    }

    /** Fills the box around the mask's part in a box, which the margin does not leave. */
    private static void fill(Box within, Mask mask, double margin, byte[] filled) {
        Mask part = new Mask(within.part(), within.cut(mask.voxels()));
        if (part.isEmpty()) {
            return;
        }
        int[] voxels = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            voxels[axis] = (int) Math.min(part.geometry().size(axis), margin / part.geometry().spacing(axis) * (1 + 1e-9));
        }
        Box box = Box.around(part).grow(voxels).clip();
        Box inImage = new Box(mask.geometry(), new int[] {box.min()[0], box.min()[1], box.min()[2] + within.min()[2]}, box.size());
        inImage.rows((inPart, inWhole, length) -> Arrays.fill(filled, inWhole, inWhole + length, (byte) 1));
    }
}
