package org.radflow.features.morphology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.radflow.features.roi.Resegmentation;
import org.radflow.features.roi.Roi;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

class SpatialAutocorrelationTest {

    private static final int EDGE = 39;
    private static final double[] SPACING = {0.8, 0.8, 1};

    /** A sphere of some 27,000 voxels, in a box that two grids are quicker for, against the definition of IBSI: sums over all pairs. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 1})
    void equalsTheDefinition(double smooth) {
        Geometry grid = Geometry.axisAligned(new int[] {EDGE, EDGE, EDGE}, SPACING, new double[3]);
        byte[] inside = new byte[grid.voxels()];
        float[] image = new float[grid.voxels()];
        Random random = new Random(1);
        int centre = EDGE / 2;
        for (int v = 0; v < image.length; v++) {
            int x = v % EDGE - centre;
            int y = v / EDGE % EDGE - centre;
            int z = v / EDGE / EDGE - centre;
            inside[v] = (byte) (x * x + y * y + z * z <= 18.6 * 18.6 ? 1 : 0);
            image[v] = (float) (1000 * smooth * Math.sin(0.1 * x + 0.2 * y) + 1000 * (1 - smooth) * random.nextDouble() - 300);
        }
        SpatialAutocorrelation found = new SpatialAutocorrelation(new Roi(new Volume(grid, image), new Mask(grid, inside), Resegmentation.NONE));
        double[] expected = definition(image, inside);
        assertEquals(expected[0], found.moransI(), 3e-7);
        assertEquals(expected[1], found.gearysC(), 5e-7);
    }

    /** Moran's I and Geary's C. */
    private static double[] definition(float[] image, byte[] inside) {
        int n = 0;
        double[][] voxels = new double[image.length][];
        double mean = 0;
        for (int v = 0; v < image.length; v++) {
            if (inside[v] != 0) {
                voxels[n++] = new double[] {v % EDGE * SPACING[0], v / EDGE % EDGE * SPACING[1], v / EDGE / EDGE * SPACING[2], image[v]};
                mean += image[v];
            }
        }
        mean /= n;
        double weights = 0;
        double products = 0;
        double differences = 0;
        double variation = 0;
        for (int a = 0; a < n; a++) {
            double[] p = voxels[a];
            variation += (p[3] - mean) * (p[3] - mean);
            for (int b = 0; b < a; b++) {
                double[] q = voxels[b];
                double weight = 2 / Math.sqrt((p[0] - q[0]) * (p[0] - q[0]) + (p[1] - q[1]) * (p[1] - q[1]) + (p[2] - q[2]) * (p[2] - q[2]));
                weights += weight;
                products += weight * (p[3] - mean) * (q[3] - mean);
                differences += weight * (p[3] - q[3]) * (p[3] - q[3]);
            }
        }
        return new double[] {n / weights * products / variation, (n - 1) / (2 * weights) * differences / variation};
    }
}
