package org.radflow.features.filters;

import org.radflow.image.Geometry;
import org.radflow.image.Volume;

/** Length of the gradient by central differences, in intensity per mm along the axes of the image. */
public record GradientMagnitude(Extent extent, Boundary boundary) implements ImageFilter {

    @Override
    public Volume apply(Volume image) {
        Geometry geometry = image.geometry();
        float[] magnitude = new float[image.voxels().length];
        for (int axis = 0; axis < extent.axes(); axis++) {
            double perMm = 0.5 / geometry.spacing(axis);
            float[] derivative = Kernel.of(perMm, 0, -perMm).convolve(image.voxels(), geometry, axis, boundary);
            for (int n = 0; n < magnitude.length; n++) {
                magnitude[n] += derivative[n] * derivative[n];
            }
        }
        for (int n = 0; n < magnitude.length; n++) {
            magnitude[n] = (float) Math.sqrt(magnitude[n]);
        }
        return new Volume(geometry, magnitude);
    }

    @Override
    public String label() {
        return "gradient-" + extent.suffix() + boundary.suffix();
    }
}
