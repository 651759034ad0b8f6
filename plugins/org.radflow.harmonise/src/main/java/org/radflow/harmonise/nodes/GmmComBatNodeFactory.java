package org.radflow.harmonise.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.nodes.StepNodes;

/** The node "GMM ComBat". */
public final class GmmComBatNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("GMM ComBat").icon("icons/gmm-combat.png")
            .shortDescription("ComBat for two batches that nobody recorded, found in the distribution of the features.")
            .fullDescription("""
                    Fits a mixture of two normal distributions to each feature (standardised, so that features of different units
                    compare). Of the features that put more than a quarter of the cases into each component, the one with the least Akaike
                    criterion tells the batches: <i>GMM Batch</i> 1 and 2, a new column. Then ComBat removes their effects.
                    <p>
                    Two groups in a feature need not come from a scanner: they may be two kinds of patients, whose difference is then
                    removed.
                    </p>
                    <p>
                    <b>New cases</b> get the batch that their value of this feature tells.
                    </p>
                    """ + ComBatTexts.MISSING_VALUES + """
                    <p>
                    A feature with a missing value is not used to find the batches; a new case must have the one that was.
                    </p>
                    <p>
                    <b>Reference.</b> Horng et al. 2022, doi:10.1038/s41598-022-08412-9.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(StepNodes.ports(ComBatTexts.DETAILS + "; <i>Batch Found In</i>: the feature that tells the batch."))
            .model(StepNodes.model(GmmComBatParameters.class))
            .nodeType(NodeType.Manipulator)
            .keywords("harmonisation", "batch effect", "Gaussian mixture", "hidden batch", "bimodal");

    /** Called by the platform. */
    public GmmComBatNodeFactory() {
        super(NODE);
    }
}
