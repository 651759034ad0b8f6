package org.radflow.pipeline.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "Scaler". */
public final class ScalerNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Scaler").icon("icons/scaler.png")
            .shortDescription("Brings all features to one scale, with what the training tells.")
            .fullDescription("""
                    Scales every feature by z-score, minimum and maximum, median and interquartile range, Yeo-Johnson transformation or
                    logarithm. What is needed for it is learned from the training cases, in a validation from those of the fold alone;
                    new cases are scaled with it. A constant feature becomes 0 (with <i>Log</i> its logarithm).
                    <p>
                    <b>Missing values</b> are left out of what is learned and stay missing. A feature without any value is an error that names it.
                    </p>
                    <p>
                    <b>Reference.</b> Yeo and Johnson 2000, doi:10.1093/biomet/87.4.954. Quantiles: type 7 of Hyndman and Fan 1996,
                    doi:10.2307/2684934.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(StepNodes.ports("A row per feature: <i>Location</i> (subtracted; of <i>Log</i> the least value), <i>Spread</i> (divided "
                    + "by), <i>Parameter</i> (exponent of Yeo-Johnson, offset of the logarithm)."))
            .model(StepNodes.model(ScalerParameters.class)).nodeType(NodeType.Manipulator)
            .keywords("normalise", "standardise", "z-score", "min-max", "robust", "Yeo-Johnson", "log");

    /** Called by the platform. */
    public ScalerNodeFactory() {
        super(NODE);
    }
}
