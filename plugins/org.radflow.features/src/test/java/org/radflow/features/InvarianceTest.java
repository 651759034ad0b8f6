package org.radflow.features;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.radflow.features.Regions.Field;
import org.radflow.features.Regions.Shape;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

class InvarianceTest {

    private static final int EDGE = 6;
    private static final double[] SPACING = {0.8, 1.3, 2.5};
    private static final int[][] PERMUTATIONS = {{0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};

    @Property(tries = 100)
    void shapeDoesNotDependOnPosition(@ForAll long seed, @ForAll @IntRange(min = 0, max = 4) int di,
            @ForAll @IntRange(min = 0, max = 4) int dj, @ForAll @IntRange(min = 0, max = 4) int dk) {
        Shape shape = shape(seed);
        Field field = field(seed);
        Geometry grid = Regions.grid(EDGE, EDGE, EDGE, SPACING);
        Geometry larger = Regions.grid(EDGE + 4, EDGE + 4, EDGE + 4, SPACING);
        assertSame(extract(Regions.image(grid, field), Regions.mask(grid, shape)),
                extract(Regions.image(larger, (i, j, k) -> field.at(i - di, j - dj, k - dk)),
                        Regions.mask(larger, (i, j, k) -> shape.contains(i - di, j - dj, k - dk))));
    }

    @Property(tries = 100)
    void shapeDoesNotDependOnTheNamesOfTheAxes(@ForAll long seed, @ForAll @IntRange(min = 0, max = 4) int which) {
        Shape shape = shape(seed);
        Field field = field(seed);
        int[] p = PERMUTATIONS[which];
        Geometry grid = Regions.grid(EDGE, EDGE, EDGE, SPACING);
        Geometry turned = Regions.grid(EDGE, EDGE, EDGE, SPACING[p[0]], SPACING[p[1]], SPACING[p[2]]);
        assertSame(extract(Regions.image(grid, field), Regions.mask(grid, shape)),
                extract(Regions.image(turned, (i, j, k) -> field.at(back(p, 0, i, j, k), back(p, 1, i, j, k), back(p, 2, i, j, k))),
                        Regions.mask(turned,
                                (i, j, k) -> shape.contains(back(p, 0, i, j, k), back(p, 1, i, j, k), back(p, 2, i, j, k)))));
    }

    @Property(tries = 100)
    void firstOrderDoesNotDependOnVoxelOrder(@ForAll long seed) {
        Random random = new Random(seed);
        Geometry grid = Regions.grid(7, 1, 1, 1, 1, 1);
        float[] voxels = {-3, 4.5f, 4.5f, 100, 0.125f, 7, -3};
        float[] shuffled = voxels.clone();
        for (int v = shuffled.length - 1; v > 0; v--) {
            int w = random.nextInt(v + 1);
            float swap = shuffled[v];
            shuffled[v] = shuffled[w];
            shuffled[w] = swap;
        }
        FeatureSettings settings = FeatureSettings.DEFAULT.withFamilies(FeatureFamily.INTENSITY_STATISTICS,
                FeatureFamily.INTENSITY_HISTOGRAM, FeatureFamily.INTENSITY_VOLUME_HISTOGRAM);
        Mask all = Regions.mask(grid, (i, j, k) -> true);
        assertEquals(Regions.extract(settings, new Volume(grid, voxels), all), Regions.extract(settings, new Volume(grid, shuffled), all));
    }

    /** The index along the original axis of a turned voxel, whose axis a is the original axis p[a]. */
    private static int back(int[] p, int axis, int... turned) {
        return p[0] == axis ? turned[0] : p[1] == axis ? turned[1] : turned[2];
    }

    private static Shape shape(long seed) {
        return (i, j, k) -> Math.min(Math.min(i, j), k) >= 0 && Math.max(Math.max(i, j), k) < EDGE
                && (hash(seed, i, j, k) & 3) != 0;
    }

    private static Field field(long seed) {
        return (i, j, k) -> hash(seed + 1, i, j, k) % 1000;
    }

    private static int hash(long seed, int i, int j, int k) {
        return new Random(seed * 31 + i + 10 * j + 100 * k).nextInt(1 << 20);
    }

    private static Map<String, FeatureValue> extract(Volume image, Mask mask) {
        return Regions.extract(FeatureSettings.DEFAULT.withFamilies(FeatureFamily.MORPHOLOGY), image, mask);
    }

    private static void assertSame(Map<String, FeatureValue> expected, Map<String, FeatureValue> found) {
        expected.forEach((name, value) -> {
            double tolerance = name.contains("mvee") ? 1e-5 : name.contains("moran") || name.contains("geary") ? 1e-6 : 1e-9;
            assertEquals(value.value(), found.get(name).value(), tolerance * Math.max(1, Math.abs(value.value())), name);
        });
    }
}
