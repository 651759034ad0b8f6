package org.radflow.features.morphology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class DiameterTest {

    @Property(tries = 200)
    void isTheLargestOfAllDistances(@ForAll long seed) {
        Random random = new Random(seed);
        double[] size = {random.nextInt(3), 1 + random.nextInt(5), 1 + random.nextInt(50)};
        double[][] points = new double[1 + random.nextInt(100)][3];
        double largest = 0;
        for (int p = 0; p < points.length; p++) {
            for (int a = 0; a < 3; a++) {
                points[p][a] = 100 + random.nextInt(20) * size[a];
            }
            for (int q = 0; q < p; q++) {
                double x = points[p][0] - points[q][0];
                double y = points[p][1] - points[q][1];
                double z = points[p][2] - points[q][2];
                largest = Math.max(largest, Math.sqrt(x * x + y * y + z * z));
            }
        }
        assertEquals(largest, Diameter.of(points));
    }
}
