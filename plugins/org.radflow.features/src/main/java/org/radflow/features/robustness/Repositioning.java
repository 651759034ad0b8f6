package org.radflow.features.robustness;

import java.util.ArrayList;
import java.util.List;

import org.radflow.features.roi.UndefinedFeatureException;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.normalise.Interpolation;
import org.radflow.normalise.Resampler;

/**
 * The patient lies a little differently on the voxel grid: the grid is turned about its k axis through the region's centre of mass and
 * shifted by parts of a voxel, and image and mask are interpolated on it once (mask: linear, 0.5). The new grid has the old voxel
 * spacing and its true place in mm, and grows where the region would leave it.
 *
 * @param degrees angle of the grid's turn from axis i towards axis j
 * @param shiftI  shift of the grid along its axis i in voxels, as for j and k
 * @param image   interpolation of the intensities
 */
public record Repositioning(double degrees, double shiftI, double shiftJ, double shiftK, Interpolation image) implements Perturbation {

    private static final double MASK_THRESHOLD = 0.5;

    @Override
    public String name() {
        List<String> parts = new ArrayList<>();
        if (degrees != 0) {
            parts.add("rotation=" + degrees);
        }
        if (shiftI != 0 || shiftJ != 0 || shiftK != 0) {
            parts.add("translation=" + shiftI + "," + shiftJ + "," + shiftK);
        }
        return String.join(" ", parts);
    }

    @Override
    public Sample apply(Sample sample) {
        if (name().isEmpty()) {
            return sample;
        }
        Geometry old = sample.mask().geometry();
        Geometry grid = enclosing(sample.mask(), turned(old, centre(sample.mask())));
        Mask moved = Resampler.resample(sample.mask(), grid, Interpolation.LINEAR, MASK_THRESHOLD);
        return new Sample(Resampler.resample(sample.image(), grid, image), within(old, moved));
    }

    private Geometry turned(Geometry grid, double[] centre) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        double[] direction = new double[9];
        double[] spacing = new double[3];
        int[] size = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            double i = grid.direction(axis, 0);
            double j = grid.direction(axis, 1);
            direction[3 * axis] = cos * i + sin * j;
            direction[3 * axis + 1] = cos * j - sin * i;
            direction[3 * axis + 2] = grid.direction(axis, 2);
            spacing[axis] = grid.spacing(axis);
            size[axis] = grid.size(axis);
        }
        double[] fixed = grid.toPhysical(centre[0], centre[1], centre[2]);
        double[] offset = new Geometry(size, spacing, new double[3], direction)
                .toPhysical(shiftI - centre[0], shiftJ - centre[1], shiftK - centre[2]);
        return new Geometry(size, spacing, new double[] {fixed[0] + offset[0], fixed[1] + offset[1], fixed[2] + offset[2]}, direction);
    }

    /** Mean index of the region's voxels. */
    private static double[] centre(Mask mask) {
        double[] centre = new double[3];
        int[] count = {0};
        forEachVoxel(mask, (i, j, k) -> {
            centre[0] += i;
            centre[1] += j;
            centre[2] += k;
            count[0]++;
        });
        if (count[0] == 0) {
            throw new UndefinedFeatureException("The mask is empty");
        }
        return new double[] {centre[0] / count[0], centre[1] / count[0], centre[2] / count[0]};
    }

    /** The grid, with more voxels where some of the region's centres lie outside. */
    private static Geometry enclosing(Mask mask, Geometry grid) {
        int[] min = new int[3];
        int[] max = {grid.size(0) - 1, grid.size(1) - 1, grid.size(2) - 1};
        forEachVoxel(mask, (i, j, k) -> {
            double[] index = transfer(mask.geometry(), i, j, k, grid);
            for (int axis = 0; axis < 3; axis++) {
                min[axis] = Math.min(min[axis], (int) Math.floor(index[axis]));
                max[axis] = Math.max(max[axis], (int) Math.ceil(index[axis]));
            }
        });
        return grid.crop(min, new int[] {max[0] - min[0] + 1, max[1] - min[1] + 1, max[2] - min[2] + 1});
    }

    /** Without the voxels whose centres are outside all voxels of the old grid. */
    private static Mask within(Geometry old, Mask mask) {
        byte[] inside = mask.voxels().clone();
        forEachVoxel(mask, (i, j, k) -> {
            double[] index = transfer(mask.geometry(), i, j, k, old);
            for (int axis = 0; axis < 3; axis++) {
                if (index[axis] < -0.5 || index[axis] > old.size(axis) - 0.5) {
                    inside[mask.geometry().index(i, j, k)] = 0;
                }
            }
        });
        return new Mask(mask.geometry(), inside);
    }

    /** Index in another grid. */
    private static double[] transfer(Geometry from, int i, int j, int k, Geometry to) {
        double[] position = from.toPhysical(i, j, k);
        return to.toIndex(position[0], position[1], position[2]);
    }

    @FunctionalInterface
    private interface VoxelVisitor {
        void visit(int i, int j, int k);
    }

    private static void forEachVoxel(Mask mask, VoxelVisitor visitor) {
        Geometry grid = mask.geometry();
        for (int k = 0; k < grid.size(2); k++) {
            for (int j = 0; j < grid.size(1); j++) {
                for (int i = 0; i < grid.size(0); i++) {
                    if (mask.voxels()[grid.index(i, j, k)] != 0) {
                        visitor.visit(i, j, k);
                    }
                }
            }
        }
    }
}
