package org.radflow.features;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

class LocalIntensityTest {

    /** The second is worked through in bands of rows. */
    private static final Geometry[] GRIDS = {Regions.grid(14, 9, 7, 1.1, 1.7, 2.9), Regions.grid(5, 60, 4, 2.1, 3.5, 7)};

    @Property(tries = 60)
    void equalsTheMeanOverAllVoxelsOfTheSphere(@ForAll long seed, @ForAll boolean gaps, @ForAll @IntRange(max = 1) int which) {
        Geometry grid = GRIDS[which];
        Random random = new Random(seed);
        Volume image = Regions.image(grid, (i, j, k) -> gaps && random.nextInt(20) == 0 ? Double.NaN : random.nextInt(1000) - 500);
        Mask mask = Regions.mask(grid, (i, j, k) -> i < 3 && j > 4 || i == 9 && j == 0 || k == 2 && j == 40);
        double global = Double.NEGATIVE_INFINITY;
        double local = Double.NEGATIVE_INFINITY;
        float brightest = Float.NEGATIVE_INFINITY;
        for (int v = 0; v < grid.voxels(); v++) {
            if (mask.voxels()[v] != 0 && Float.isFinite(image.voxels()[v])) {
                double mean = sphereMean(image, v);
                global = Math.max(global, mean);
                if (image.voxels()[v] >= brightest) {
                    local = image.voxels()[v] > brightest ? mean : Math.max(local, mean);
                    brightest = image.voxels()[v];
                }
            }
        }
        Map<String, FeatureValue> values =
                Regions.extract(FeatureSettings.DEFAULT.withFamilies(FeatureFamily.LOCAL_INTENSITY), image, mask);
        assertEquals(global, values.get("original_loc_peak_glob").value(), 1e-9);
        assertEquals(local, values.get("original_loc_peak_loc").value(), 1e-9);
    }

    private static double sphereMean(Volume image, int centre) {
        Geometry grid = image.geometry();
        double sum = 0;
        int count = 0;
        for (int v = 0; v < grid.voxels(); v++) {
            double square = 0;
            for (int axis = 0, a = centre, b = v; axis < 3; a /= grid.size(axis), b /= grid.size(axis), axis++) {
                double d = (a % grid.size(axis) - b % grid.size(axis)) * grid.spacing(axis);
                square += d * d;
            }
            if (square <= Math.pow(1000 * 3 / (4 * Math.PI), 2.0 / 3) && Float.isFinite(image.voxels()[v])) {
                sum += image.voxels()[v];
                count++;
            }
        }
        return sum / count;
    }
}
