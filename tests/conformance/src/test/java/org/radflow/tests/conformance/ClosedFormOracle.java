package org.radflow.tests.conformance;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.radflow.features.FeatureFamily;
import org.radflow.features.FeatureSettings;
import org.radflow.features.IbsiExtractor;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.tests.conformance.Data.Measured;

/** Shape features of voxelised bodies whose values are known in closed form. */
final class ClosedFormOracle implements Oracle {

    /** Whether a voxel belongs to a body. */
    private interface Body {
        boolean contains(int i, int j, int k);
    }

    private record Expected(double value, double tolerance) {}

    @Override
    public void compare(Tally tally) {
        cuboid(tally);
        ball(tally);
        ellipsoid(tally);
        ramp(tally);
    }

    /**
     * Marching cubes replaces the twelve edges and eight corners of a cuboid of a x b x c voxels of edge h by bevels half a voxel wide:
     * each edge loses a prism of h^2/8 per unit length, each corner keeps a pyramid. The principal axes follow from the variance
     * (n^2 - 1) / 12 of n equidistant points.
     */
    private static void cuboid(Tally tally) {
        double a = 9;
        double b = 7;
        double c = 6;
        double faces = 2 * (a * b + b * c + c * a);
        double edges = 4 * (a + b + c);
        double volume = a * b * c + faces / 2 + edges / 8 + 8.0 / 48;
        double area = faces + edges * Math.sqrt(0.5) + 8 * Math.sqrt(3) / 8;
        Map<String, Expected> expected = new LinkedHashMap<>();
        expected.put("morph_vol_approx", new Expected(10 * 8 * 7, 0));
        expected.put("morph_volume", new Expected(volume, 1e-9));
        expected.put("morph_area_mesh", new Expected(area, 1e-9));
        expected.put("morph_av", new Expected(area / volume, 1e-12));
        expected.put("morph_sphericity", new Expected(Math.cbrt(36 * Math.PI * volume * volume) / area, 1e-12));
        expected.put("morph_comp_2", new Expected(36 * Math.PI * volume * volume / (area * area * area), 1e-12));
        expected.put("morph_diam", new Expected(Math.sqrt(10 * 10 + 7 * 7 + 6 * 6), 1e-9));
        expected.put("morph_com", new Expected(0, 1e-12));
        expected.put("morph_pca_maj_axis", new Expected(4 * Math.sqrt((10 * 10 - 1) / 12.0 * 560 / 559), 1e-9));
        expected.put("morph_pca_min_axis", new Expected(4 * Math.sqrt((8 * 8 - 1) / 12.0 * 560 / 559), 1e-9));
        expected.put("morph_pca_least_axis", new Expected(4 * Math.sqrt((7 * 7 - 1) / 12.0 * 560 / 559), 1e-9));
        expected.put("morph_vol_dens_aabb", new Expected(volume / (10 * 8 * 7), 1e-12));
        expected.put("morph_vol_dens_ombb", new Expected(volume / (10 * 8 * 7), 1e-9));
        expected.put("morph_area_dens_ombb", new Expected(area / (2 * (80 + 56 + 70)), 1e-9));
        expected.put("morph_vol_dens_conv_hull", new Expected(1, 1e-12));
        expected.put("morph_area_dens_conv_hull", new Expected(1, 1e-12));
        expected.put("morph_integ_int", new Expected(volume, 1e-9));
        compare(tally, "cuboid of 10 x 8 x 7 voxels", Geometry.axisAligned(new int[] {12, 10, 9}, new double[] {1, 1, 1}, new double[3]),
                (i, j, k) -> i >= 1 && i <= 10 && j >= 1 && j <= 8 && k >= 1 && k <= 7, expected);
    }

