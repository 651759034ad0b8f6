package org.radflow.features.filters;

import org.radflow.image.Volume;

/**
 * Band-pass map of the non-separable Simoncelli wavelet (IBSI 2 manual): transfer function cos(pi/2 log2(2 r / m)) for frequencies
 * r from m/4 to m, 0 elsewhere, with m = 1 / 2^(level-1) and r relative to the Nyquist frequency of each axis. The
 * values of IBSI 2 agree for the spectrum of the image as it is: a periodic boundary. With another, the image is continued by at least
 * 16 2^level voxels on each side first.
 */
public record Simoncelli(Extent extent, int level, Boundary boundary) implements ImageFilter {

    /** @throws IllegalArgumentException if the level is not 1 to 10 */
    public Simoncelli {
        Parameters.level("Simoncelli wavelet", level);
    }

    @Override
    public Volume apply(Volume image) {
        double maximum = Math.scalb(1, 1 - level);
        return new FourierFilter(image, extent, boundary, 16 << level).multiply((u, v, w) -> {
            double r = Math.sqrt(u * u + v * v + w * w);
            return r < maximum / 4 || r > maximum ? 0 : Math.cos(Math.PI / 2 * Math.log(2 * r / maximum) / Math.log(2));
        }, 0);
    }

    @Override
    public String label() {
        return "simoncelli-" + level + "-" + extent.suffix() + boundary.suffix();
    }
}
