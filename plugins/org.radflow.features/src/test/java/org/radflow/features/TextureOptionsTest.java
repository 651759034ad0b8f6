package org.radflow.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumSet;
import java.util.Map;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;
import org.radflow.features.roi.Aggregation;
import org.radflow.features.roi.Discretisation;
import org.radflow.features.roi.DistanceWeighting;
import org.radflow.features.roi.TextureOptions;
import org.radflow.image.Geometry;

/** Distance, weighting, symmetry and coarseness of texture matrices, by hand and against sums over all pairs of voxels. */
class TextureOptionsTest {

    private static final int NX = 6;
    private static final int NY = 5;
    private static final int NZ = 4;
    private static final int LEVELS = 5;

    /** 1 2 3 5 in a row. */
    private static Map<String, FeatureValue> row(TextureOptions options) {
        Geometry grid = Regions.grid(4, 1, 1, 1, 1, 1);
        return Regions.extract(settings(options), Regions.image(grid, (i, j, k) -> new int[] {1, 2, 3, 5}[i]),
                Regions.mask(grid, (i, j, k) -> true));
    }

    private static FeatureSettings settings(TextureOptions options) {
        return FeatureSettings.DEFAULT.withDiscretisation(Discretisation.NONE).withTextures(options)
                .withFamilies(FeatureFamily.GLCM, FeatureFamily.GLRLM, FeatureFamily.NGTDM, FeatureFamily.NGLDM)
                .withAggregations(EnumSet.of(Aggregation.MERGED_3D));
    }

    @Test
    void pairsAtDistanceTwo() {
        Map<String, FeatureValue> values = row(TextureOptions.DEFAULT.withDistance(2));
        assertEquals((4 + 9) / 2.0, values.get("original_cm_contrast_3D_comb").value(), 1e-12);
        assertEquals((1 + 3 + 2 + 5) / 4.0, values.get("original_cm_joint_avg_3D_comb").value(), 1e-12);
    }

    @Test
    void orderedPairs() {
        Map<String, FeatureValue> values = row(TextureOptions.DEFAULT.withSymmetric(false));
        assertEquals((1 + 2 + 3) / 3.0, values.get("original_cm_joint_avg_3D_comb").value(), 1e-12);
        assertEquals(2 / 3.0, values.get("original_cm_joint_var_3D_comb").value(), 1e-12);
        assertEquals(1 / Math.sqrt(2 / 3.0 * 14 / 9), values.get("original_cm_corr_3D_comb").value(), 1e-12);
        assertEquals(-1, values.get("original_cm_info_corr1_3D_comb").value(), 1e-12);
        assertEquals(1 / 3.0, values.get("original_cm_joint_max_3D_comb").value(), 1e-12);
    }

    @Test
    void neighboursAtDistanceTwoAndCoarsenessOne() {
        Map<String, FeatureValue> values = row(TextureOptions.DEFAULT.withDistance(2).withCoarseness(1));
        assertEquals((4 + 9 + 4 + 1) / 4.0, values.get("original_ngl_hde_3D").value(), 1e-12);
        double[] differences = {1.5, 1, 1 / 3.0, 2.5};
        double sum = differences[0] + differences[1] + differences[2] + differences[3];
        assertEquals(4 / sum, values.get("original_ngt_coarseness_3D").value(), 1e-12);
    }

    @Test
    void weightsOfDirections() {
        assertEquals(Math.exp(-9), DistanceWeighting.MANHATTAN.weight(1, -1, 1), 1e-15);
        assertEquals(Math.exp(-3), DistanceWeighting.EUCLIDEAN.weight(1, -1, 1), 1e-15);
        assertEquals(Math.exp(-1), DistanceWeighting.CHEBYSHEV.weight(1, -1, 1), 1e-15);
        Geometry grid = Regions.grid(2, 2, 1, 1, 1, 1);
        Map<String, FeatureValue> values = Regions.extract(settings(TextureOptions.DEFAULT.withWeighting(DistanceWeighting.EUCLIDEAN)),
                Regions.image(grid, (i, j, k) -> 1 + i + 2 * j), Regions.mask(grid, (i, j, k) -> true));
        double straight = Math.exp(-1);
        double oblique = Math.exp(-2);
        assertEquals((straight * (2 * 1 + 2 * 4) + oblique * (1 + 9)) / (4 * straight + 2 * oblique),
                values.get("original_cm_contrast_3D_comb").value(), 1e-12);
    }

    @Test
    void weightedRunsKeepTheirPercentage() {
        Map<String, FeatureValue> values = row(TextureOptions.DEFAULT.withWeighting(DistanceWeighting.MANHATTAN));
        assertEquals(1, values.get("original_rlm_r_perc_3D_comb").value(), 1e-12);
    }

