package org.radflow.features.filters;

import org.radflow.image.Cancellation;
import org.radflow.image.Volume;

/**
 * Local binary patterns, invariant to rotation and uniform (riu2: Ojala et al. 2002, doi:10.1109/TPAMI.2002.1017623). Samples on a circle
 * around a voxel, bilinearly interpolated, are compared with it; with at most two changes along the circle the code is the number of samples
 * that are not darker than the voxel, else samples + 1. In the volume the codes of the three orthogonal planes are averaged (the planes of
 * LBP-TOP: Zhao and Pietikainen 2007, doi:10.1109/TPAMI.2007.1110). The circle counts in voxels.
 *
 * @param samples on the circle, 3 to 64; usually 8
 * @param radius  of the circle in voxels, at least 1; usually 1
 */
public record LocalBinaryPattern(Extent extent, int samples, double radius, Boundary boundary) implements ImageFilter {

    private static final int[][] PLANES = {{0, 1}, {0, 2}, {1, 2}};
    private static final double SNAP = 1e-9;

    /** @throws IllegalArgumentException if samples or radius are out of their range */
    public LocalBinaryPattern {
        if (samples < 3 || samples > 64) {
            throw new IllegalArgumentException("Local binary pattern, samples: found " + samples + ", expected 3 to 64");
        }
        if (!(radius >= 1 && radius <= 100)) {
            throw new IllegalArgumentException("Local binary pattern, radius (voxels): found " + radius + ", expected 1 to 100");
        }
    }

    @Override
    public Volume apply(Volume image) {
        int planes = extent == Extent.SLICE ? 1 : PLANES.length;
        float[] codes = new float[image.voxels().length];
        for (int plane = 0; plane < planes; plane++) {
            addCodes(image, PLANES[plane][0], PLANES[plane][1], codes);
        }
        for (int v = 0; v < codes.length; v++) {
            codes[v] /= planes;
        }
        return new Volume(image.geometry(), codes);
    }

    private void addCodes(Volume image, int axisX, int axisY, float[] codes) {
        int[] size = {image.geometry().size(0), image.geometry().size(1), image.geometry().size(2)};
        int[] at = new int[3];
        boolean[] bright = new boolean[samples];
        int v = 0;
        for (at[2] = 0; at[2] < size[2]; at[2]++) {
            for (at[1] = 0; at[1] < size[1]; at[1]++) {
                Cancellation.check();
                for (at[0] = 0; at[0] < size[0]; at[0]++, v++) {
                    for (int s = 0; s < samples; s++) {
                        double angle = 2 * Math.PI * s / samples;
                        bright[s] = sample(image.voxels(), size, at, axisX, axisY, snapped(radius * Math.cos(angle)),
                                snapped(radius * Math.sin(angle))) >= image.voxels()[v];
                    }
                    codes[v] += code(bright);
                }
            }
        }
    }

    /** Sines and cosines that should be whole numbers are. */
    private static double snapped(double x) {
        return Math.abs(x - Math.rint(x)) < SNAP ? Math.rint(x) : x;
    }

    private float sample(float[] voxels, int[] size, int[] at, int axisX, int axisY, double dx, double dy) {
        int x = (int) Math.floor(dx);
        int y = (int) Math.floor(dy);
        double fx = dx - x;
        double fy = dy - y;
        double value = (1 - fx) * (1 - fy) * voxel(voxels, size, at, axisX, axisY, x, y);
        value += fx == 0 ? 0 : fx * (1 - fy) * voxel(voxels, size, at, axisX, axisY, x + 1, y);
        value += fy == 0 ? 0 : (1 - fx) * fy * voxel(voxels, size, at, axisX, axisY, x, y + 1);
        value += fx == 0 || fy == 0 ? 0 : fx * fy * voxel(voxels, size, at, axisX, axisY, x + 1, y + 1);
        return (float) value;
    }

    private double voxel(float[] voxels, int[] size, int[] at, int axisX, int axisY, int dx, int dy) {
        int[] index = at.clone();
        index[axisX] = boundary.index(at[axisX] + dx, size[axisX]);
        index[axisY] = boundary.index(at[axisY] + dy, size[axisY]);
        return index[axisX] < 0 || index[axisY] < 0 ? 0 : voxels[index[0] + size[0] * (index[1] + size[1] * index[2])];
    }

    private static int code(boolean[] bright) {
        int ones = 0;
        int changes = 0;
        for (int s = 0; s < bright.length; s++) {
            ones += bright[s] ? 1 : 0;
            changes += bright[s] != bright[(s + 1) % bright.length] ? 1 : 0;
        }
        return changes <= 2 ? ones : bright.length + 1;
    }

    @Override
    public String label() {
        return "lbp-" + extent.suffix() + "-" + samples + "-" + Parameters.text(radius) + boundary.suffix();
    }
}
