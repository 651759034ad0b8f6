package org.radflow.features.nodes;

import org.knime.node.parameters.widget.choices.Label;
import org.radflow.normalise.Interpolation;

/** How values between voxels are found. */
enum InterpolationChoice {
    @Label("Nearest")
    NEAREST(Interpolation.NEAREST),
    @Label("Linear")
    LINEAR(Interpolation.LINEAR),
    @Label("Cubic B-spline")
    CUBIC_BSPLINE(Interpolation.CUBIC_BSPLINE);

    private final Interpolation interpolation;

    InterpolationChoice(Interpolation interpolation) {
        this.interpolation = interpolation;
    }

    Interpolation interpolation() {
        return interpolation;
    }
}