    @Test
    void rangesAreChecked() {
        assertEquals("Texture distance (voxels): expected 1 to 10, found 0",
                assertThrows(IllegalArgumentException.class, () -> TextureOptions.DEFAULT.withDistance(0)).getMessage());
        assertEquals("Coarseness (grey levels): expected at least 0, found -1",
                assertThrows(IllegalArgumentException.class, () -> TextureOptions.DEFAULT.withCoarseness(-1)).getMessage());
    }

    @Test
    void settingsAreDescribed() {
        assertEquals("distance 1", TextureOptions.DEFAULT.toString());
        assertEquals("distance 2, directions weighted by Euclidean norm, GLCM not symmetric, coarseness 3",
                new TextureOptions(2, DistanceWeighting.EUCLIDEAN, false, 3).toString());
    }

    @Property(tries = 60)
    void asTheSumsOverAllPairs(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int distance, @ForAll DistanceWeighting weighting,
            @ForAll boolean symmetric, @ForAll @IntRange(min = 0, max = 2) int coarseness) {
        int[][][] levels = levels(seed);
        Geometry grid = Regions.grid(NX, NY, NZ, 1, 1, 1);
        Map<String, FeatureValue> values = Regions.extract(settings(new TextureOptions(distance, weighting, symmetric, coarseness)),
                Regions.image(grid, (i, j, k) -> Math.max(1, levels[i][j][k])), Regions.mask(grid, (i, j, k) -> levels[i][j][k] > 0));
        double weights = 0;
        double contrast = 0;
        double rows = 0;
        double dependences = 0;
        double tones = 0;
        int inside = 0;
        int withNeighbours = 0;
        int[] voxels = new int[LEVELS + 1];
        for (int v = 0; v < NX * NY * NZ; v++) {
            int level = at(levels, v);
            if (level == 0) {
                continue;
            }
            int dependent = 1;
            double sum = 0;
            int neighbours = 0;
            for (int w = 0; w < NX * NY * NZ; w++) {
                int x = w % NX - v % NX;
                int y = w / NX % NY - v / NX % NY;
                int z = w / (NX * NY) - v / (NX * NY);
                int far = Math.max(Math.abs(x), Math.max(Math.abs(y), Math.abs(z)));
                int other = at(levels, w);
                if (other == 0 || v == w || far > distance) {
                    continue;
                }
                dependent += Math.abs(level - other) <= coarseness ? 1 : 0;
                sum += other;
                neighbours++;
                if (far == distance && (symmetric || w > v)) {
                    double weight = weighting.weight(x, y, z);
                    weights += weight;
                    contrast += weight * (level - other) * (level - other);
                    rows += weight * level;
                }
            }
            inside++;
            dependences += dependent * dependent;
            withNeighbours += neighbours > 0 ? 1 : 0;
            voxels[level] += neighbours > 0 ? 1 : 0;
            tones += neighbours > 0 ? Math.abs(level - sum / neighbours) : 0;
        }
        assertEquals(contrast / weights, values.get("original_cm_contrast_3D_comb").value(), 1e-9);
        assertEquals(rows / weights, values.get("original_cm_joint_avg_3D_comb").value(), 1e-9);
        assertEquals(dependences / inside, values.get("original_ngl_hde_3D").value(), 1e-9);
        assertEquals(contrastFactor(voxels, withNeighbours) * tones / withNeighbours, values.get("original_ngt_contrast_3D").value(), 1e-9);
    }

    /** The first factor of the NGTDM contrast, given how many voxels with neighbours have each level. */
    private static double contrastFactor(int[] voxels, double total) {
        double sum = 0;
        int occurring = 0;
        for (int a = 1; a <= LEVELS; a++) {
            occurring += voxels[a] > 0 ? 1 : 0;
            for (int b = 1; b <= LEVELS; b++) {
                sum += voxels[a] / total * voxels[b] / total * (a - b) * (a - b);
            }
        }
        return sum / (occurring * (occurring - 1));
    }

    private static int at(int[][][] levels, int v) {
        return levels[v % NX][v / NX % NY][v / (NX * NY)];
    }

    /** Four voxels of five belong to the region. */
    private static int[][][] levels(long seed) {
        Random random = new Random(seed);
        int[][][] levels = new int[NX][NY][NZ];
        for (int v = 0; v < NX * NY * NZ; v++) {
            levels[v % NX][v / NX % NY][v / (NX * NY)] = random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(LEVELS);
        }
        return levels;
    }
}
