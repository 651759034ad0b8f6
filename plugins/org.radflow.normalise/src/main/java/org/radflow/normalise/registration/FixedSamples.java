package org.radflow.normalise.registration;

import java.util.Arrays;
import java.util.Random;

import org.radflow.image.Cancellation;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.normalise.SplineSampler;

/**
 * Places in the fixed image at which it is compared, and its intensities there. A share of the voxels is drawn, and each place moved
 * within its voxel, so that grids that lie on each other have no advantage (Thévenaz, Bierlaire and Unser 2008). Drawn by {@link Random}
 * with one seed, whose algorithm is part of the Java specification.
 */
final class FixedSamples {

    private static final long SEED = 20;

    /** Positions relative to the centre, x, y, z of each in turn. */
    final double[] positions;
    final float[] values;

    /**
     * @param mask   where the image is compared, on its grid or another; null: everywhere
     * @param centre of the positions, in mm
     * @param most   number of places at most, about
     */
    FixedSamples(final Volume volume, final Mask mask, final double[] centre, final int most) {
        final Geometry grid = volume.geometry();
        final SplineSampler sampler = new SplineSampler(volume);
        final Random random = new Random(SEED);
        final double share = most / candidates(grid, mask);
        final double[] found = new double[3 * grid.voxels()];
        final float[] intensities = new float[grid.voxels()];
        int count = 0;
        for (int n = 0; n < intensities.length; n++) {
            if (n % grid.size(0) == 0) {
                Cancellation.check();
            }
            final int[] index = {n % grid.size(0), n / grid.size(0) % grid.size(1), n / (grid.size(0) * grid.size(1))};
            final double[] place = new double[3];
            for (int axis = 0; axis < 3; axis++) {
                place[axis] = grid.size(axis) == 1 ? 0 : Math.max(0, Math.min(grid.size(axis) - 1, index[axis] + random.nextDouble() - 0.5));
            }
            final double[] position = grid.toPhysical(place[0], place[1], place[2]);
            if (random.nextDouble() < share && contains(mask, position) && sampler.sample(place)) {
                for (int axis = 0; axis < 3; axis++) {
                    found[3 * count + axis] = position[axis] - centre[axis];
                }
                intensities[count++] = (float)sampler.value();
            }
        }
        if (count == 0) {
            throw new IllegalArgumentException("Fixed mask: found no voxel of the fixed image inside, expected at least one");
        }
        positions = Arrays.copyOf(found, 3 * count);
        values = Arrays.copyOf(intensities, count);
    }

    private static double candidates(final Geometry grid, final Mask mask) {
        return mask == null ? grid.voxels() : Math.max(1, mask.count() * mask.geometry().voxelVolume() / grid.voxelVolume());
    }

    private static boolean contains(final Mask mask, final double[] position) {
        if (mask == null) {
            return true;
        }
        final Geometry grid = mask.geometry();
        final double[] index = grid.toIndex(position[0], position[1], position[2]);
        final int[] nearest = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            nearest[axis] = (int)Math.rint(index[axis]);
            if (nearest[axis] < 0 || nearest[axis] >= grid.size(axis)) {
                return false;
            }
        }
        return mask.voxels()[grid.index(nearest[0], nearest[1], nearest[2])] != 0;
    }
}
