package org.radflow.features.robustness;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.radflow.image.Volume;

class NoiseTest {

    /** The image's own noise has standard deviation 5. */
    @Test
    void theNoiseIsAsStrongAsTheImages() {
        Sample sample = Spheres.ball();
        assertEquals(5, Noise.level(sample.image()), 0.15);
        Sample noisy = new Noise(1).apply(sample);
        double squares = 0;
        for (int v = 0; v < noisy.image().voxels().length; v++) {
            squares += Math.pow(noisy.image().voxels()[v] - sample.image().voxels()[v], 2);
        }
        assertEquals(5, Math.sqrt(squares / noisy.image().voxels().length), 0.2);
        assertSame(sample.mask(), noisy.mask());
    }

    @Test
    void anImageWithoutNoiseStays() {
        Volume flat = new Volume(Spheres.GRID, new float[Spheres.GRID.voxels()]);
        assertArrayEquals(flat.voxels(), new Noise(1).apply(new Sample(flat, Spheres.ball().mask())).image().voxels());
    }

    @Test
    void aRepeatIsReproducibleAndDiffersFromOthersAndOtherCases() {
        float[] first = new Noise(1).apply(Spheres.ball()).image().voxels();
        assertArrayEquals(first, new Noise(1).apply(Spheres.ball()).image().voxels());
        assertFalse(Arrays.equals(first, new Noise(2).apply(Spheres.ball()).image().voxels()));
        float[] other = new Noise(1).apply(Spheres.ball(9, 20, 19, 18)).image().voxels();
        assertFalse(first[0] == other[0]);
    }
}
