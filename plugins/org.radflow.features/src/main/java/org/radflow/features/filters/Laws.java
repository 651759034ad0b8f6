package org.radflow.features.filters;

import java.util.List;
import java.util.stream.Collectors;

import org.radflow.image.Volume;

/**
 * Laws kernels (IBSI 2 manual): the first along i, the second along j, the third, if any, along k. The energy map is the mean of
 * the absolute response over the voxels within a Chebyshev distance.
 *
 * @param kernels        two (filter in slices) or three (in the volume)
 * @param pooling        how the responses of all right-angle rotations become one; null: not rotated
 * @param energyDistance distance in voxels of the energy map; 0: the response itself
 */
public record Laws(List<LawsKernel> kernels, Boundary boundary, Pooling pooling, int energyDistance) implements ImageFilter {

    /** @throws IllegalArgumentException for another number of kernels or a negative distance */
    public Laws {
        kernels = List.copyOf(kernels);
        if (kernels.size() != 2 && kernels.size() != 3) {
            throw new IllegalArgumentException("Laws filter: found " + kernels.size() + " kernels, expected 2 or 3");
        }
        if (energyDistance < 0 || energyDistance > 1000) {
            throw new IllegalArgumentException("Laws filter, energy distance: found " + energyDistance + ", expected 0 to 1000 voxels");
        }
    }

    @Override
    public Volume apply(Volume image) {
        List<List<Kernel>> chains = kernels.stream().map(k -> List.of(k.kernel())).toList();
        Volume response = new SeparableFilter(chains, boundary, pooling).apply(image);
        return energyDistance == 0 ? response : energy(response);
    }

    private Volume energy(Volume response) {
        float[] absolute = response.voxels();
        for (int n = 0; n < absolute.length; n++) {
            absolute[n] = Math.abs(absolute[n]);
        }
        Extent extent = kernels.size() == 2 ? Extent.SLICE : Extent.VOLUME;
        return new MeanFilter(extent, 2 * energyDistance + 1, boundary).apply(response);
    }

    @Override
    public String label() {
        String energy = energyDistance == 0 ? "" : "-energy" + energyDistance;
        return "laws-" + kernels.stream().map(LawsKernel::name).collect(Collectors.joining()) + Pooling.suffix(pooling) + energy
                + boundary.suffix();
    }
}
