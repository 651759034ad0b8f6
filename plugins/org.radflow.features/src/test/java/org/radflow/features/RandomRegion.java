package org.radflow.features;

import java.util.Random;

import org.radflow.features.roi.Discretisation;
import org.radflow.features.roi.LevelGrid;
import org.radflow.features.roi.Levels;
import org.radflow.features.roi.Resegmentation;
import org.radflow.features.roi.Roi;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;

/** A box with holes and few grey levels, made by a seed, to compare fast counts with their definitions. */
public record RandomRegion(Roi roi, LevelGrid grid) {

    /** @param levels most grey levels; voxels of the box are left out one in seven */
    public static RandomRegion of(long seed, int nx, int ny, int nz, int levels) {
        Random random = new Random(seed);
        Geometry geometry = Regions.grid(nx, ny, nz, 1, 1, 1);
        byte[] mask = new byte[geometry.voxels()];
        for (int v = 0; v < mask.length; v++) {
            mask[v] = (byte) (random.nextInt(7) > 0 ? 1 : 0);
        }
        mask[0] = 1;
        Roi roi = new Roi(Regions.image(geometry, (i, j, k) -> 1 + random.nextInt(levels)), new Mask(geometry, mask), Resegmentation.NONE);
        return new RandomRegion(roi, new LevelGrid(roi, Levels.of(roi, Discretisation.NONE, Double.NaN), 1));
    }

    /** The level of a voxel of the grid, border included; 0 outside the region. */
    public int level(int i, int j, int k) {
        int[] box = roi.box();
        int x = i - 1 + box[0];
        int y = j - 1 + box[1];
        int z = k - 1 + box[2];
        if (x < box[0] || y < box[1] || z < box[2] || x > box[3] || y > box[4] || z > box[5]) {
            return 0;
        }
        int v = roi.geometry().index(x, y, z);
        return roi.intensityMask()[v] == 0 ? 0 : (int) roi.image().voxels()[v];
    }
}
