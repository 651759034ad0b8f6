package org.radflow.features.morphology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.radflow.image.Mask;

class PlanarDiameterTest {

    @Property(tries = 100)
    void isTheLargestOfAllDistancesInAPlane(@ForAll long seed, @ForAll @IntRange(max = 2) int axis) {
        Mask mask = RandomMask.of(seed);
        double[] spacing = RandomMask.spacing(mask);
        List<int[]> vertices = RandomMask.vertices(mask);
        double largest = 0;
        for (int[] a : vertices) {
            for (int[] b : vertices) {
                if (a[axis] == b[axis]) {
                    double x = (a[0] - b[0]) * spacing[0] / 2;
                    double y = (a[1] - b[1]) * spacing[1] / 2;
                    double z = (a[2] - b[2]) * spacing[2] / 2;
                    largest = Math.max(largest, Math.sqrt(x * x + y * y + z * z));
                }
            }
        }
        assertEquals(largest, PlanarDiameter.of(mask, axis), 1e-12);
    }
}
