package org.radflow.harmonise.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.nodes.StepNodes;

/** The node "Nested ComBat". */
public final class NestedComBatNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Nested ComBat").icon("icons/nested-combat.png")
            .shortDescription("ComBat for several batch variables, one after the other.")
            .fullDescription("""
                    ComBat for one batch column after the other, such as manufacturer, then kernel. Unless the order is given, every round
                    tries all columns that are left and takes the one after which the fewest features differ between its batches (two-
                    sample Kolmogorov-Smirnov test, p below 0.05; with more than two batches the least p-value of all pairs, corrected for
                    their number); of equals the first.
                    """ + ComBatTexts.KNOWN_BATCHES + ComBatTexts.MISSING_VALUES + """
                    <p>
                    <b>Reference.</b> Horng et al., Generalized ComBat harmonization methods for radiomic features with multi-modal
                    distributions and multiple batch effects, Scientific Reports 2022, doi:10.1038/s41598-022-08412-9.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(StepNodes.ports(ComBatTexts.DETAILS + "; <i>Round</i>: 1 for the first column."))
            .model(StepNodes.model(NestedComBatParameters.class))
            .nodeType(NodeType.Manipulator)
            .keywords("harmonisation", "batch effect", "OPNested", "several batches", "scanner", "kernel");

    /** Called by the platform. */
    public NestedComBatNodeFactory() {
        super(NODE);
    }
}
