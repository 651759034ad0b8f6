package org.radflow.normalise;

import java.util.Arrays;

import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/**
 * Interpolates volumes and masks on another grid (IBSI 1 manual, "Interpolation"); outside the old grid its border value is repeated. Sums
 * run in double precision and in a fixed order. Stateless and thread-safe.
 */
public final class Resampler {

    /** A mask value this close below the threshold reaches it: it is the threshold but for rounding. */
    private static final double ROUNDING = 1e-6;
    private static final double SAME_DIRECTION = 1e-4;

    private Resampler() {
    }

    /** The volume on a new grid; the intensities keep their unit. */
    public static Volume resample(final Volume volume, final Geometry grid, final Interpolation interpolation) {
        final float[] voxels = new float[grid.voxels()];
        interpolate(volume.voxels(), volume.geometry(), grid, interpolation, (n, value) -> voxels[n] = (float)value);
        return new Volume(grid, voxels);
    }

    /**
     * The mask on a new grid: a voxel is inside when its interpolated share of the region reaches the threshold.
     *
     * @param threshold least share, above 0 and at most 1; IBSI uses 0.5
     * @throws IllegalArgumentException when the threshold is out of its range
     */
    public static Mask resample(final Mask mask, final Geometry grid, final Interpolation interpolation, final double threshold) {
        if (!(threshold > 0 && threshold <= 1)) {
            throw new IllegalArgumentException("Mask threshold: found " + threshold + ", expected above 0 and at most 1");
        }
        final byte[] inside = mask.voxels();
        final float[] share = new float[inside.length];
        for (int n = 0; n < share.length; n++) {
            share[n] = inside[n];
        }
        final byte[] voxels = new byte[grid.voxels()];
        interpolate(share, mask.geometry(), grid, interpolation, (n, value) -> voxels[n] = (byte)(value >= threshold - ROUNDING ? 1 : 0));
        return new Mask(grid, voxels);
    }

    /** The volume with every intensity rounded to the nearest integer, halves to the even one; HU are integers. */
    public static Volume round(final Volume volume) {
        final float[] voxels = volume.voxels().clone();
        for (int n = 0; n < voxels.length; n++) {
            voxels[n] = (float)Math.rint(voxels[n]);
        }
        return new Volume(volume.geometry(), voxels);
    }

    @FunctionalInterface
    private interface Sink {
        void accept(int index, double value);
    }

    private static void interpolate(final float[] samples, final Geometry from, final Geometry to, final Interpolation interpolation,
        final Sink sink) {
        final float[] source =
            interpolation == Interpolation.CUBIC_BSPLINE ? SplinePrefilter.coefficients(samples, from) : samples;
        if (sameDirections(from, to)) {
            alongAxes(source, from, to, interpolation, sink);
        } else {
            turned(source, from, to, interpolation, sink);
        }
    }

    private static void alongAxes(final float[] source, final Geometry from, final Geometry to, final Interpolation interpolation,
        final Sink sink) {
        final AxisWeights[] axes = AxisWeights.of(from, to, interpolation);
        final AxisWeights x = axes[0];
        final AxisWeights y = axes[1];
        final AxisWeights z = axes[2];
        final int support = x.support;
        final double[] column = new double[from.size(0)];
        int n = 0;
        for (int k = 0; k < to.size(2); k++) {
            for (int j = 0; j < to.size(1); j++) {
                combineRows(source, from, y, j, z, k, column);
                for (int i = 0; i < to.size(0); i++) {
                    double sum = 0;
                    for (int tap = i * support; tap < (i + 1) * support; tap++) {
                        sum += x.weight[tap] * column[x.index[tap]];
                    }
                    sink.accept(n++, sum);
                }
            }
        }
    }

    /** The weighted sum of the old rows around row j of slice k: the interpolation along y and z, before that along x. */
    private static void combineRows(final float[] source, final Geometry from, final AxisWeights y, final int j, final AxisWeights z,
        final int k, final double[] row) {
        Arrays.fill(row, 0);
        for (int c = k * z.support; c < (k + 1) * z.support; c++) {
            for (int b = j * y.support; b < (j + 1) * y.support; b++) {
                final double weight = z.weight[c] * y.weight[b];
                if (weight != 0) {
                    final int start = from.index(0, y.index[b], z.index[c]);
                    for (int i = 0; i < row.length; i++) {
                        row[i] += weight * source[start + i];
                    }
                }
            }
        }
    }

    /** Every new voxel has weights of its own. */
    private static void turned(final float[] source, final Geometry from, final Geometry to, final Interpolation interpolation,
        final Sink sink) {
        final AxisWeights[] axes = new AxisWeights[3];
        for (int axis = 0; axis < 3; axis++) {
            axes[axis] = new AxisWeights(from.size(axis), 1, interpolation);
        }
        int n = 0;
        for (int k = 0; k < to.size(2); k++) {
            for (int j = 0; j < to.size(1); j++) {
                for (int i = 0; i < to.size(0); i++) {
                    final double[] position = to.toPhysical(i, j, k);
                    final double[] index = from.toIndex(position[0], position[1], position[2]);
                    for (int axis = 0; axis < 3; axis++) {
                        axes[axis].set(0, index[axis]);
                    }
                    sink.accept(n++, at(source, from, axes[0], axes[1], axes[2]));
                }
            }
        }
    }

    private static double at(final float[] source, final Geometry from, final AxisWeights x, final AxisWeights y, final AxisWeights z) {
        double sum = 0;
        for (int c = 0; c < z.support; c++) {
            for (int b = 0; b < y.support; b++) {
                final double weight = z.weight[c] * y.weight[b];
                if (weight != 0) {
                    final int start = from.index(0, y.index[b], z.index[c]);
                    double row = 0;
                    for (int a = 0; a < x.support; a++) {
                        row += x.weight[a] * source[start + x.index[a]];
                    }
                    sum += weight * row;
                }
            }
        }
        return sum;
    }

    private static boolean sameDirections(final Geometry from, final Geometry to) {
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                if (Math.abs(from.direction(row, column) - to.direction(row, column)) > SAME_DIRECTION) {
                    return false;
                }
            }
        }
        return true;
    }
}
