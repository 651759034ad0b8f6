package org.radflow.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.radflow.features.roi.Aggregation;
import org.radflow.features.roi.Discretisation;
import org.radflow.features.roi.Resegmentation;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/** Every feature of every region is a finite value or missing for a stated reason. */
class OddRegionsTest {

    private static final FeatureSettings ALL = FeatureSettings.DEFAULT.withAggregations(EnumSet.allOf(Aggregation.class));
    private static final Geometry GRID = Regions.grid(5, 4, 3, 0.5, 0.5, 6);
    private static final Volume IMAGE = Regions.image(GRID, (i, j, k) -> 100 * i - 37 * j + 5 * k);

    @Test
    void emptyMask() {
        Map<String, FeatureValue> values = Regions.extract(ALL, IMAGE, Regions.mask(GRID, (i, j, k) -> false));
        assertEquals(Set.of("The mask is empty"), reasons(values).keySet());
        assertEquals(values.size(), reasons(values).get("The mask is empty"));
    }

    @Test
    void oneVoxel() {
        Map<String, FeatureValue> values = Regions.extract(ALL, IMAGE, Regions.mask(GRID, (i, j, k) -> i == 2 && j == 1 && k == 1));
        assertEquals(0.5 * 0.5 * 6 / 6, values.get("original_morph_volume").value(), 1e-12);
        assertEquals(6, values.get("original_morph_diam").value(), 1e-12);
        assertEquals(200 - 37 + 5, values.get("original_stat_mean").value());
        assertEquals(0, values.get("original_stat_skew").value());
        assertEquals(new TreeMap<>(Map.of("A single voxel has no axes", 2, "The voxel centres lie in one plane: their ellipsoid is flat", 2,
                "Spatial autocorrelation needs two voxels of different intensity", 2, "No two voxels of the region are neighbours", 165,
                "A histogram of one grey level has no gradient", 4, "The intensity-volume histogram has a single intensity", 6)),
                reasons(values));
    }

    @Test
    void oneSlice() {
        Map<String, FeatureValue> values = Regions.extract(ALL, IMAGE, Regions.mask(GRID, (i, j, k) -> k == 2));
        assertEquals(new TreeMap<>(Map.of("The voxel centres lie in one plane: their ellipsoid is flat", 2)), reasons(values));
        assertEquals(values.get("original_cm_contrast_2_5D_comb"), values.get("original_cm_contrast_3D_comb"));
    }

    @Test
    void constantIntensity() {
        Map<String, FeatureValue> values = Regions.extract(ALL, Regions.image(GRID, (i, j, k) -> 7), Regions.mask(GRID, (i, j, k) -> true));
        assertEquals(0, values.get("original_stat_var").value());
        assertEquals(0, values.get("original_ivh_auc").value());
        assertEquals(new TreeMap<>(Map.of("Spatial autocorrelation needs two voxels of different intensity", 2,
                "A histogram of one grey level has no gradient", 4, "The intensity-volume histogram has a single intensity", 6,
                "All neighbouring voxels have the same grey level", 12)), reasons(values));
    }

    @Test
    void nothingWithinTheRange() {
        Map<String, FeatureValue> values =
                Regions.extract(ALL.withResegmentation(Resegmentation.range(5000, 6000)), IMAGE, Regions.mask(GRID, (i, j, k) -> true));
        assertEquals(Set.of("No voxel has a finite intensity", "No voxel of the mask has an intensity within the re-segmentation range"),
                reasons(values).keySet());
        assertFalse(values.get("original_morph_volume").isMissing());
        assertTrue(values.get("original_morph_integ_int").isMissing());
    }

    @Test
    void notANumberIsLeftOut() {
        Volume image = Regions.image(GRID, (i, j, k) -> i == 0 ? Double.NaN : i == 1 ? Double.POSITIVE_INFINITY : 100 * i + j);
        Map<String, FeatureValue> values = Regions.extract(ALL, image, Regions.mask(GRID, (i, j, k) -> true));
        assertEquals(301.5, values.get("original_stat_mean").value(), 1e-9);
        assertEquals(Map.of(), reasons(values));
    }

