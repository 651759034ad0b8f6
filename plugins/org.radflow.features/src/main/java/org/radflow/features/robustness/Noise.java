package org.radflow.features.robustness;

import java.util.Arrays;
import java.util.Random;

import org.radflow.features.filters.Boundary;
import org.radflow.features.filters.SeparableWavelet;
import org.radflow.features.filters.Wavelet;
import org.radflow.image.Volume;

/**
 * Adds Gaussian noise as strong as the image's own, which is estimated from the diagonal detail HH of its slices under the Coiflet 1
 * wavelet: standard deviation = median |HH| / 0.6745 (Donoho and Johnstone 1994, doi:10.1093/biomet/81.3.425; Zwanenburg et al. 2019).
 *
 * @param repeat number of the repeat: each has noise of its own, which the image's voxels and this number fix
 */
public record Noise(int repeat) implements Perturbation {

    /** Median of the absolute value of a standard normal variable. */
    private static final double NORMAL_MEDIAN = 0.6745;

    @Override
    public String name() {
        return "noise=" + repeat;
    }

    @Override
    public Sample apply(Sample sample) {
        Volume image = sample.image();
        double level = level(image);
        Random random = Seeds.ofSample(sample, repeat);
        float[] voxels = image.voxels().clone();
        for (int v = 0; v < voxels.length; v++) {
            voxels[v] += (float) (level * random.nextGaussian());
        }
        return new Sample(new Volume(image.geometry(), voxels), sample.mask());
    }

    /** Standard deviation of an image's noise, in its intensity unit; voxels without a finite intensity are left out. 0 if none is left. */
    static double level(Volume image) {
        float[] detail = new SeparableWavelet(Wavelet.COIFLET_1, "HH", 1, Boundary.MIRROR, null).apply(image).voxels();
        float[] sizes = new float[detail.length];
        int count = 0;
        for (float coefficient : detail) {
            if (Float.isFinite(coefficient)) {
                sizes[count++] = Math.abs(coefficient);
            }
        }
        Arrays.sort(sizes, 0, count);
        return count == 0 ? 0 : sizes[count / 2] / NORMAL_MEDIAN;
    }
}
