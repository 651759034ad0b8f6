package org.radflow.dicom;

import java.util.Arrays;

import org.radflow.image.Geometry;

/**
 * Shape-based interpolation of missing slices (Raya and Udupa, IEEE Trans. Med. Imaging 9 (1990) 32): a voxel is inside if the distance
 * to the outline, positive inside and negative outside, linearly interpolated between the two neighbouring slices, is above 0. The
 * outline is taken half a voxel before the nearest voxel centre of the other side, whose distance is exact, in mm.
 */
final class SliceInterpolator {

    private static final double FAR = 1e20;

    private final int width;
    private final int height;
    private final double[] spacing;

    private SliceInterpolator(Geometry geometry) {
        this.width = geometry.size(0);
        this.height = geometry.size(1);
        this.spacing = new double[] {geometry.spacing(0), geometry.spacing(1)};
    }

    /**
     * Fills the slices between those that are given, in place.
     *
     * @param slices ascending
     * @param largestGap mm between two of them that are still joined
     * @return number of slices that were filled
     */
    static int fill(byte[] voxels, Geometry geometry, int[] slices, double largestGap) {
        SliceInterpolator interpolator = new SliceInterpolator(geometry);
        int filled = 0;
        for (int n = 1; n < slices.length; n++) {
            int below = slices[n - 1];
            int above = slices[n];
            if (above - below > 1 && (above - below) * geometry.spacing(2) <= largestGap) {
                interpolator.between(voxels, below, above);
                filled += above - below - 1;
            }
        }
        return filled;
    }

    private void between(byte[] voxels, int below, int above) {
        int count = width * height;
        double[] low = signedDistance(voxels, below * count);
        double[] high = signedDistance(voxels, above * count);
        for (int k = below + 1; k < above; k++) {
            double weight = (double)(k - below) / (above - below);
            for (int n = 0; n < count; n++) {
                voxels[k * count + n] = (byte)((1 - weight) * low[n] + weight * high[n] > 0 ? 1 : 0);
            }
        }
    }

    /** Distance to the outline, negative outside. Beyond the image is outside. */
    private double[] signedDistance(byte[] voxels, int offset) {
        int padded = width + 2;
        double[] toInside = new double[padded * (height + 2)];
        double[] toOutside = new double[toInside.length];
        Arrays.fill(toInside, FAR);
        for (int j = 0; j < height; j++) {
            for (int i = 0; i < width; i++) {
                if (voxels[offset + i + width * j] == 1) {
                    toInside[i + 1 + padded * (j + 1)] = 0;
                    toOutside[i + 1 + padded * (j + 1)] = FAR;
                }
            }
        }
        squaredDistance(toInside);
        squaredDistance(toOutside);
        double half = Math.min(spacing[0], spacing[1]) / 2;
        double[] signed = new double[width * height];
        for (int j = 0; j < height; j++) {
            for (int i = 0; i < width; i++) {
                int at = i + 1 + padded * (j + 1);
                signed[i + width * j] = toInside[at] == 0 ? Math.sqrt(toOutside[at]) - half : half - Math.sqrt(toInside[at]);
            }
        }
        return signed;
    }

    /** Squared distance to the nearest 0, along rows and then along columns. */
    private void squaredDistance(double[] field) {
        int padded = width + 2;
        for (int j = 0; j < height + 2; j++) {
            line(field, padded * j, 1, padded, spacing[0]);
        }
        for (int i = 0; i < padded; i++) {
            line(field, i, padded, height + 2, spacing[1]);
        }
    }

    /** d(n) = min over m of f(m) + (s (n - m))^2, by trying outwards until no m can be nearer. */
    private static void line(double[] field, int start, int stride, int length, double step) {
        double[] values = new double[length];
        for (int n = 0; n < length; n++) {
            values[n] = field[start + n * stride];
        }
        for (int n = 0; n < length; n++) {
            double least = values[n];
            for (int away = 1; away < length && step * step * away * away < least; away++) {
                double squared = step * step * away * away;
                least = n >= away ? Math.min(least, values[n - away] + squared) : least;
                least = n + away < length ? Math.min(least, values[n + away] + squared) : least;
            }
            field[start + n * stride] = least;
        }
    }
}
