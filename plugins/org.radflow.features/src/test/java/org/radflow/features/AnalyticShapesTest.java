package org.radflow.features;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.radflow.image.Geometry;

/** Shape features of voxelised bodies whose values are known in closed form. */
class AnalyticShapesTest {

    private static final FeatureSettings SHAPE = FeatureSettings.DEFAULT.withFamilies(FeatureFamily.MORPHOLOGY);

    /**
     * Marching cubes replaces the twelve edges and eight corners of a cuboid of a x b x c voxels of edge h by bevels half a voxel wide:
     * each edge loses a prism of h^2/8 per unit length, each corner keeps a pyramid.
     */
    @Test
    void cuboid() {
        Geometry grid = Regions.grid(12, 10, 9, 1, 1, 1);
        var values = Regions.extract(SHAPE, Regions.image(grid, (i, j, k) -> 1),
                Regions.mask(grid, (i, j, k) -> i >= 1 && i <= 10 && j >= 1 && j <= 8 && k >= 1 && k <= 7));
        double a = 9;
        double b = 7;
        double c = 6;
        double faces = 2 * (a * b + b * c + c * a);
        double edges = 4 * (a + b + c);
        assertValue(values, "vol_approx", 10 * 8 * 7, 0);
        assertValue(values, "volume", a * b * c + faces / 2 + edges / 8 + 8.0 / 48, 1e-9);
        assertValue(values, "area_mesh", faces + edges * Math.sqrt(0.5) + 8 * Math.sqrt(3) / 8, 1e-9);
        assertValue(values, "vol_dens_aabb", (a * b * c + faces / 2 + edges / 8 + 8.0 / 48) / (10 * 8 * 7), 1e-9);
        assertValue(values, "vol_dens_conv_hull", 1, 1e-12);
        assertValue(values, "area_dens_conv_hull", 1, 1e-12);
        assertValue(values, "vol_dens_ombb", (a * b * c + faces / 2 + edges / 8 + 8.0 / 48) / (10 * 8 * 7), 1e-9);
        assertValue(values, "diam", Math.sqrt(10 * 10 + 7 * 7 + 6 * 6), 1e-9);
        assertValue(values, "pca_maj_axis", 4 * Math.sqrt((10 * 10 - 1) / 12.0 * 560 / 559), 1e-9);
        assertValue(values, "com", 0, 1e-12);
    }

    /** A ball of radius 20 voxels: volume within 0.5 %, lengths within half a voxel; the stepped surface is up to 9 % too large. */
    @Test
    void ball() {
        Geometry grid = Regions.grid(43, 43, 43, 0.5, 0.5, 0.5);
        var values = Regions.extract(SHAPE, Regions.image(grid, (i, j, k) -> 1), Regions.mask(grid,
                (i, j, k) -> (i - 21) * (i - 21) + (j - 21) * (j - 21) + (k - 21) * (k - 21) <= 20 * 20));
        double volume = 4 * Math.PI / 3 * 1000;
        assertValue(values, "volume", volume, 5e-3 * volume);
        assertValue(values, "diam", 20, 0.5);
        assertValue(values, "pca_maj_axis", 4 * 10 / Math.sqrt(5), 0.05);
        assertValue(values, "pca_elongation", 1, 1e-12);
        assertValue(values, "pca_flatness", 1, 1e-12);
        assertValue(values, "vol_dens_mvee", 1, 0.1);
        assertValue(values, "area_mesh", 4 * Math.PI * 100 * 1.045, 4 * Math.PI * 100 * 0.045);
        assertValue(values, "moran_i", 0, Double.NaN);
    }

    /** An ellipsoid with semi-axes of 10, 6 and 4 mm in an anisotropic grid: volume within 3 %, ratios of axes within 0.02. */
    @Test
    void ellipsoid() {
        Geometry grid = Regions.grid(45, 28, 11, 0.5, 0.5, 1);
        var values = Regions.extract(SHAPE, Regions.image(grid, (i, j, k) -> 1), Regions.mask(grid, (i, j, k) -> square((i - 22) * 0.5 / 10)
                + square((j - 13.5) * 0.5 / 6) + square((k - 5) / 4.0) <= 1));
        assertValue(values, "volume", 4 * Math.PI / 3 * 240, 0.03 * 4 * Math.PI / 3 * 240);
        assertValue(values, "pca_elongation", 0.6, 0.02);
        assertValue(values, "pca_flatness", 0.4, 0.02);
        assertValue(values, "vol_dens_aee", Math.pow(5, 1.5) / 8, 0.03);
    }

    private static double square(double x) {
        return x * x;
    }

    /** @param tolerance NaN where the feature must be missing */
    private static void assertValue(Map<String, FeatureValue> values, String feature, double expected, double tolerance) {
        FeatureValue value = values.get("original_morph_" + feature);
        assertEquals(Double.isNaN(tolerance), value.isMissing(), feature);
        if (!value.isMissing()) {
            assertEquals(expected, value.value(), tolerance, feature);
        }
    }
}
