package org.radflow.features;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

class LocalIntensityTest {

    private static final Geometry GRID = Regions.grid(14, 9, 7, 1.1, 1.7, 2.9);

    @Property(tries = 30)
    void equalsTheMeanOverAllVoxelsOfTheSphere(@ForAll long seed, @ForAll boolean gaps) {
        Random random = new Random(seed);
        Volume image = Regions.image(GRID, (i, j, k) -> gaps && random.nextInt(20) == 0 ? Double.NaN : random.nextInt(1000) - 500);
        Mask mask = Regions.mask(GRID, (i, j, k) -> i < 3 && j > 4 || i == 9 && j == 0);
        double global = Double.NEGATIVE_INFINITY;
        double local = Double.NEGATIVE_INFINITY;
        float brightest = Float.NEGATIVE_INFINITY;
        for (int v = 0; v < GRID.voxels(); v++) {
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
        double sum = 0;
        int count = 0;
        for (int v = 0; v < GRID.voxels(); v++) {
            double square = 0;
            for (int axis = 0, a = centre, b = v; axis < 3; a /= GRID.size(axis), b /= GRID.size(axis), axis++) {
                double d = (a % GRID.size(axis) - b % GRID.size(axis)) * GRID.spacing(axis);
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
