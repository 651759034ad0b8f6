package org.radflow.deep;

import java.util.Arrays;

import org.radflow.deep.NetworkInput.Shown;
import org.radflow.deep.onnx.Tensor;
import org.radflow.image.Geometry;
import org.radflow.image.Volume;
import org.radflow.normalise.Interpolation;
import org.radflow.normalise.Resampler;

/**
 * Where a network looks: boxes of its input are covered, one after the other, by the mean of the input, and the probability of the class
 * falls where the network needs what is covered (Zeiler and Fergus 2014, DOI 10.1007/978-3-319-10590-1_53). The map of a voxel is the mean
 * fall over the boxes that cover it: above 0, what lies there speaks for the class. Thread-safe as long as the network is open.
 */
public final class OcclusionMap {

    private final Classifier classifier;
    private final int target;
    private final int box;
    private final int step;

    /**
     * @param target index of the class
     * @param view what the classifier is shown
     * @param box width of the boxes in voxels of the input, at least 1
     * @param step distance of the boxes in voxels of the input, from 1 to the width of a box
     * @throws IllegalArgumentException naming the setting, what was found and what expected
     */
    public OcclusionMap(final Classifier classifier, final View view, final int target, final int box, final int step) {
        require(view != View.ORTHOGONAL_PLANES && view != View.ADJACENT_SLICES, "Input", view,
            "slices or a volume (planes that are channels are not covered together)");
        require(target >= 0 && target < classifier.classes(), "Class", target, "0 to " + (classifier.classes() - 1));
        require(box >= 1, "Box", box, "at least 1 voxel");
        require(step >= 1 && step <= box, "Step", step, "1 voxel to the width of a box");
        this.classifier = classifier;
        this.target = target;
        this.box = box;
        this.step = step;
    }

    private static void require(final boolean condition, final String what, final Object found, final String expected) {
        if (!condition) {
            throw new IllegalArgumentException(what + ": found " + found + ", expected " + expected);
        }
    }

    /**
     * The map on the grid of the image; NaN where the network does not look.
     *
     * @param checkpoint called between runs; may throw to stop the work
     */
    public Volume of(final Volume image, final Region region, final Runnable checkpoint) {
        final Geometry grid = image.geometry();
        final float[] map = new float[grid.voxels()];
        Arrays.fill(map, Float.NaN);
        for (final Shown shown : classifier.input().of(image, region)) {
            draw(new Volume(shown.grids()[0], falls(shown, checkpoint)), grid, map);
        }
        return new Volume(grid, map);
    }

    private float[] falls(final Shown shown, final Runnable checkpoint) {
        final Geometry grid = shown.grids()[0];
        final double whole = classifier.probabilities(shown.tensor())[target];
        final double[] sum = new double[grid.voxels()];
        final int[] boxes = new int[grid.voxels()];
        final float[] mean = means(shown.tensor());
        for (final int k : starts(grid.size(2))) {
            for (final int j : starts(grid.size(1))) {
                for (final int i : starts(grid.size(0))) {
                    checkpoint.run();
                    final int[] covered = covered(grid, i, j, k);
                    final double fall = whole - classifier.probabilities(cover(shown.tensor(), covered, mean))[target];
                    for (final int voxel : covered) {
                        sum[voxel] += fall;
                        boxes[voxel]++;
                    }
                }
            }
        }
        final float[] map = new float[sum.length];
        for (int voxel = 0; voxel < map.length; voxel++) {
            map[voxel] = (float)(sum[voxel] / boxes[voxel]);
        }
        return map;
    }

    /** Where boxes start along an axis; the last ends with the axis, so that every voxel is covered. */
    private int[] starts(final int size) {
        final int last = Math.max(0, size - box);
        final int[] starts = new int[(last + step - 1) / step + 1];
        Arrays.setAll(starts, n -> Math.min(n * step, last));
        return starts;
    }

    private int[] covered(final Geometry grid, final int i, final int j, final int k) {
        final int[] end = {Math.min(i + box, grid.size(0)), Math.min(j + box, grid.size(1)), Math.min(k + box, grid.size(2))};
        final int[] voxels = new int[(end[0] - i) * (end[1] - j) * (end[2] - k)];
        int n = 0;
        for (int z = k; z < end[2]; z++) {
            for (int y = j; y < end[1]; y++) {
                for (int x = i; x < end[0]; x++) {
                    voxels[n++] = grid.index(x, y, z);
                }
            }
        }
        return voxels;
    }

    private Tensor cover(final Tensor shown, final int[] covered, final float[] mean) {
        final float[] values = shown.values().clone();
        final NetworkInput input = classifier.input();
        for (int channel = 0; channel < mean.length; channel++) {
            for (final int voxel : covered) {
                values[input.shape().place(voxel, input.voxels(), channel, mean.length)] = mean[channel];
            }
        }
        return new Tensor(shown.shape(), values);
    }

    private float[] means(final Tensor shown) {
        final NetworkInput input = classifier.input();
        final float[] means = new float[input.channels()];
        for (int channel = 0; channel < means.length; channel++) {
            double sum = 0;
            for (int voxel = 0; voxel < input.voxels(); voxel++) {
                sum += shown.values()[input.shape().place(voxel, input.voxels(), channel, means.length)];
            }
            means[channel] = (float)(sum / input.voxels());
        }
        return means;
    }

    /** Interpolates a map where it covers the grid of the image, from the outer faces of its voxels. */
    private static void draw(final Volume part, final Geometry grid, final float[] map) {
        final Geometry shown = part.geometry();
        final double[] origin = grid.toIndex(shown.origin(0), shown.origin(1), shown.origin(2));
        final int[] first = new int[3];
        final int[] size = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            final double ratio = shown.spacing(axis) / grid.spacing(axis);
            final double lower = origin[axis] - 0.5 * ratio;
            first[axis] = (int)Math.max(0, Math.ceil(lower - 1e-6));
            size[axis] = (int)Math.min(grid.size(axis) - 1, Math.floor(lower + ratio * shown.size(axis) + 1e-6)) - first[axis] + 1;
        }
        if (size[0] < 1 || size[1] < 1 || size[2] < 1) {
            return;
        }
        final Volume drawn = Resampler.resample(part, grid.crop(first, size), Interpolation.LINEAR);
        int n = 0;
        for (int k = 0; k < size[2]; k++) {
            for (int j = 0; j < size[1]; j++) {
                for (int i = 0; i < size[0]; i++) {
                    map[grid.index(first[0] + i, first[1] + j, first[2] + k)] = drawn.voxels()[n++];
                }
            }
        }
    }
}
