package org.radflow.features.morphology;

import org.radflow.image.Geometry;
import org.radflow.image.Mask;

/**
 * Largest distance between two vertices of the surface mesh in one plane across an axis of the grid (PyRadiomics' Maximum2DDiameter). The
 * vertices lie halfway between a voxel inside and a neighbour outside, so planes through voxel centres and halfway between them hold some.
 */
public final class PlanarDiameter {

    private final MaskBits mask;
    /** Index axis that the planes cross, j or k: rows along i lie in planes. */
    private final int axis;
    private final double spacingX;
    private final double spacingY;

    private PlanarDiameter(Mask mask, int axis) {
        this.mask = new MaskBits(mask, mask.boundingBox());
        this.axis = axis;
        this.spacingX = mask.geometry().spacing(0);
        this.spacingY = mask.geometry().spacing(3 - axis);
    }

    /**
     * @param mask with at least one voxel
     * @param axis 0 to 2: index axis that the planes cross
     * @return in mm
     */
    public static double of(Mask mask, int axis) {
        return axis == 0 ? new PlanarDiameter(transposed(mask), 1).largest() : new PlanarDiameter(mask, axis).largest();
    }

    /** The bounding box with i and j exchanged. */
    private static Mask transposed(Mask mask) {
        Geometry grid = mask.geometry();
        int[] box = mask.boundingBox();
        int[] size = {box[4] - box[1] + 1, box[3] - box[0] + 1, box[5] - box[2] + 1};
        byte[] voxels = new byte[size[0] * size[1] * size[2]];
        for (int k = 0; k < size[2]; k++) {
            for (int j = 0; j < size[0]; j++) {
                int row = grid.index(box[0], box[1] + j, box[2] + k);
                for (int i = 0; i < size[1]; i++) {
                    voxels[(k * size[1] + i) * size[0] + j] = mask.voxels()[row + i];
                }
            }
        }
        double[] spacing = {grid.spacing(1), grid.spacing(0), grid.spacing(2)};
        return new Mask(Geometry.axisAligned(size, spacing, new double[3]), voxels);
    }

    private double largest() {
        double largest = 0;
        for (int plane = -1; plane < mask.size(axis); plane++) {
            largest = Math.max(largest, Math.max(diameter(through(plane)), diameter(after(plane))));
        }
        return largest;
    }

    /** In a plane of voxel centres. */
    private PlanePoints through(int plane) {
        PlanePoints centres = new PlanePoints();
        int[] row = new int[mask.words()];
        for (int y = 0; y < mask.size(3 - axis); y++) {
            for (int w = 0; w < row.length; w++) {
                row[w] = mask.at(row(plane, y) + w);
            }
            centres.addEnds(row, 2 * y);
        }
        return centres.aroundCorners();
    }

    /** Halfway between a plane of voxel centres and the next: where one of both is inside. */
    private PlanePoints after(int plane) {
        PlanePoints vertices = new PlanePoints();
        int[] row = new int[mask.words()];
        for (int y = 0; y < mask.size(3 - axis); y++) {
            for (int w = 0; w < row.length; w++) {
                row[w] = mask.at(row(plane, y) + w) ^ mask.at(row(plane + 1, y) + w);
            }
            vertices.addEnds(row, 2 * y);
        }
        return vertices;
    }

    private int row(int plane, int y) {
        return axis == 1 ? mask.row(plane, y) : mask.row(y, plane);
    }

    private double diameter(PlanePoints points) {
        long[] corners = points.corners();
        double largest = 0;
        for (int p = 0; p < corners.length; p++) {
            for (int q = 0; q < p; q++) {
                double dx = (PlanarHull.x(corners[p]) - PlanarHull.x(corners[q])) * spacingX / 2;
                double dy = (PlanarHull.y(corners[p]) - PlanarHull.y(corners[q])) * spacingY / 2;
                largest = Math.max(largest, dx * dx + dy * dy);
            }
        }
        return Math.sqrt(largest);
    }
}
