package org.radflow.normalise.nodes;

import org.knime.node.parameters.widget.choices.Label;
import org.radflow.normalise.Interpolation;

/** How values between voxel centres are found. */
enum InterpolationMethod {
    @Label("Nearest neighbour")
    NEAREST(Interpolation.NEAREST),
    @Label("Linear")
    LINEAR(Interpolation.LINEAR),
    @Label("Cubic B-spline")
    CUBIC_BSPLINE(Interpolation.CUBIC_BSPLINE);

    final Interpolation m_interpolation;

    InterpolationMethod(final Interpolation interpolation) {
        m_interpolation = interpolation;
    }
}
