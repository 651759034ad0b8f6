package org.radflow.features.maps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.radflow.features.FeatureFamily;
import org.radflow.features.FeatureSettings;
import org.radflow.features.FeatureValue;
import org.radflow.features.IbsiExtractor;
import org.radflow.features.filters.Extent;
import org.radflow.features.roi.Aggregation;
import org.radflow.features.roi.Discretisation;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

class FeatureMapTest {

    private static final Geometry GRID = Geometry.axisAligned(new int[] {6, 5, 4}, new double[] {1, 1, 2}, new double[3]);

    @Test
    void meansOfALine() {
        Geometry line = Geometry.axisAligned(new int[] {5, 1, 1}, new double[] {1, 1, 1}, new double[3]);
        Volume image = new Volume(line, new float[] {1, 2, 6, 4, 100});
        Mask mask = new Mask(line, new byte[] {1, 1, 1, 1, 0});
        Volume mean = new FeatureMap(List.of("stat_mean"), Extent.VOLUME, 1, Discretisation.NONE).compute(image, mask).get(0);
        assertEquals("[1.5, 3.0, 4.0, 5.0, NaN]", Arrays.toString(mean.voxels()));
    }

    /** The map at a voxel is the feature of the block around it, with the grey levels of the whole region. */
    @Test
    void isTheFeatureOfEachNeighbourhood() {
        Volume image = levels(GRID);
        Mask all = filled(GRID);
        List<Volume> maps = new FeatureMap(List.of("cm_contrast_3D_comb", "ngt_coarseness_3D", "stat_mean"), Extent.VOLUME, 1,
                Discretisation.fixedBinSize(1)).compute(image, all);
        int[] from = {2, 1, 0};
        Geometry block = GRID.crop(from, new int[] {3, 3, 3});
        float[] voxels = new float[27];
        for (int v = 0; v < 27; v++) {
            voxels[v] = image.voxels()[GRID.index(from[0] + v % 3, from[1] + v / 3 % 3, from[2] + v / 9)];
        }
        IbsiExtractor extractor = new IbsiExtractor(FeatureSettings.DEFAULT
                .withFamilies(FeatureFamily.GLCM, FeatureFamily.NGTDM, FeatureFamily.INTENSITY_STATISTICS)
                .withAggregations(EnumSet.of(Aggregation.MERGED_3D)).withDiscretisation(Discretisation.NONE));
        List<FeatureValue> values = extractor.extract(new Volume(block, voxels), filled(block));
        int centre = GRID.index(3, 2, 1);
        for (int f = 0; f < values.size(); f++) {
            switch (extractor.definitions().get(f).name()) {
                case "original_cm_contrast_3D_comb" -> assertEquals((float) values.get(f).value(), maps.get(0).voxels()[centre]);
                case "original_ngt_coarseness_3D" -> assertEquals((float) values.get(f).value(), maps.get(1).voxels()[centre]);
                case "original_stat_mean" -> assertEquals((float) values.get(f).value(), maps.get(2).voxels()[centre]);
                default -> { }
            }
        }
    }

    @Test
    void neighbourhoodsInSlicesDoNotLookThrough() {
        Volume image = levels(GRID);
        Volume inSlices = new FeatureMap(List.of("stat_max"), Extent.SLICE, 5, Discretisation.NONE).compute(image, filled(GRID)).get(0);
        for (int k = 0; k < 4; k++) {
            float highest = 0;
            for (int v = 30 * k; v < 30 * (k + 1); v++) {
                highest = Math.max(highest, image.voxels()[v]);
            }
            assertEquals(highest, inSlices.voxels()[30 * k]);
        }
    }

    @Test
    void whatHasNoValueIsNotANumber() {
        Volume flat = new Volume(GRID, new float[GRID.voxels()]);
        Volume correlation = new FeatureMap(List.of("cm_corr_3D_avg"), Extent.VOLUME, 1, Discretisation.fixedBinNumber(8))
                .compute(flat, filled(GRID)).get(0);
        assertTrue(Float.isNaN(correlation.voxels()[7]));
    }

    @Test
    void unknownNamesAndRadiiAreRefused() {
        assertEquals("Feature map, feature: found 'mean', expected a name such as stat_mean, ih_entropy or cm_contrast_3D_comb",
                assertThrows(IllegalArgumentException.class,
                        () -> new FeatureMap(List.of("mean"), Extent.VOLUME, 1, Discretisation.NONE)).getMessage());
        assertEquals("Feature map, radius (voxels): found 0, expected 1 to 50", assertThrows(IllegalArgumentException.class,
                () -> new FeatureMap(List.of("stat_mean"), Extent.VOLUME, 0, Discretisation.NONE)).getMessage());
    }

    /** Whole numbers 1 to 6, both among them. */
    private static Volume levels(Geometry grid) {
        Random random = new Random(3);
        float[] voxels = new float[grid.voxels()];
        for (int v = 0; v < voxels.length; v++) {
            voxels[v] = v < 2 ? 1 + 5 * v : 1 + random.nextInt(6);
        }
        return new Volume(grid, voxels);
    }

    private static Mask filled(Geometry grid) {
        byte[] voxels = new byte[grid.voxels()];
        Arrays.fill(voxels, (byte) 1);
        return new Mask(grid, voxels);
    }
}
