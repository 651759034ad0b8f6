package org.radflow.select.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.nodes.StepNodes;

/** The node "Factor Analysis". */
public final class FactorAnalysisNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Factor Analysis").icon("icons/factor-analysis.png")
            .shortDescription("Replaces the features by scores of common factors, rotated if wanted.")
            .fullDescription("""
                    Maximum likelihood factors of the correlations between features, rotated by varimax (with Kaiser normalisation) or
                    promax (power 4), and scores by regression. Factors F1, F2 ... come in the order of their sums of squared loadings;
                    the loading of largest magnitude is positive. Uniquenesses are at least 0.005. Use it with more cases than features:
                    filter correlated features before. The node warns when the factors have not converged. The outcome is not looked at.
                    In a validation the step is learned anew inside each fold, from the training cases of the fold alone.
                    <p>
                    <b>Missing values.</b> Refused, as are constant features.
                    </p>
                    <p>
                    <b>Reference.</b> Lawley and Maxwell 1971; Kaiser 1958, doi:10.1007/BF02289233; Hendrickson and White 1964,
                    doi:10.1111/j.2044-8317.1964.tb00244.x. Equal to factanal of R to 1e-5.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(StepNodes.ports("A row per feature with its loading on each factor and its uniqueness, then rows of sums of squared "
                    + "loadings, their shares and the correlations between factors."))
            .model(StepNodes.model(FactorAnalysisParameters.class))
            .nodeType(NodeType.Manipulator)
            .keywords("varimax", "promax", "rotation", "latent", "dimension reduction");

    /** Called by the platform. */
    public FactorAnalysisNodeFactory() {
        super(NODE);
    }
}
