package org.radflow.features.nodes;

import org.knime.node.parameters.widget.choices.Label;
import org.radflow.features.roi.DistanceWeighting;

/** How directions are weighted. */
enum WeightingChoice {
    @Label("None")
    NONE(DistanceWeighting.NONE),
    @Label("Manhattan norm")
    MANHATTAN(DistanceWeighting.MANHATTAN),
    @Label("Euclidean norm")
    EUCLIDEAN(DistanceWeighting.EUCLIDEAN),
    @Label("Chebyshev norm")
    CHEBYSHEV(DistanceWeighting.CHEBYSHEV);

    private final DistanceWeighting m_weighting;

    WeightingChoice(DistanceWeighting weighting) {
        m_weighting = weighting;
    }

    DistanceWeighting weighting() {
        return m_weighting;
    }
}