    /** A ball of radius 20 voxels: volume within 0.5 %, lengths within half a voxel; the stepped surface is up to 9 % too large. */
    private static void ball(Tally tally) {
        double volume = 4 * Math.PI / 3 * 1000;
        Map<String, Expected> expected = new LinkedHashMap<>();
        expected.put("morph_volume", new Expected(volume, 5e-3 * volume));
        expected.put("morph_area_mesh", new Expected(4 * Math.PI * 100 * 1.045, 4 * Math.PI * 100 * 0.045));
        expected.put("morph_diam", new Expected(20, 0.5));
        expected.put("morph_pca_maj_axis", new Expected(4 * 10 / Math.sqrt(5), 0.05));
        expected.put("morph_pca_elongation", new Expected(1, 1e-12));
        expected.put("morph_pca_flatness", new Expected(1, 1e-12));
        expected.put("morph_vol_dens_mvee", new Expected(1, 0.1));
        expected.put("morph_area_dens_mvee", new Expected(1.045, 0.1));
        compare(tally, "ball of 10 mm", Geometry.axisAligned(new int[] {43, 43, 43}, new double[] {0.5, 0.5, 0.5}, new double[3]),
                (i, j, k) -> (i - 21) * (i - 21) + (j - 21) * (j - 21) + (k - 21) * (k - 21) <= 20 * 20, expected);
    }

    /** An ellipsoid with semi-axes of 10, 6 and 4 mm in an anisotropic grid: volume within 3 %, ratios of axes within 0.02. */
    private static void ellipsoid(Tally tally) {
        double volume = 4 * Math.PI / 3 * 240;
        Map<String, Expected> expected = new LinkedHashMap<>();
        expected.put("morph_volume", new Expected(volume, 0.03 * volume));
        expected.put("morph_pca_elongation", new Expected(0.6, 0.02));
        expected.put("morph_pca_flatness", new Expected(0.4, 0.02));
        expected.put("morph_vol_dens_aee", new Expected(Math.pow(5, 1.5) / 8, 0.03));
        compare(tally, "ellipsoid of 10; 6; 4 mm", Geometry.axisAligned(new int[] {45, 28, 11}, new double[] {0.5, 0.5, 1}, new double[3]),
                (i, j, k) -> square((i - 22) * 0.5 / 10) + square((j - 13.5) * 0.5 / 6) + square((k - 5) / 4.0) <= 1, expected);
    }

    /** Intensities 1 to n, each once: the volume fraction falls by 1/n at each of the n - 1 steps, a trapezium from 1 to 1/n. */
    private static void ramp(Tally tally) {
        int n = 20;
        float[] voxels = new float[n];
        byte[] region = new byte[n];
        for (int v = 0; v < n; v++) {
            voxels[v] = v + 1;
            region[v] = 1;
        }
        Geometry grid = Geometry.axisAligned(new int[] {n, 1, 1}, new double[] {1, 1, 1}, new double[3]);
        Measured found = Data.measure(new IbsiExtractor(FeatureSettings.DEFAULT.withFamilies(FeatureFamily.INTENSITY_VOLUME_HISTOGRAM)),
                new Volume(grid, voxels), new Mask(grid, region)).get("original_ivh_auc");
        tally.add("closed form", "intensities 1 to 20", "ivh_auc", found.definition().ibsiCode(),
                Math.abs(found.value().value() - (1 + 1.0 / n) / 2) <= 1e-12, "found " + found);
    }

    private static double square(double x) {
        return x * x;
    }

    private static void compare(Tally tally, String body, Geometry grid, Body inside, Map<String, Expected> expected) {
        float[] voxels = new float[grid.voxels()];
        Arrays.fill(voxels, 1);
        byte[] region = new byte[grid.voxels()];
        for (int k = 0; k < grid.size(2); k++) {
            for (int j = 0; j < grid.size(1); j++) {
                for (int i = 0; i < grid.size(0); i++) {
                    region[grid.index(i, j, k)] = (byte) (inside.contains(i, j, k) ? 1 : 0);
                }
            }
        }
        Map<String, Measured> measured = Data.measure(new IbsiExtractor(FeatureSettings.DEFAULT.withFamilies(FeatureFamily.MORPHOLOGY)),
                new Volume(grid, voxels), new Mask(grid, region));
        expected.forEach((feature, value) -> {
            Measured found = measured.get("original_" + feature);
            tally.add("closed form", body, feature, found.definition().ibsiCode(), !found.value().isMissing()
                    && Math.abs(found.value().value() - value.value) <= value.tolerance, "found " + found.value() + ", expected " + value);
        });
    }
}
