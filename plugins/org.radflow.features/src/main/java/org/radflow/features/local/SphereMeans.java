package org.radflow.features.local;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.radflow.features.roi.Roi;

/**
 * Means of the image in spheres of 1 cm3. A sphere is a set of voxel runs along x; with running sums along each image line, a run costs two
 * reads, and a whole row of spheres is computed at once. Not thread-safe.
 */
final class SphereMeans {

    /** Radius of a sphere of 1 cm3, mm. */
    private static final double RADIUS = 10 * Math.cbrt(3 / (4 * Math.PI));

    /** Voxels of the sphere on one line along x: offsets (-reach..reach, y, z). */
    private record Run(int reach, int y, int z) {}

    private final List<Run> sphere = new ArrayList<>();
    private final int margin;
    /** First row and slice of the image that the spheres can touch, and how many from there. */
    private final int firstRow;
    private final int firstSlice;
    private final int rows;
    private final int slices;
    /** Entry t of a line: sum and number of the finite intensities of the t voxels from margin before the region's first column. */
    private final int width;
    private final double[] sums;
    /** Null where all spheres lie in the image and all its intensities are finite: then each counts its voxels. */
    private final int[] counts;
    private final int voxels;

    SphereMeans(Roi roi) {
        int[] box = roi.box();
        double[] spacing = {roi.geometry().spacing(0), roi.geometry().spacing(1), roi.geometry().spacing(2)};
        addRuns(spacing);
        margin = (int) (RADIUS / spacing[0]);
        firstRow = Math.max(0, box[1] - (int) (RADIUS / spacing[1]));
        firstSlice = Math.max(0, box[2] - (int) (RADIUS / spacing[2]));
        rows = Math.min(roi.geometry().size(1) - 1, box[4] + (int) (RADIUS / spacing[1])) - firstRow + 1;
        slices = Math.min(roi.geometry().size(2) - 1, box[5] + (int) (RADIUS / spacing[2])) - firstSlice + 1;
        width = box[3] - box[0] + 2 + 2 * margin;
        sums = new double[Math.multiplyExact(Math.multiplyExact(width, rows), slices)];
        voxels = sphere.stream().mapToInt(run -> 2 * run.reach + 1).sum();
        counts = accumulate(roi, box[0] - margin) && rows == box[4] - box[1] + 1 + 2 * (int) (RADIUS / spacing[1])
                && slices == box[5] - box[2] + 1 + 2 * (int) (RADIUS / spacing[2]) ? null : new int[sums.length];
        if (counts != null) {
            count(roi, box[0] - margin);
        }
    }

    private void addRuns(double[] spacing) {
        int ny = (int) (RADIUS / spacing[1]);
        int nz = (int) (RADIUS / spacing[2]);
        for (int z = -nz; z <= nz; z++) {
            for (int y = -ny; y <= ny; y++) {
                double rest = RADIUS * RADIUS - square(y * spacing[1]) - square(z * spacing[2]);
                if (rest >= 0) {
                    sphere.add(new Run((int) (Math.sqrt(rest) / spacing[0]), y, z));
                }
            }
        }
    }

    private static double square(double x) {
        return x * x;
    }

    /** @return whether every intensity was there and finite */
    private boolean accumulate(Roi roi, int first) {
        float[] image = roi.image().voxels();
        int nx = roi.geometry().size(0);
        boolean whole = first >= 0 && first + width - 1 <= nx;
        for (int k = 0; k < slices; k++) {
            for (int j = 0; j < rows; j++) {
                int row = roi.geometry().index(0, firstRow + j, firstSlice + k);
                int line = width * (j + rows * k);
                double sum = 0;
                for (int t = 0; t < width - 1; t++) {
                    int i = first + t;
                    if (i >= 0 && i < nx) {
                        boolean finite = Float.isFinite(image[row + i]);
                        sum += finite ? image[row + i] : 0;
                        whole &= finite;
                    }
                    sums[line + t + 1] = sum;
                }
            }
        }
        return whole;
    }

    private void count(Roi roi, int first) {
        float[] image = roi.image().voxels();
        for (int k = 0; k < slices; k++) {
            for (int j = 0; j < rows; j++) {
                int row = roi.geometry().index(0, firstRow + j, firstSlice + k);
                int line = width * (j + rows * k);
                for (int t = 0; t < width - 1; t++) {
                    int i = first + t;
                    boolean counted = i >= 0 && i < roi.geometry().size(0) && Float.isFinite(image[row + i]);
                    counts[line + t + 1] = counts[line + t] + (counted ? 1 : 0);
                }
            }
        }
    }

    /** Writes the means around the voxels of row j of slice k, for the region's columns from (inclusive) to (exclusive). */
    void ofRow(int j, int k, int from, int to, double[] means) {
        int[] number = new int[means.length];
        Arrays.fill(means, from, to, 0);
        Arrays.fill(number, counts == null ? voxels : 0);
        for (Run run : sphere) {
            int y = j - firstRow + run.y;
            int z = k - firstSlice + run.z;
            if (y >= 0 && y < rows && z >= 0 && z < slices) {
                int start = width * (y + rows * z) + margin - run.reach;
                int end = start + 2 * run.reach + 1;
                for (int i = from; i < to; i++) {
                    means[i] += sums[end + i] - sums[start + i];
                }
                if (counts != null) {
                    for (int i = from; i < to; i++) {
                        number[i] += counts[end + i] - counts[start + i];
                    }
                }
            }
        }
        for (int i = from; i < to; i++) {
            means[i] /= number[i];
        }
    }
}
