package org.radflow.features.morphology;

import org.radflow.features.morphology.MarchingCubes.Triangle;
import org.radflow.image.Mask;

/**
 * Volume and area of the closed surface mesh of a mask (IBSI "Mesh-based representation", WRJH). Cells with the same pattern of
 * inside corners hold the same triangles, so the mesh is kept as the number of cells of each pattern and the sum of their slice
 * indices: exact integers, one pass, no triangle lists.
 */
final class SurfaceMesh {

    private final long[] cells = new long[256];
    private final long[] sliceSums = new long[256];
    private final double[] spacing;

    /** @param box inclusive index bounds of the mask */
    SurfaceMesh(Mask mask, int[] box, double[] spacing) {
        this.spacing = spacing;
        byte[] voxels = mask.voxels();
        int nx = mask.geometry().size(0);
        int ny = mask.geometry().size(1);
        int nz = mask.geometry().size(2);
        int width = box[3] - box[0] + 1;
        for (int k = box[2] - 1; k <= box[5]; k++) {
            for (int j = box[1] - 1; j <= box[4]; j++) {
                int left = 0;
                for (int i = 0; i <= width; i++) {
                    int right = 0;
                    if (i < width) {
                        for (int corner = 0; corner < 4; corner++) {
                            int y = j + (corner & 1);
                            int z = k + (corner >> 1);
                            if (y >= 0 && y < ny && z >= 0 && z < nz) {
                                right |= voxels[box[0] + i + nx * (y + ny * z)] << 2 * corner;
                            }
                        }
                    }
                    int pattern = left | right << 1;
                    cells[pattern]++;
                    sliceSums[pattern] += k - box[2];
                    left = right;
                }
            }
        }
    }

    /** RNU0: volume in mm3, by the divergence theorem the sum of the signed tetrahedra of the closed mesh. */
    double volume() {
        double volume = 0;
        for (int pattern = 0; pattern < 256; pattern++) {
            for (Triangle t : MarchingCubes.TRIANGLES.get(pattern)) {
                double meanZ = (t.a()[2] + t.b()[2] + t.c()[2]) / 3 * cells[pattern] + sliceSums[pattern];
                volume += t.share() * meanZ * spacing[2] * t.areaVector(spacing)[2];
            }
        }
        return Math.abs(volume);
    }

    /** C0JK: area in mm2, the sum over the triangles. */
    double area() {
        double area = 0;
        for (int pattern = 0; pattern < 256; pattern++) {
            for (Triangle t : MarchingCubes.TRIANGLES.get(pattern)) {
                area += t.share() * cells[pattern] * t.area(spacing);
            }
        }
        return area;
    }
}
