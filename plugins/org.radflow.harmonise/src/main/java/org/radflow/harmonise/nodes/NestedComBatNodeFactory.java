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
                    <p>
                    <b>What stays.</b> Only features are changed. A feature that is constant in a batch, has too few values in one, or
                    does not vary beside batches and covariates stays as it is; the details say why. One batch only, a batch of a single
                    case (but for <i>Mean only</i>), and a covariate that is confounded with the batches are errors.
                    </p>
                    <p>
                    <b>New cases.</b> <i>Pipeline Apply</i> removes the learned effect of the case's batch, by the same formula. A batch
                    that the training did not have is refused; <i>ComBat Apply</i> can learn it from enough cases.
                    </p><p>
                    <b>Missing values.</b> A missing feature value is left out of what is learned and stays missing. A case without a
                    batch, and in the training a missing covariate, is an error that names the column.
                    </p>
                    <p>
                    <b>Reference.</b> Horng et al., Generalized ComBat harmonization methods for radiomic features with multi-modal
                    distributions and multiple batch effects, Scientific Reports 2022, doi:10.1038/s41598-022-08412-9.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(StepNodes.ports("A row per feature and batch: <i>Cases</i>, pooled <i>Mean</i> and <i>Standard Deviation</i>, "
                    + "observed <i>Gamma Hat</i>, <i>Delta Hat</i>, the effect removed: <i>Gamma Star</i> (in standard deviations), <i>Delta Star</i> "
                    + "(factor of the variance), slopes of covariates; then a row per feature that stays as it is; <i>Round</i>: 1 for the first column."))
            .model(StepNodes.model(NestedComBatParameters.class))
            .nodeType(NodeType.Manipulator)
            .keywords("harmonisation", "batch effect", "OPNested", "several batches", "scanner", "kernel");

    /** Called by the platform. */
    public NestedComBatNodeFactory() {
        super(NODE);
    }
}
