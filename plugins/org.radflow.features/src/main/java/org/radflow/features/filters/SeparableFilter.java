package org.radflow.features.filters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.radflow.image.Geometry;
import org.radflow.image.Volume;

/**
 * Kernels along the axes, each axis with a chain of kernels applied one after the other, and if wanted all its right-angle rotations
 * (24 in a volume, 4 in a slice; IBSI 2 manual), pooled.
 */
final class SeparableFilter {

    private final Set<List<List<Kernel>>> rotations = new LinkedHashSet<>();
    private final Boundary boundary;
    private final Pooling pooling;

    /** @param pooling null: not rotated */
    SeparableFilter(List<List<Kernel>> chains, Boundary boundary, Pooling pooling) {
        this.boundary = boundary;
        this.pooling = pooling == null ? Pooling.MAX : pooling;
        if (pooling == null) {
            rotations.add(chains);
        } else {
            permute(chains, List.of(), 1);
        }
    }

    /** Adds the permutations and reversals of axes that together are a rotation: determinant 1. Equal kernels are kept once. */
    private void permute(List<List<Kernel>> rest, List<List<Kernel>> chosen, int determinant) {
        if (rest.isEmpty()) {
            if (determinant == 1) {
                rotations.add(chosen);
            }
            return;
        }
        for (int a = 0; a < rest.size(); a++) {
            List<List<Kernel>> others = new ArrayList<>(rest);
            List<Kernel> chain = others.remove(a);
            int sign = a % 2 == 0 ? determinant : -determinant;
            permute(others, with(chosen, chain), sign);
            permute(others, with(chosen, chain.stream().map(Kernel::flipped).toList()), -sign);
        }
    }

    private static List<List<Kernel>> with(List<List<Kernel>> chosen, List<Kernel> chain) {
        List<List<Kernel>> extended = new ArrayList<>(chosen);
        extended.add(chain);
        return List.copyOf(extended);
    }

    Volume apply(Volume image) {
        float[] pooled = pool(image.voxels(), image.geometry(), rotations, 0, null);
        pooling.finish(pooled, rotations.size());
        return new Volume(image.geometry(), pooled);
    }

    /** Convolves along an axis once for all rotations that share the kernels of this and the lower axes. */
    private float[] pool(float[] in, Geometry geometry, Iterable<List<List<Kernel>>> filters, int axis, float[] pooled) {
        Map<List<Kernel>, List<List<List<Kernel>>>> byChain = new LinkedHashMap<>();
        for (List<List<Kernel>> filter : filters) {
            byChain.computeIfAbsent(filter.get(axis), c -> new ArrayList<>()).add(filter);
        }
        for (Map.Entry<List<Kernel>, List<List<List<Kernel>>>> entry : byChain.entrySet()) {
            float[] response = in;
            for (Kernel kernel : entry.getKey()) {
                response = kernel.convolve(response, geometry, axis, boundary);
            }
            if (axis + 1 < entry.getValue().get(0).size()) {
                pooled = pool(response, geometry, entry.getValue(), axis + 1, pooled);
            } else if (pooled == null) {
                pooled = response;
            } else {
                pooling.add(pooled, response);
            }
        }
        return pooled;
    }
}
