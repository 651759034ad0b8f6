package org.radflow.features.filters;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.radflow.image.Geometry;
import org.radflow.image.Volume;

/** Linear filters are linear and, with a periodic boundary, move with the image. */
class FilterPropertiesTest {

    private static final int[] SIZE = {9, 8, 10};

    @Provide
    Arbitrary<ImageFilter> linear() {
        return Arbitraries.of(new MeanFilter(Extent.VOLUME, 5, Boundary.PERIODIC),
                new LaplacianOfGaussian(Extent.VOLUME, 2, 4, Boundary.PERIODIC),
                new Laws(List.of(LawsKernel.E5, LawsKernel.L5, LawsKernel.W5), Boundary.PERIODIC, null, 0),
                new SeparableWavelet(Wavelet.DAUBECHIES_3, "LHL", 2, Boundary.PERIODIC, Pooling.AVERAGE),
                new SeparableWavelet(Wavelet.COIFLET_5, "HLH", 1, Boundary.PERIODIC, null),
                new Simoncelli(Extent.VOLUME, 2, Boundary.PERIODIC),
                new Riesz(new Simoncelli(Extent.VOLUME, 1, Boundary.PERIODIC), 1, 1, 0, Boundary.PERIODIC));
    }

    @Property(tries = 40)
    void linear(@ForAll("linear") ImageFilter filter, @ForAll long seed) {
        float[] a = random(seed);
        float[] b = random(seed + 1);
        float[] sum = new float[a.length];
        for (int n = 0; n < a.length; n++) {
            sum[n] = 2 * a[n] - 3 * b[n];
        }
        float[] fa = apply(filter, a);
        float[] fb = apply(filter, b);
        float[] expected = new float[a.length];
        for (int n = 0; n < a.length; n++) {
            expected[n] = 2 * fa[n] - 3 * fb[n];
        }
        assertArrayEquals(expected, apply(filter, sum), 1e-3f);
    }

    @Property(tries = 40)
    void shiftEquivariant(@ForAll("linear") ImageFilter filter, @ForAll long seed, @ForAll @IntRange(max = 7) int di,
            @ForAll @IntRange(max = 7) int dj, @ForAll @IntRange(max = 7) int dk) {
        float[] image = random(seed);
        assertArrayEquals(shifted(apply(filter, image), di, dj, dk), apply(filter, shifted(image, di, dj, dk)), 1e-3f);
    }

    private static float[] apply(ImageFilter filter, float[] voxels) {
        double[] identity = {1, 0, 0, 0, 1, 0, 0, 0, 1};
        return filter.apply(new Volume(new Geometry(SIZE, new double[] {1, 1, 1}, new double[3], identity), voxels)).voxels();
    }

    private static float[] random(long seed) {
        Random random = new Random(seed);
        float[] voxels = new float[SIZE[0] * SIZE[1] * SIZE[2]];
        for (int n = 0; n < voxels.length; n++) {
            voxels[n] = 100 * random.nextFloat() - 50;
        }
        return voxels;
    }

    private static float[] shifted(float[] voxels, int di, int dj, int dk) {
        float[] out = new float[voxels.length];
        for (int n = 0; n < out.length; n++) {
            int i = (n % SIZE[0] + di) % SIZE[0];
            int j = (n / SIZE[0] + dj) % SIZE[1];
            int k = (n / SIZE[0] / SIZE[1] + dk) % SIZE[2];
            out[i + SIZE[0] * (j + SIZE[1] * k)] = voxels[n];
        }
        return out;
    }
}
