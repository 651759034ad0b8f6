package org.radflow.select.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.nodes.StepNodes;

/** The node "mRMR Selector". */
public final class MrmrSelectorNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("mRMR Selector").icon("icons/mrmr-selector.png")
            .shortDescription("Keeps features that tell much about the outcome and little about each other.")
            .fullDescription("""
                    Minimum redundancy, maximum relevance: first the most relevant feature, then each time the one whose relevance, less
                    (MID) or divided by (MIQ) its mean redundancy with those chosen before, is the highest; of equal ones the first in the
                    table. Constant features are not chosen.
                    <p>
                    <b>Dependence.</b> <i>Rank correlation</i>: -ln(1 - r<sup>2</sup>) / 2 with Spearman correlation between features and
                    with a number, the part of the variance of ranks between classes, or Somers' D (2 C - 1 of Harrell's C) with survival.
                    <i>Bins</i>: mutual information of bins of equal frequency, with classes or a number. In a validation the step is
                    learned anew inside each fold, from the training cases of the fold alone.
                    </p>
                    <p>
                    <b>Missing values.</b> Refused: put the node <i>Missing Value Step</i> before this one.
                    </p>
                    <p>
                    <b>Reference.</b> Peng, Long and Ding 2005, doi:10.1109/TPAMI.2005.159; Ding and Peng 2005,
                    doi:10.1142/S0219720005001004; De Jay et al. 2013, doi:10.1093/bioinformatics/btt383.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(StepNodes.ports("A row per feature: <i>Feature</i>, its scores, <i>Kept</i> (yes or no) and <i>Reason</i>."))
            .model(StepNodes.model(MrmrSelectorParameters.class))
            .nodeType(NodeType.Manipulator)
            .keywords("redundancy", "relevance", "mutual information", "MID", "MIQ");

    /** Called by the platform. */
    public MrmrSelectorNodeFactory() {
        super(NODE);
    }
}
