package org.radflow.features.morphology;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.radflow.features.morphology.RandomMask.inside;

import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.radflow.image.Mask;

class PrincipalAxesTest {

    @Property(tries = 100)
    void areThoseOfTheVoxelCentres(@ForAll long seed) {
        Mask mask = RandomMask.of(seed);
        double[] spacing = RandomMask.spacing(mask);
        List<double[]> centres = new ArrayList<>();
        for (int k = 0; k < mask.geometry().size(2); k++) {
            for (int j = 0; j < mask.geometry().size(1); j++) {
                for (int i = 0; i < mask.geometry().size(0); i++) {
                    if (inside(mask, i, j, k)) {
                        centres.add(new double[] {i * spacing[0], j * spacing[1], k * spacing[2]});
                    }
                }
            }
        }
        double[] mean = new double[3];
        for (int a = 0; a < 3; a++) {
            int axis = a;
            mean[a] = centres.stream().mapToDouble(c -> c[axis]).average().orElseThrow();
        }
        double[][] covariance = new double[3][3];
        for (double[] centre : centres) {
            for (int a = 0; a < 3; a++) {
                for (int b = 0; b < 3; b++) {
                    covariance[a][b] += (centre[a] - mean[a]) * (centre[b] - mean[b]) / Math.max(1, centres.size() - 1);
                }
            }
        }
        PrincipalAxes axes = new PrincipalAxes(RandomMask.bits(mask), spacing);
        assertArrayEquals(mean, axes.centroid(), 1e-9);
        assertArrayEquals(SymmetricMatrix.eigenvalues(covariance), axes.eigenvalues(), 1e-9);
    }
}
