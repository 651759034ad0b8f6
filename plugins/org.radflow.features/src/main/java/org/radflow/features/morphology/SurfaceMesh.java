package org.radflow.features.morphology;

import org.radflow.features.morphology.MarchingCubes.Triangle;
import org.radflow.image.Mask;

/**
 * Volume and area of the closed surface mesh of a mask (IBSI "Mesh-based representation", WRJH). Cells with the same pattern of
 * inside corners hold the same triangles, so the mesh is kept as the number of cells of each pattern and the sums of their indices
 * along each axis, counted from the cell before the bounding box: exact integers, one pass, no triangle lists.
 */
final class SurfaceMesh {

    private final long[] cells = new long[256];
    private final long[][] indexSums = new long[3][256];
    private final double[] spacing;
    private final MeshConvention convention;

    /** @param box inclusive index bounds of the mask */
    SurfaceMesh(Mask mask, int[] box, double[] spacing, MeshConvention convention) {
        this.spacing = spacing;
        this.convention = convention;
        for (int k = box[2] - 1; k <= box[5]; k++) {
            for (int j = box[1] - 1; j <= box[4]; j++) {
                addRow(mask, box, j, k);
            }
        }
    }

    /** Adds the cells between four lines of voxels, except those that the surface does not cut. */
    private void addRow(Mask mask, int[] box, int j, int k) {
        byte[] voxels = mask.voxels();
        int width = box[3] - box[0] + 1;
        int[] right = new int[width + 1];
        for (int corner = 0; corner < 4; corner++) {
            int y = j + (corner & 1);
            int z = k + (corner >> 1);
            if (y >= box[1] && y <= box[4] && z >= box[2] && z <= box[5]) {
                int line = mask.geometry().index(box[0], y, z);
                for (int i = 0; i < width; i++) {
                    right[i] |= voxels[line + i] << 2 * corner;
                }
            }
        }
        int left = 0;
        for (int i = 0; i <= width; i++) {
            int pattern = left | right[i] << 1;
            if (pattern != 0 && pattern != 255) {
                cells[pattern]++;
                indexSums[0][pattern] += i;
                indexSums[1][pattern] += j - box[1] + 1;
                indexSums[2][pattern] += k - box[2] + 1;
            }
            left = right[i];
        }
    }

    /**
     * RNU0: volume in mm3, by the divergence theorem the sum over the triangles of a third of position times area vector. Where
     * {@link MeshConvention#PYRADIOMICS} leaves gaps in the mesh, the sum depends on the origin, which is the same as PyRadiomics'.
     */
    double volume() {
        double volume = 0;
        for (int pattern = 0; pattern < 256; pattern++) {
            for (Triangle t : convention.triangles(pattern)) {
                double[] areaVector = t.areaVector(spacing);
                for (int axis = 0; axis < 3; axis++) {
                    double position = (t.a()[axis] + t.b()[axis] + t.c()[axis]) / 3 * cells[pattern] + indexSums[axis][pattern];
                    volume += t.share() * position * spacing[axis] * areaVector[axis] / 3;
                }
            }
        }
        return Math.abs(volume);
    }

    /** C0JK: area in mm2, the sum over the triangles. */
    double area() {
        double area = 0;
        for (int pattern = 0; pattern < 256; pattern++) {
            for (Triangle t : convention.triangles(pattern)) {
                area += t.share() * cells[pattern] * t.area(spacing);
            }
        }
        return area;
    }
}
