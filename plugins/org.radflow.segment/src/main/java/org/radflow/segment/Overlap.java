package org.radflow.segment;

import org.radflow.image.Geometry;
import org.radflow.image.Mask;

/**
 * How far two masks are the same region.
 *
 * @param dice             2 |A and B| / (|A| + |B|); not a number if both are empty
 * @param jaccard          |A and B| / |A or B|; not a number if both are empty
 * @param volumeDifference volume of the mask less that of the reference, in mL
 * @param volumePercent    the same in percent of the reference; not a number if that is empty
 * @param centroidDistance distance of the mean positions in mm; not a number if a mask is empty
 */
public record Overlap(double dice, double jaccard, double volumeDifference, double volumePercent, double centroidDistance) {

    private static final double MM3_PER_ML = 1000;

    /** @throws IllegalArgumentException if the masks lie on different grids */
    public static Overlap of(Mask mask, Mask reference) {
        Geometry grid = mask.geometry();
        Grids.requireSame(grid, reference.geometry(), "the reference mask");
        long common = 0;
        Centroid a = new Centroid();
        Centroid b = new Centroid();
        int v = 0;
        for (int k = 0; k < grid.size(2); k++) {
            for (int j = 0; j < grid.size(1); j++) {
                for (int i = 0; i < grid.size(0); i++) {
                    common += mask.voxels()[v] & reference.voxels()[v];
                    a.add(mask.voxels()[v], i, j, k);
                    b.add(reference.voxels()[v], i, j, k);
                    v++;
                }
            }
        }
        double larger = a.count - b.count;
        return new Overlap(2.0 * common / (a.count + b.count), (double) common / (a.count + b.count - common),
                larger * grid.voxelVolume() / MM3_PER_ML, b.count == 0 ? Double.NaN : 100 * larger / b.count, a.distance(b, grid));
    }

    private static final class Centroid {

        private long count;
        private long i;
        private long j;
        private long k;

        void add(int inside, int atI, int atJ, int atK) {
            count += inside;
            i += inside * atI;
            j += inside * atJ;
            k += inside * atK;
        }

        double distance(Centroid other, Geometry grid) {
            double x = ((double) i / count - (double) other.i / other.count) * grid.spacing(0);
            double y = ((double) j / count - (double) other.j / other.count) * grid.spacing(1);
            double z = ((double) k / count - (double) other.k / other.count) * grid.spacing(2);
            return Math.sqrt(x * x + y * y + z * z);
        }
    }
}
