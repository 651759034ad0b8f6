package org.radflow.benchmarks;

import java.util.Arrays;
import java.util.List;

import org.radflow.features.FeatureExtractor;
import org.radflow.features.FeatureFamily;
import org.radflow.features.FeatureSettings;
import org.radflow.features.FeatureValue;
import org.radflow.features.IbsiExtractor;
import org.radflow.features.roi.Discretisation;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/**
 * All IBSI 1 families of an image whose voxels all belong to the region, in a heap of a size to be tried, e.g. 512 voxels along each axis
 * with {@code -Xmx2g}. Fails if the heap is too small or a feature is missing.
 */
public final class LargeRegion {

    private LargeRegion() {}

    /** @param args voxels along each axis; then families, as {@link FeatureFamily} names them, to be measured in one pass, or none for all */
    public static void main(String[] args) {
        int n = Integer.parseInt(args[0]);
        Geometry grid = Geometry.axisAligned(new int[] {n, n, n}, new double[] {1, 1, 1}, new double[3]);
        byte[] all = new byte[grid.voxels()];
        Arrays.fill(all, (byte) 1);
        Volume image = new Volume(grid, noise(grid));
        Mask mask = new Mask(grid, all);
        FeatureSettings settings = FeatureSettings.DEFAULT.withDiscretisation(Discretisation.fixedBinNumber(32));
        if (args.length > 1) {
            FeatureFamily[] families = Arrays.stream(args).skip(1).map(FeatureFamily::valueOf).toArray(FeatureFamily[]::new);
            settings = settings.withFamilies(families[0], families);
        }
        long start = System.nanoTime();
        FeatureExtractor extractor = new IbsiExtractor(settings);
        List<FeatureValue> values = extractor.extract(image, mask);
        double seconds = (System.nanoTime() - start) / 1e9;
        List<String> missing = values.stream().filter(FeatureValue::isMissing).map(FeatureValue::missingReason).distinct().toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Missing: " + missing);
        }
        System.out.printf("%d voxels, heap of %d MB: %d features in %.1f s, %.0f ns a voxel%n", grid.voxels(),
                Runtime.getRuntime().maxMemory() >> 20, values.size(), seconds, seconds * 1e9 / grid.voxels());
    }

    /** From 0 to 1000, by a linear congruential generator modulo 2^32. */
    private static float[] noise(Geometry grid) {
        float[] noise = new float[grid.voxels()];
        int state = 1;
        for (int v = 0; v < noise.length; v++) {
            state = 1664525 * state + 1013904223;
            noise[v] = (state >>> 8) * (1000f / (1 << 24));
        }
        return noise;
    }
}
