package org.radflow.select.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.nodes.StepNodes;

/** The node "Principal Components". */
public final class PrincipalComponentsNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Principal Components").icon("icons/principal-components.png")
            .shortDescription("Replaces the features by their principal components.")
            .fullDescription("""
                    Replaces the features by PC1, PC2 ...: uncorrelated weighted sums of features in the order of their variance, as many
                    as are needed for a share of the variance. The loading of largest magnitude is positive. New cases are centred, scaled
                    and weighted as learned. The outcome is not looked at. In a validation the step is learned anew inside each fold, from
                    the training cases of the fold alone.
                    <p>
                    <b>Missing values.</b> Refused: put the node <i>Missing Value Step</i> before this one.
                    </p>
                    <p>
                    <b>Reference.</b> Jolliffe, Principal Component Analysis, 2002. Equal to prcomp of R.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(StepNodes.ports("A row per feature with its loading on each component, then rows of the variance of each component "
                    + "and its share."))
            .model(StepNodes.model(PrincipalComponentsParameters.class))
            .nodeType(NodeType.Manipulator)
            .keywords("PCA", "dimension reduction", "eigenvectors");

    /** Called by the platform. */
    public PrincipalComponentsNodeFactory() {
        super(NODE);
    }
}
