package org.radflow.deep;

import java.util.ArrayList;
import java.util.List;

import org.radflow.image.Geometry;

/**
 * The grids on which a network sees a case: each lies along the axes of the image, so that one interpolation crops, resamples and pads
 * (outside the image its border value is repeated).
 */
final class Frames {

    private static final int[][] PLANES = {{0, 1}, {0, 2}, {1, 2}};

    private final Geometry image;
    private final Region region;
    private final InputSettings settings;
    /** Width, height and depth of the input. */
    private final int[] size;

    Frames(final Geometry image, final Region region, final InputSettings settings, final int[] size) {
        this.image = image;
        this.region = region;
        this.settings = settings;
        this.size = size;
    }

    /**
     * The inputs of a case; each is one grid, or as many as there are channels.
     *
     * @param channels channels of the network
     * @throws IllegalArgumentException when the channels do not suit the view
     */
    List<Geometry[]> inputs(final int channels) {
        final List<Geometry[]> inputs = new ArrayList<>();
        switch (settings.view()) {
            case LARGEST_SLICE -> inputs.add(new Geometry[]{slice(region.largestSlice())});
            case ALL_SLICES -> {
                for (int k = region.first(2); k <= region.last(2); k++) {
                    if (region.touches(k)) {
                        inputs.add(new Geometry[]{slice(k)});
                    }
                }
            }
            case ADJACENT_SLICES -> inputs.add(adjacent(channels));
            case ORTHOGONAL_PLANES -> inputs.add(orthogonal(channels));
            case VOLUME -> inputs.add(new Geometry[]{volume()});
        }
        return inputs;
    }

    private Geometry[] adjacent(final int channels) {
        if (channels % 2 == 0) {
            throw new IllegalArgumentException("Adjacent slices: found " + channels + " channels, expected an odd number");
        }
        final Geometry[] slices = new Geometry[channels];
        for (int channel = 0; channel < channels; channel++) {
            slices[channel] = slice(region.largestSlice() + channel - channels / 2);
        }
        return slices;
    }

    private Geometry[] orthogonal(final int channels) {
        if (channels != PLANES.length) {
            throw new IllegalArgumentException("Orthogonal planes: found " + channels + " channels, expected 3");
        }
        final Geometry[] planes = new Geometry[channels];
        for (int plane = 0; plane < channels; plane++) {
            final double[] first = {centre(0), centre(1), centre(2)};
            final double[] step = {image.spacing(0), image.spacing(1), image.spacing(2)};
            final int[] count = {1, 1, 1};
            for (int side = 0; side < 2; side++) {
                along(PLANES[plane][side], size[side], widest(PLANES[plane]), count, step, first);
            }
            planes[plane] = image.with(count, step, image.toPhysical(first[0], first[1], first[2]));
        }
        return planes;
    }

    private Geometry slice(final int k) {
        final double[] first = {0, 0, k};
        final double[] step = {0, 0, image.spacing(2)};
        final int[] count = {1, 1, 1};
        for (int axis = 0; axis < 2; axis++) {
            along(axis, size[axis], widest(0, 1), count, step, first);
        }
        return image.with(count, step, image.toPhysical(first[0], first[1], first[2]));
    }

    private Geometry volume() {
        final double[] first = new double[3];
        final double[] step = new double[3];
        final int[] count = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            along(axis, size[axis], widest(0, 1, 2), count, step, first);
        }
        return image.with(count, step, image.toPhysical(first[0], first[1], first[2]));
    }

    /** Sets number, spacing (mm) and first position (index of the image) of the voxels along an axis of the image. */
    private void along(final int axis, final int voxels, final double widest, final int[] count, final double[] step, final double[] first) {
        count[axis] = voxels;
        step[axis] = switch (settings.framing()) {
            case BOX -> extent(axis) / voxels;
            case CUBE -> widest / voxels;
            case SPACING -> settings.spacing()[axis] == 0 ? image.spacing(axis) : settings.spacing()[axis];
        };
        first[axis] = centre(axis) - 0.5 * (voxels - 1) * step[axis] / image.spacing(axis);
    }

    private double widest(final int... axes) {
        double widest = 0;
        for (final int axis : axes) {
            widest = Math.max(widest, extent(axis));
        }
        return widest;
    }

    /** Length in mm from the outer face of the first voxel to that of the last, with the margins. */
    private double extent(final int axis) {
        return (region.last(axis) - region.first(axis) + 1) * image.spacing(axis) + 2 * settings.margin();
    }

    private double centre(final int axis) {
        return 0.5 * (region.first(axis) + region.last(axis));
    }
}
