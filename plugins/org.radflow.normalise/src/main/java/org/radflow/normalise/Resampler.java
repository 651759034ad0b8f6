package org.radflow.normalise;

import java.util.Arrays;

import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/**
 * Interpolates volumes and masks on another grid (IBSI 1 manual, "Interpolation"); outside the old grid its border value is repeated, unless a
 * method says otherwise. Sums run in double precision and in a fixed order; slices are worked on in parallel in the common pool, or in the
 * {@link java.util.concurrent.ForkJoinPool} of the caller, with the same bits for any number of threads. Stateless and thread-safe; ends
 * early when the caller's thread is interrupted.
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
        interpolate(volume.voxels(), volume.geometry(), grid, interpolation, (start, row) -> {
            for (int i = 0; i < row.length; i++) {
                voxels[start + i] = (float)row[i];
            }
        });
        return new Volume(grid, voxels);
    }

    /**
     * The mask on a new grid: a voxel is inside when its interpolated share of the region reaches the threshold.
     *
     * @param threshold least share, above 0 and at most 1; IBSI uses 0.5
     * @throws IllegalArgumentException when the threshold is out of its range
     */
    public static Mask resample(final Mask mask, final Geometry grid, final Interpolation interpolation, final double threshold) {
        requireThreshold(threshold);
        final byte[] voxels = new byte[grid.voxels()];
        interpolate(share(mask), mask.geometry(), grid, interpolation, (start, row) -> {
            for (int i = 0; i < row.length; i++) {
                voxels[start + i] = (byte)(row[i] >= threshold - ROUNDING ? 1 : 0);
            }
        });
        return new Mask(grid, voxels);
    }

    /**
     * The volume as it lies on a grid in another patient space.
     *
     * @param transform from the new grid's patient space to the volume's
     * @param outside   intensity of voxels outside the volume's grid
     */
    public static Volume resample(final Volume volume, final Geometry grid, final SpatialTransform transform, final Interpolation interpolation,
        final float outside) {
        final float[] voxels = new float[grid.voxels()];
        final float[] source = samples(volume.voxels(), volume.geometry(), interpolation);
        turned(source, volume.geometry(), grid, transform, interpolation, outside, (start, row) -> {
            for (int i = 0; i < row.length; i++) {
                voxels[start + i] = (float)row[i];
            }
        });
        return new Volume(grid, voxels);
    }

    /**
     * The mask as it lies on a grid in another patient space, with linear interpolation and the threshold 0.5; outside its grid it is empty.
     *
     * @param transform from the new grid's patient space to the mask's
     */
    public static Mask resample(final Mask mask, final Geometry grid, final SpatialTransform transform) {
        final byte[] voxels = new byte[grid.voxels()];
        turned(share(mask), mask.geometry(), grid, transform, Interpolation.LINEAR, 0, (start, row) -> {
            for (int i = 0; i < row.length; i++) {
                voxels[start + i] = (byte)(row[i] >= 0.5 - ROUNDING ? 1 : 0);
            }
        });
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

    private static void requireThreshold(final double threshold) {
        if (!(threshold > 0 && threshold <= 1)) {
            throw new IllegalArgumentException("Mask threshold: found " + threshold + ", expected above 0 and at most 1");
        }
    }

    private static float[] share(final Mask mask) {
        final byte[] inside = mask.voxels();
        final float[] share = new float[inside.length];
        for (int n = 0; n < share.length; n++) {
            share[n] = inside[n];
        }
        return share;
    }

    /** Takes a row of interpolated values that starts at a voxel. */
    @FunctionalInterface
    private interface Sink {
        void accept(int start, double[] row);
    }

    private static void interpolate(final float[] samples, final Geometry from, final Geometry to, final Interpolation interpolation,
        final Sink sink) {
        final float[] source = samples(samples, from, interpolation);
        if (sameDirections(from, to)) {
            alongAxes(source, from, to, interpolation, sink);
        } else {
            turned(source, from, to, SpatialTransform.IDENTITY, interpolation, Double.NaN, sink);
        }
    }

    private static float[] samples(final float[] samples, final Geometry from, final Interpolation interpolation) {
        return interpolation == Interpolation.CUBIC_BSPLINE ? SplinePrefilter.coefficients(samples, from) : samples;
    }

    private static void alongAxes(final float[] source, final Geometry from, final Geometry to, final Interpolation interpolation,
        final Sink sink) {
        final AxisWeights[] axes = AxisWeights.of(from, to, interpolation);
        final AxisWeights x = axes[0];
        Slices.inParallel(to.size(2), k -> {
            final double[] combined = new double[from.size(0)];
            final double[] row = new double[to.size(0)];
            for (int j = 0; j < to.size(1); j++) {
                combineRows(source, from, axes[1], j, axes[2], k, combined);
                for (int i = 0; i < row.length; i++) {
                    double sum = 0;
                    for (int tap = i * x.support; tap < (i + 1) * x.support; tap++) {
                        sum += x.weight[tap] * combined[x.index[tap]];
                    }
                    row[i] = sum;
                }
                sink.accept(to.index(0, j, k), row);
            }
        });
    }

    /** The weighted sum of the old rows around row j of slice k: the interpolation along y and z, before that along x. */
    private static void combineRows(final float[] source, final Geometry from, final AxisWeights y, final int j, final AxisWeights z,
        final int k, final double[] row) {
        Arrays.fill(row, 0);
        for (int c = k * z.support; c < (k + 1) * z.support; c++) {
            final int first = j * y.support;
            if (y.support == 4 && z.weight[c] != 0 && y.weight[first] != 0 && y.weight[first + 3] != 0) {
                addFour(source, from, y, first, z.weight[c], z.index[c], row);
            } else {
                for (int b = first; b < first + y.support; b++) {
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
    }

    /** The same sum over the four rows of a cubic spline in one pass. */
    private static void addFour(final float[] source, final Geometry from, final AxisWeights y, final int first, final double zWeight,
        final int k, final double[] row) {
        final double w0 = zWeight * y.weight[first];
        final double w1 = zWeight * y.weight[first + 1];
        final double w2 = zWeight * y.weight[first + 2];
        final double w3 = zWeight * y.weight[first + 3];
        final int row0 = from.index(0, y.index[first], k);
        final int row1 = from.index(0, y.index[first + 1], k);
        final int row2 = from.index(0, y.index[first + 2], k);
        final int row3 = from.index(0, y.index[first + 3], k);
        for (int i = 0; i < row.length; i++) {
            row[i] = row[i] + w0 * source[row0 + i] + w1 * source[row1 + i] + w2 * source[row2 + i] + w3 * source[row3 + i];
        }
    }

    /** Every new voxel has weights of its own. @param outside value of voxels outside the old grid; NaN repeats its border */
    private static void turned(final float[] source, final Geometry from, final Geometry to, final SpatialTransform transform,
        final Interpolation interpolation, final double outside, final Sink sink) {
        final IndexMap map = new IndexMap(to, transform, from);
        Slices.inParallel(to.size(2), k -> {
            final AxisWeights[] axes = new AxisWeights[3];
            for (int axis = 0; axis < 3; axis++) {
                axes[axis] = new AxisWeights(from.size(axis), 1, interpolation);
            }
            final double[] row = new double[to.size(0)];
            for (int j = 0; j < to.size(1); j++) {
                for (int i = 0; i < row.length; i++) {
                    boolean inside = true;
                    for (int axis = 0; axis < 3; axis++) {
                        final double index = map.at(axis, i, j, k);
                        axes[axis].set(0, index);
                        inside &= index > -0.5 - ROUNDING && index < from.size(axis) - 0.5 + ROUNDING;
                    }
                    row[i] = inside || Double.isNaN(outside) ? at(source, from, axes[0], axes[1], axes[2]) : outside;
                }
                sink.accept(to.index(0, j, k), row);
            }
        });
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
