package org.radflow.deep;

import org.radflow.image.Geometry;

/**
 * Turns an image by exchanging and reversing its axes, so that they run, as nearly as they can, in the directions that a code names: L is
 * left, R right, P back, A front, S head, I feet, each the direction in which an index grows. No voxel is interpolated. Immutable.
 */
final class Orientation {

    private static final String DIRECTIONS = "LRPASI";
    private static final int[][] ORDERS = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};

    private final Geometry image;
    /** Axis of the image that becomes axis a. */
    private final int[] from;
    private final boolean[] reversed = new boolean[3];

    private Orientation(final Geometry image, final int[] from) {
        this.image = image;
        this.from = from;
    }

    /** @param code three letters, such as LPS or RAS; blank leaves the image as it is */
    static Orientation of(final Geometry image, final String code) {
        if (code.isBlank()) {
            return new Orientation(image, ORDERS[0]);
        }
        Orientation best = null;
        double closest = -1;
        for (final int[] order : ORDERS) {
            double sum = 0;
            for (int axis = 0; axis < 3; axis++) {
                sum += Math.abs(image.direction(DIRECTIONS.indexOf(code.charAt(axis)) / 2, order[axis]));
            }
            if (sum > closest + 1e-9) {
                closest = sum;
                best = new Orientation(image, order);
            }
        }
        for (int axis = 0; axis < 3; axis++) {
            final int direction = DIRECTIONS.indexOf(code.charAt(axis));
            best.reversed[axis] = image.direction(direction / 2, best.from[axis]) > 0 == (direction % 2 == 1);
        }
        return best;
    }

    /** @throws IllegalArgumentException when a code is neither blank nor three letters, one of each pair LR, PA and SI */
    static void require(final String code) {
        int pairs = 0;
        for (int n = 0; n < code.length(); n++) {
            pairs |= DIRECTIONS.indexOf(code.charAt(n)) < 0 ? 8 : 1 << DIRECTIONS.indexOf(code.charAt(n)) / 2;
        }
        if (!code.isBlank() && (code.length() != 3 || pairs != 7)) {
            throw new IllegalArgumentException("Orientation: found '" + code
                + "', expected nothing or three letters such as LPS or RAS: one each of L or R, P or A, S or I");
        }
    }

    /** The grid of the turned image. */
    Geometry turned() {
        final int[] size = new int[3];
        final double[] spacing = new double[3];
        final double[] direction = new double[9];
        final double[] first = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            size[axis] = image.size(from[axis]);
            spacing[axis] = image.spacing(from[axis]);
            first[from[axis]] = reversed[axis] ? size[axis] - 1 : 0;
            for (int row = 0; row < 3; row++) {
                direction[3 * row + axis] = (reversed[axis] ? -1 : 1) * image.direction(row, from[axis]);
            }
        }
        return new Geometry(size, spacing, image.toPhysical(first[0], first[1], first[2]), direction);
    }

    /** The voxels of the image in the order of the turned grid. */
    float[] turn(final float[] voxels) {
        final float[] turned = new float[voxels.length];
        forEach((there, here) -> turned[there] = voxels[here]);
        return turned;
    }

    /** Voxels on the turned grid in the order of the image. */
    float[] back(final float[] turned) {
        final float[] voxels = new float[turned.length];
        forEach((there, here) -> voxels[here] = turned[there]);
        return voxels;
    }

    @FunctionalInterface
    private interface Pair {
        void at(int there, int here);
    }

    private void forEach(final Pair pair) {
        final int[] stride = {1, image.size(0), image.size(0) * image.size(1)};
        final int[] step = new int[3];
        int start = 0;
        for (int axis = 0; axis < 3; axis++) {
            step[axis] = reversed[axis] ? -stride[from[axis]] : stride[from[axis]];
            start += reversed[axis] ? (image.size(from[axis]) - 1) * stride[from[axis]] : 0;
        }
        int there = 0;
        for (int k = 0; k < image.size(from[2]); k++) {
            for (int j = 0; j < image.size(from[1]); j++) {
                int here = start + k * step[2] + j * step[1];
                for (int i = 0; i < image.size(from[0]); i++) {
                    pair.at(there++, here);
                    here += step[0];
                }
            }
        }
    }
}
