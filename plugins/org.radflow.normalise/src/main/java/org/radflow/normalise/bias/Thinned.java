package org.radflow.normalise.bias;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.normalise.bias.BSplineLattice.Axis;

/** Log intensities at every n-th voxel of an image along each axis, of those that count. Immutable. */
final class Thinned {

    private final double[][] places;
    private final double[] inside;
    private final int[] voxels;
    private final float[] log;

    private Thinned(final double[][] places, final double[] inside, final int[] voxels, final float[] log) {
        this.places = places;
        this.inside = inside;
        this.voxels = voxels;
        this.log = log;
    }

    /**
     * @param shrink distance of the voxels in voxels, lowered along an axis that would have fewer than {@code least}
     * @throws IllegalArgumentException when fewer than two voxels inside the mask are positive and finite
     */
    static Thinned of(final Volume volume, final Mask mask, final int shrink, final int least) {
        final Geometry grid = volume.geometry();
        final int[][] index = new int[3][];
        final double[][] places = new double[3][];
        for (int axis = 0; axis < 3; axis++) {
            final int size = grid.size(axis);
            final int step = Math.max(1, Math.min(shrink, size / least));
            final int count = (size + step - 1) / step;
            final int start = (size - 1 - (count - 1) * step) / 2;
            index[axis] = new int[count];
            for (int n = 0; n < count; n++) {
                index[axis][n] = start + n * step;
            }
            places[axis] = places(index[axis], size);
        }
        final int points = index[0].length * index[1].length * index[2].length;
        final double[] inside = new double[points];
        final int[] found = new int[points];
        final float[] log = new float[points];
        int point = 0;
        int count = 0;
        for (final int k : index[2]) {
            for (final int j : index[1]) {
                for (final int i : index[0]) {
                    final int voxel = grid.index(i, j, k);
                    final float intensity = volume.voxels()[voxel];
                    if (mask.voxels()[voxel] != 0 && intensity > 0 && intensity < Float.POSITIVE_INFINITY) {
                        inside[point] = 1;
                        found[count] = point;
                        log[count++] = (float)Math.log(intensity);
                    }
                    point++;
                }
            }
        }
        if (count < 2) {
            throw new IllegalArgumentException(
                "Mask: found " + count + " voxels with positive, finite intensities (of every " + shrink + ". voxel), expected at least 2");
        }
        return new Thinned(places, inside, Arrays.copyOf(found, count), Arrays.copyOf(log, count));
    }

    private static double[] places(final int[] index, final int size) {
        return Arrays.stream(index).mapToDouble(n -> size == 1 ? 0 : n / (size - 1.0)).toArray();
    }

    /** All voxels of a grid as points of a lattice. */
    static Axis[] axes(final Geometry grid, final int[] spans) {
        final Axis[] axes = new Axis[3];
        for (int axis = 0; axis < 3; axis++) {
            final int size = grid.size(axis);
            axes[axis] = new Axis(places(IntStream.range(0, size).toArray(), size), spans[axis]);
        }
        return axes;
    }

    /** These points as points of a lattice. */
    Axis[] axes(final int[] spans) {
        final Axis[] axes = new Axis[3];
        for (int axis = 0; axis < 3; axis++) {
            axes[axis] = new Axis(places[axis], spans[axis]);
        }
        return axes;
    }

    /** Number of points. */
    int size() {
        return inside.length;
    }

    /** 1 for points that count, else 0. */
    double[] inside() {
        return inside;
    }

    /** The points that count. */
    int[] voxels() {
        return voxels;
    }

    /** Log intensities less a log field, of the points that count. */
    float[] minus(final float[] field) {
        final float[] difference = new float[voxels.length];
        for (int n = 0; n < difference.length; n++) {
            difference[n] = log[n] - field[voxels[n]];
        }
        return difference;
    }

    /** Coefficient of variation of the ratio of two fields, over the points that count. */
    double variation(final float[] before, final float[] after) {
        double mean = 0;
        double squares = 0;
        for (int n = 0; n < voxels.length; n++) {
            final double ratio = Math.exp(before[voxels[n]] - (double)after[voxels[n]]);
            final double distance = ratio - mean;
            mean += distance / (n + 1);
            squares += distance * (ratio - mean);
        }
        return Math.sqrt(squares / (voxels.length - 1)) / mean;
    }
}
