package org.radflow.features.filters;

import java.util.Locale;

import org.radflow.image.Volume;

/**
 * A function of each voxel by itself, scaled so that the largest absolute intensity M of the image stays M, as PyRadiomics defines it. An
 * image of zeros stays as it is (exponential: 1).
 */
public enum IntensityTransform implements ImageFilter {
    /** x^2 / M. */
    SQUARE {
        @Override
        double of(double x, double largest) {
            return x * x / largest;
        }
    },
    /** sign(x) sqrt(M |x|). */
    SQUARE_ROOT {
        @Override
        double of(double x, double largest) {
            return Math.signum(x) * Math.sqrt(largest * Math.abs(x));
        }
    },
    /** sign(x) M log(|x| + 1) / log(M + 1). */
    LOGARITHM {
        @Override
        double of(double x, double largest) {
            return Math.signum(x) * largest * Math.log1p(Math.abs(x)) / Math.log1p(largest);
        }
    },
    /** exp(x log(M) / M). */
    EXPONENTIAL {
        @Override
        double of(double x, double largest) {
            return Math.exp(x * Math.log(largest) / largest);
        }
    };

    abstract double of(double x, double largest);

    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace("_", "");
    }

    @Override
    public Volume apply(Volume image) {
        float[] in = image.voxels();
        double largest = 0;
        for (float x : in) {
            largest = Math.max(largest, Math.abs(x));
        }
        float[] out = new float[in.length];
        for (int n = 0; n < in.length; n++) {
            out[n] = (float) of(in[n], largest == 0 ? 1 : largest);
        }
        return new Volume(image.geometry(), out);
    }
}
