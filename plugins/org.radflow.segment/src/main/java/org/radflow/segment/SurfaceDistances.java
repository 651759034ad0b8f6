package org.radflow.segment;

import java.util.Arrays;

import org.radflow.image.Mask;

/**
 * Distances in mm between the surfaces of two masks, as MONAI defines them. A mask's surface is its voxels with a neighbour over a face that is
 * outside, or beyond the image. From the centre of each, the distance to the nearest centre of the other surface is taken; all voxels weigh the
 * same. Time is linear in the voxels of the box around both masks.
 */
public final class SurfaceDistances {

    /** From each surface voxel of a mask to the other surface, ascending. */
    private final double[] there;
    private final double[] back;

    private SurfaceDistances(double[] there, double[] back) {
        this.there = there;
        this.back = back;
    }

    /** @throws IllegalArgumentException if the masks lie on different grids, or one is empty */
    public static SurfaceDistances between(Mask a, Mask b) {
        if (a.isEmpty() || b.isEmpty()) {
            throw new IllegalArgumentException("Surface distances: found an empty mask, expected voxels in both");
        }
        Box box = Box.around(MaskAlgebra.or(a, b)).grow(1);
        byte[] surfaceOfA = surface(box, a);
        byte[] surfaceOfB = surface(box, b);
        return new SurfaceDistances(distances(box, surfaceOfA, surfaceOfB), distances(box, surfaceOfB, surfaceOfA));
    }

    private static byte[] surface(Box box, Mask mask) {
        byte[] voxels = box.cut(mask.voxels());
        int[] offsets = Connectivity.FACES.offsets(box.size()[0], box.size()[1], Extent.VOLUME);
        byte[] surface = new byte[voxels.length];
        for (int v = 0; v < voxels.length; v++) {
            if (voxels[v] != 0) {
                for (int offset : offsets) {
                    surface[v] |= (byte) (voxels[v + offset] ^ 1);
                }
            }
        }
        return surface;
    }

    private static double[] distances(Box box, byte[] from, byte[] to) {
        double[] squared = DistanceTransform.squared(to, box.part(), Extent.VOLUME);
        int count = 0;
        for (int v = 0; v < from.length; v++) {
            if (from[v] != 0) {
                squared[count++] = Math.sqrt(squared[v]);
            }
        }
        double[] distances = Arrays.copyOf(squared, count);
        Arrays.sort(distances);
        return distances;
    }

    /** The largest of all distances. */
    public double hausdorff() {
        return Math.max(there[there.length - 1], back[back.length - 1]);
    }

    /**
     * The larger of the two percentiles, one of each direction. Between two distances of the sorted list it is interpolated: percentile p of n
     * lies at place (n - 1) p / 100, from 0.
     *
     * @param percent 0 to 100
     */
    public double hausdorff(double percent) {
        return Math.max(percentile(there, percent), percentile(back, percent));
    }

    private static double percentile(double[] sorted, double percent) {
        double place = (sorted.length - 1) * percent / 100;
        int below = (int) Math.min(sorted.length - 1, Math.floor(place));
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** Mean of the distances of both directions together. */
    public double average() {
        return (Arrays.stream(there).sum() + Arrays.stream(back).sum()) / (there.length + back.length);
    }

    /** Part of both surfaces' voxels that lie at most a tolerance in mm from the other surface (Nikolov et al. 2021, doi:10.2196/26151). */
    public double dice(double tolerance) {
        return (double) (within(there, tolerance) + within(back, tolerance)) / (there.length + back.length);
    }

    private static long within(double[] distances, double tolerance) {
        return Arrays.stream(distances).filter(distance -> distance <= tolerance * (1 + 1e-9)).count();
    }
}
