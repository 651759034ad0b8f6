package org.radflow.features.filters;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.radflow.image.Volume;

/**
 * Mean of a square or cube of voxels (IBSI 2 manual).
 *
 * @param support edge in voxels, odd
 */
public record MeanFilter(Extent extent, int support, Boundary boundary) implements ImageFilter {

    /** @throws IllegalArgumentException if the support is not odd and positive */
    public MeanFilter {
        if (support < 1 || support % 2 == 0) {
            throw new IllegalArgumentException("Mean filter, support: found " + support + ", expected an odd number of voxels from 1");
        }
    }

    @Override
    public Volume apply(Volume image) {
        double[] weights = new double[support];
        Arrays.fill(weights, 1.0 / support);
        return new SeparableFilter(Collections.nCopies(extent.axes(), List.of(Kernel.of(weights))), boundary, null).apply(image);
    }

    @Override
    public String label() {
        return "mean-" + support + "-" + extent.suffix() + boundary.suffix();
    }
}
