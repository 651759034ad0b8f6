package org.radflow.features.local;

import java.util.ArrayList;
import java.util.List;

import org.radflow.features.roi.Feature;
import org.radflow.features.roi.Roi;

/**
 * Local intensity features (IBSI 9ST6): means over all image voxels, inside the region or not, whose centres lie within the sphere of
 * 1 cm3 around a voxel of the intensity mask. Voxels without a finite intensity are left out of the means.
 */
public final class LocalIntensity {

    public static final List<Feature<LocalIntensity>> FEATURES = List.of(
            new Feature<>("loc_peak_loc", "VJGA", "Local intensity peak", "intensity", l -> l.localPeak),
            new Feature<>("loc_peak_glob", "0F91", "Global intensity peak", "intensity", l -> l.globalPeak));

    /** Radius of a sphere of 1 cm3, mm. */
    private static final double RADIUS = 10 * Math.cbrt(3 / (4 * Math.PI));

    /** Voxels of the sphere on one line along x: offsets (-reach..reach, y, z). */
    private record Run(int reach, int y, int z) {}

    private final Roi roi;
    private final List<Run> sphere;
    /** Index of the first voxel and number of voxels of the part of the image that the spheres can touch. */
    private final int[] start = new int[3];
    private final int[] size = new int[3];
    /** Along each x line of that part, sum and number of the finite intensities before each voxel. */
    private final double[] sums;
    private final int[] counts;

    private double localPeak = Double.NEGATIVE_INFINITY;
    private double globalPeak = Double.NEGATIVE_INFINITY;

    public LocalIntensity(Roi roi) {
        this.roi = roi;
        int[] box = roi.box();
        for (int a = 0; a < 3; a++) {
            int reach = (int) (RADIUS / roi.geometry().spacing(a));
            start[a] = Math.max(0, box[a] - reach);
            size[a] = Math.min(roi.geometry().size(a) - 1, box[a + 3] + reach) - start[a] + 1;
        }
        sphere = sphere();
        sums = new double[(size[0] + 1) * size[1] * size[2]];
        counts = new int[sums.length];
        accumulate();
        findPeaks(box);
    }

    private List<Run> sphere() {
        double dx = roi.geometry().spacing(0);
        double dy = roi.geometry().spacing(1);
        double dz = roi.geometry().spacing(2);
        List<Run> runs = new ArrayList<>();
        int ny = (int) (RADIUS / dy);
        int nz = (int) (RADIUS / dz);
        for (int z = -nz; z <= nz; z++) {
            for (int y = -ny; y <= ny; y++) {
                double rest = RADIUS * RADIUS - y * dy * y * dy - z * dz * z * dz;
                if (rest >= 0) {
                    runs.add(new Run((int) (Math.sqrt(rest) / dx), y, z));
                }
            }
        }
        return runs;
    }

    private void accumulate() {
        float[] voxels = roi.image().voxels();
        for (int k = 0; k < size[2]; k++) {
            for (int j = 0; j < size[1]; j++) {
                int row = roi.geometry().index(start[0], start[1] + j, start[2] + k);
                int line = (size[0] + 1) * (j + size[1] * k);
                for (int i = 0; i < size[0]; i++) {
                    float x = voxels[row + i];
                    boolean finite = Float.isFinite(x);
                    sums[line + i + 1] = sums[line + i] + (finite ? x : 0);
                    counts[line + i + 1] = counts[line + i] + (finite ? 1 : 0);
                }
            }
        }
    }

    private void findPeaks(int[] box) {
        float brightest = Float.NEGATIVE_INFINITY;
        for (float x : roi.intensities()) {
            brightest = Math.max(brightest, x);
        }
        for (int k = box[2]; k <= box[5]; k++) {
            for (int j = box[1]; j <= box[4]; j++) {
                for (int i = box[0]; i <= box[3]; i++) {
                    int voxel = roi.geometry().index(i, j, k);
                    if (roi.intensityMask()[voxel] != 0) {
                        double mean = mean(i - start[0], j - start[1], k - start[2]);
                        globalPeak = Math.max(globalPeak, mean);
                        if (roi.image().voxels()[voxel] == brightest) {
                            localPeak = Math.max(localPeak, mean);
                        }
                    }
                }
            }
        }
    }

    private double mean(int i, int j, int k) {
        double sum = 0;
        int count = 0;
        for (Run run : sphere) {
            int y = j + run.y;
            int z = k + run.z;
            if (y >= 0 && y < size[1] && z >= 0 && z < size[2]) {
                int line = (size[0] + 1) * (y + size[1] * z);
                int from = line + Math.max(0, i - run.reach);
                int to = line + Math.min(size[0], i + run.reach + 1);
                sum += sums[to] - sums[from];
                count += counts[to] - counts[from];
            }
        }
        return sum / count;
    }
}
