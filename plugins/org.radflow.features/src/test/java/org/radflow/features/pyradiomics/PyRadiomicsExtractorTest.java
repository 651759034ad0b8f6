package org.radflow.features.pyradiomics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.radflow.features.FeatureValue;
import org.radflow.features.pyradiomics.PyRadiomicsSettings.ResegmentMode;
import org.radflow.features.roi.Resegmentation;
import org.radflow.features.roi.Roi;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/** Literals; the baselines of PyRadiomics itself are compared by the conformance tests. */
class PyRadiomicsExtractorTest {

    private static final PyRadiomicsSettings IN_SLICES = PyRadiomicsSettings.IN_SLICES;

    private static Map<String, FeatureValue> extract(PyRadiomicsSettings settings, int nx, int ny, int nz, float... voxels) {
        Geometry grid = Geometry.axisAligned(new int[] {nx, ny, nz}, new double[] {2, 3, 5}, new double[3]);
        byte[] region = new byte[voxels.length];
        for (int v = 0; v < voxels.length; v++) {
            region[v] = (byte) (voxels[v] < 0 ? 0 : 1);
        }
        PyRadiomicsExtractor extractor = new PyRadiomicsExtractor(settings, "");
        List<FeatureValue> values = extractor.extract(new Volume(grid, voxels), new Mask(grid, region));
        Map<String, FeatureValue> byName = new HashMap<>();
        for (int f = 0; f < values.size(); f++) {
            byName.put(extractor.definitions().get(f).name(), values.get(f));
        }
        return byName;
    }

    private static double value(Map<String, FeatureValue> values, String feature) {
        return values.get("original_" + feature).value();
    }

    @Test
    void binsStartAtMultiplesOfTheirWidth() {
        assertArrayEquals(new int[] {1, 1, 2, 5}, levels(PyRadiomicsSettings.DEFAULT, 30, 49.9f, 50, 125));
        PyRadiomicsSettings four = new PyRadiomicsSettings(25, 4, 0, false, 1, List.of(), ResegmentMode.ABSOLUTE, List.of(), false, false);
        assertArrayEquals(new int[] {1, 2, 3, 4, 4}, levels(four, 0, 1, 2, 3, 4));
    }

    private static int[] levels(PyRadiomicsSettings settings, float... row) {
        Geometry grid = Geometry.axisAligned(new int[] {row.length, 1, 1}, new double[] {1, 1, 1}, new double[3]);
        byte[] all = new byte[row.length];
        Arrays.fill(all, (byte) 1);
        int[] levels = new int[row.length];
        Bins.levels(new Roi(new Volume(grid, row), new Mask(grid, all), Resegmentation.NONE), settings).read(0, row.length, levels);
        return levels;
    }

    @Test
    void firstOrderOfFourVoxels() {
        PyRadiomicsSettings shifted = new PyRadiomicsSettings(25, 0, 10, false, 1, List.of(), ResegmentMode.ABSOLUTE, List.of(), false, false);
        Map<String, FeatureValue> values = extract(shifted, 4, 1, 1, 0, 10, 20, 70);
        assertEquals(100 + 400 + 900 + 6400, value(values, "firstorder_Energy"));
        assertEquals(7800 * 30, value(values, "firstorder_TotalEnergy"));
        assertEquals(3, value(values, "firstorder_10Percentile"), 1e-12);
        assertEquals(15, value(values, "firstorder_Median"));
        assertEquals(725, value(values, "firstorder_Variance"), 1e-9);
        assertEquals((625 * 625 + 225 * 225 + 25 * 25 + 2025 * 2025) / 4.0 / (725 * 725), value(values, "firstorder_Kurtosis"), 1e-12);
    }

    /** 3 x 2 pixels of 2 x 3 mm: the outline cuts off the corners, each a triangle of 1/8 pixel. */
    @Test
    void shapeOfARectangle() {
        Map<String, FeatureValue> values = extract(IN_SLICES, 5, 4, 1, -1, -1, -1, -1, -1, -1, 1, 1, 1, -1, -1, 1, 1, 1, -1, -1, -1, -1, -1, -1);
        assertEquals(6 * 6, value(values, "shape2D_PixelSurface"));
        assertEquals(36 - 4 * 6 / 8.0, value(values, "shape2D_MeshSurface"), 1e-12);
        assertEquals(2 * 4 + 2 * 3 + 4 * Math.hypot(2, 3) / 2, value(values, "shape2D_Perimeter"), 1e-12);
        assertEquals(4 * Math.sqrt(8 / 3.0), value(values, "shape2D_MajorAxisLength"), 1e-12);
        assertEquals(4 * 1.5, value(values, "shape2D_MinorAxisLength"), 1e-12);
        assertEquals(Math.hypot(4, 6), value(values, "shape2D_MaximumDiameter"), 1e-12);
    }

    /** Grey levels 1 1 / 1 2 in a slice: three voxels with two equal neighbours each, one with none. */
    @Test
    void dependencesOfFourPixels() {
        Map<String, FeatureValue> values = extract(IN_SLICES, 2, 2, 1, 0, 0, 0, 30);
        assertEquals((3 * 9 + 1) / 4.0, value(values, "gldm_LargeDependenceEmphasis"), 1e-12);
        assertEquals((3 + 4) / 4.0, value(values, "gldm_HighGrayLevelEmphasis"), 1e-12);
        assertEquals((9 + 1) / 4.0, value(values, "gldm_GrayLevelNonUniformity"), 1e-12);
    }

    @Test
    void constantRegionsHaveThePublishedValues() {
        Map<String, FeatureValue> values = extract(PyRadiomicsSettings.DEFAULT, 2, 2, 2, 7, 7, 7, 7, 7, 7, 7, 7);
        assertEquals(1, value(values, "glcm_Correlation"));
        assertEquals(1, value(values, "glcm_MCC"));
        assertEquals(0, value(values, "glcm_Imc1"));
        assertEquals(0, value(values, "glcm_Imc2"));
        assertEquals(1e6, value(values, "ngtdm_Coarseness"));
        assertEquals(Set.of(), reasons(values));
    }

    @Test
    void oneVoxelAndSeveralSlices() {
        assertEquals(new TreeSet<>(Set.of("A single voxel has no axes", "No two voxels of the region are neighbours")),
                reasons(extract(PyRadiomicsSettings.DEFAULT, 3, 1, 1, -1, 7, -1)));
        assertEquals(Set.of("2D shape needs a region in one slice, found 2 slices"), reasons(extract(IN_SLICES, 2, 2, 2, 1, 2, 3, 4, 5, 6, 7, 8)));
    }

    @Test
    void settingsOutOfRangeAreNamed() {
        assertEquals("binWidth: found 0.0, expected a positive number", assertThrows(IllegalArgumentException.class,
                () -> new PyRadiomicsSettings(0, 0, 0, false, 1, List.of(), ResegmentMode.ABSOLUTE, List.of(), false, false)).getMessage());
    }

    private static Set<String> reasons(Map<String, FeatureValue> values) {
        Set<String> reasons = new TreeSet<>();
        values.values().stream().filter(FeatureValue::isMissing).map(FeatureValue::missingReason).forEach(reasons::add);
        return reasons;
    }
}