    /** Every texture family in every aggregation. */
    @Test
    void seventyThousandGreyLevels() {
        Geometry grid = Regions.grid(140, 250, 2, 1, 1, 1);
        FeatureSettings settings = ALL.withFamilies(FeatureFamily.INTENSITY_HISTOGRAM, FeatureFamily.GLCM, FeatureFamily.GLRLM,
                FeatureFamily.GLSZM, FeatureFamily.GLDZM, FeatureFamily.NGTDM, FeatureFamily.NGLDM)
                .withDiscretisation(Discretisation.fixedBinSize(1));
        Map<String, FeatureValue> values = Regions.extract(settings, Regions.image(grid, (i, j, k) -> i + 140 * (j + 250 * k)),
                Regions.mask(grid, (i, j, k) -> true));
        assertEquals(70_000, values.get("original_ih_max").value());
        assertEquals(1, values.get("original_szm_z_perc_3D").value());
        assertEquals(Map.of(), reasons(values));
    }

    @Test
    void outliersAreTakenFromTheWholeRegion() {
        Geometry grid = Regions.grid(20, 1, 1, 1, 1, 1);
        Volume image = Regions.image(grid, (i, j, k) -> i == 19 ? 1000 : i % 2);
        FeatureSettings settings = ALL.withFamilies(FeatureFamily.INTENSITY_STATISTICS)
                .withResegmentation(new Resegmentation(1, Double.POSITIVE_INFINITY, 3));
        assertEquals(1, Regions.extract(settings, image, Regions.mask(grid, (i, j, k) -> true)).get("original_stat_max").value());
    }

    @Test
    void anotherGridIsRefusedWithTheDifference() {
        Mask shifted = new Mask(Geometry.axisAligned(new int[] {5, 4, 3}, new double[] {0.5, 0.5, 6}, new double[] {0, 0, 2}),
                new byte[60]);
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> new IbsiExtractor(ALL).extract(IMAGE, shifted));
        assertTrue(e.getMessage().startsWith("Image and mask are not on the same grid: "), e.getMessage());
        assertTrue(e.getMessage().contains("mm"), e.getMessage());
    }

    @Test
    void noDiscretisationNeedsWholePositiveNumbers() {
        Map<String, FeatureValue> values = Regions.extract(ALL.withDiscretisation(Discretisation.NONE)
                .withFamilies(FeatureFamily.INTENSITY_HISTOGRAM), IMAGE, Regions.mask(GRID, (i, j, k) -> true));
        assertEquals(Set.of("Without discretisation intensities must be whole numbers from 1 to 1048576, found 0.0"),
                reasons(values).keySet());
    }

    @Test
    void aLineOfVoxels() {
        Map<String, FeatureValue> values = Regions.extract(ALL, IMAGE, Regions.mask(GRID, (i, j, k) -> j == 3 && k == 0));
        assertEquals(0, values.get("original_morph_pca_elongation").value(), 1e-9);
        assertEquals(Map.of("The voxel centres lie in one plane: their ellipsoid is flat", 2), reasons(values));
    }

    @Test
    void twoSeparateParts() {
        Map<String, FeatureValue> values = Regions.extract(ALL, IMAGE, Regions.mask(GRID, (i, j, k) -> i == 0 || i == 4));
        assertEquals(2 * 4 * 3, values.get("original_diag_morph_mask_vox_count_interp_roi").value());
        assertEquals(Map.of(), reasons(values));
    }

    @Test
    void negativeIntensitiesAtTheBorder() {
        Map<String, FeatureValue> values = Regions.extract(ALL, Regions.image(GRID, (i, j, k) -> -1000 + 37 * i + 11 * j * k),
                Regions.mask(GRID, (i, j, k) -> true));
        assertEquals(-1000, values.get("original_stat_min").value());
        assertEquals(1, values.get("original_ih_min").value());
        assertEquals(Map.of(), reasons(values));
    }

    private static Map<String, Integer> reasons(Map<String, FeatureValue> values) {
        return values.values().stream().filter(FeatureValue::isMissing)
                .collect(Collectors.toMap(FeatureValue::missingReason, v -> 1, Integer::sum, TreeMap::new));
    }
}
