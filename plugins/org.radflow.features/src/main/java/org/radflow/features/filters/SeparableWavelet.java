package org.radflow.features.filters;

import java.util.ArrayList;
import java.util.List;

import org.radflow.image.Volume;

/**
 * A sub-band of the undecimated separable wavelet transform (IBSI 2 manual). Level j filters the low-pass image of level j - 1
 * with kernels in which 2^(j-1) - 1 zeros follow every weight.
 *
 * @param band    letters L (low-pass) and H (high-pass) along i, j and k: two letters filter in slices, three in the volume
 * @param pooling how the responses of all right-angle rotations become one; null: not rotated
 */
public record SeparableWavelet(Wavelet wavelet, String band, int level, Boundary boundary, Pooling pooling) implements ImageFilter {

    /** @throws IllegalArgumentException for another band or a level outside 1 to 10 */
    public SeparableWavelet {
        if (!band.matches("[LH]{2,3}")) {
            throw new IllegalArgumentException("Separable wavelet, band: found \"" + band + "\", expected 2 or 3 letters L and H, such as LLH");
        }
        Parameters.level("Separable wavelet", level);
    }

    @Override
    public Volume apply(Volume image) {
        return apply(new SharedConvolutions(image));
    }

    @Override
    public Volume apply(SharedConvolutions convolutions) {
        List<List<Kernel>> chains = band.chars().mapToObj(this::chain).toList();
        return pooling == null ? convolutions.response(chains, boundary)
                : new SeparableFilter(chains, boundary, pooling).apply(convolutions.image());
    }

    private List<Kernel> chain(int letter) {
        List<Kernel> chain = new ArrayList<>();
        for (int j = 1; j < level; j++) {
            chain.add(wavelet.low().upsampled(1 << (j - 1)));
        }
        chain.add((letter == 'L' ? wavelet.low() : wavelet.high()).upsampled(1 << (level - 1)));
        return chain;
    }

    @Override
    public String label() {
        return "wavelet-" + wavelet.label() + "-" + band + "-" + level + Pooling.suffix(pooling) + boundary.suffix();
    }
}
