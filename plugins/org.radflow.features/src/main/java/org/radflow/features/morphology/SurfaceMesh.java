package org.radflow.features.morphology;

import org.radflow.features.morphology.MarchingCubes.Triangle;

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

    SurfaceMesh(MaskBits mask, double[] spacing, MeshConvention convention) {
        this.spacing = spacing;
        this.convention = convention;
        for (int k = -1; k < mask.size(2); k++) {
            for (int j = -1; j < mask.size(1); j++) {
                addRow(mask, j, k);
            }
        }
    }

    /** Adds the cells between four rows of voxels, except those that the surface does not cut. */
    private void addRow(MaskBits mask, int j, int k) {
        for (int w = 0; w < mask.words(); w++) {
            long a = mask.withBefore(mask.row(j, k) + w);
            long b = mask.withBefore(mask.row(j + 1, k) + w);
            long c = mask.withBefore(mask.row(j, k + 1) + w);
            long d = mask.withBefore(mask.row(j + 1, k + 1) + w);
            long any = a | b | c | d;
            long all = a & b & c & d;
            for (int cut = (int) ((any | any >>> 1) & ~(all & all >>> 1)); cut != 0; cut &= cut - 1) {
                int i = Integer.numberOfTrailingZeros(cut);
                int pattern = (int) (a >>> i & 3 | (b >>> i & 3) << 2 | (c >>> i & 3) << 4 | (d >>> i & 3) << 6);
                cells[pattern]++;
                indexSums[0][pattern] += 32 * w + i;
                indexSums[1][pattern] += j + 1;
                indexSums[2][pattern] += k + 1;
            }
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
