package org.radflow.features.filters;

import java.util.ArrayList;
import java.util.List;

import org.radflow.image.Geometry;
import org.radflow.image.Volume;

/**
 * Convolutions of one image along its axes, one axis after the other. What filters have in common in their first axes is computed once if
 * they follow each other, so the eight bands of a wavelet need 14 convolutions instead of 24. Not thread-safe.
 */
public final class SharedConvolutions {

    private record Step(List<Kernel> chain, Boundary boundary, float[] response) {}

    private final Volume image;
    /** The last filter's steps, one an axis. */
    private final List<Step> steps = new ArrayList<>();

    public SharedConvolutions(Volume image) {
        this.image = image;
    }

    Volume image() {
        return image;
    }

    /** The response to kernels along i, j and so on, each axis with a chain of kernels applied one after the other. */
    Volume response(List<List<Kernel>> chains, Boundary boundary) {
        int axis = 0;
        while (axis < Math.min(steps.size(), chains.size() - 1) && steps.get(axis).chain.equals(chains.get(axis))
                && steps.get(axis).boundary == boundary) {
            axis++;
        }
        steps.subList(axis, steps.size()).clear();
        Geometry geometry = image.geometry();
        for (; axis < chains.size(); axis++) {
            float[] response = axis == 0 ? image.voxels() : steps.get(axis - 1).response;
            for (Kernel kernel : chains.get(axis)) {
                response = kernel.convolve(response, geometry, axis, boundary);
            }
            steps.add(new Step(chains.get(axis), boundary, response));
        }
        return new Volume(geometry, steps.remove(chains.size() - 1).response);
    }
}
