package org.radflow.harmonise.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.nodes.StepNodes;

/** The node "ComBat Learner". */
public final class ComBatLearnerNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("ComBat Learner").icon("icons/combat-learner.png")
            .shortDescription("Removes from features what scanners and centres add to their means and variances, and learns how.")
            .fullDescription("""
                    ComBat: a feature's value is its mean, plus the effects of covariates, plus what its batch adds (gamma), plus a
                    deviation that its batch stretches (delta). The node learns both effects of each batch and removes them: y becomes m +
                    (y - m - s gamma) / sqrt(delta), with m the mean with the covariates' effects, s the pooled standard deviation. With
                    empirical Bayes the effects on all features of a batch inform each other, which steadies them in small batches.
                    <p>
                    The step is learned anew inside each fold of a validation. The outcome is refused as covariate unless it is allowed,
                    and never read from new cases.
                    </p>
                    """ + ComBatTexts.KNOWN_BATCHES + ComBatTexts.MISSING_VALUES + """
                    <p>
                    Convergence of the parametric estimates is 1e-4, as in sva and neuroCombat, with which results agree to 1e-8.
                    </p>
                    <p>
                    <b>Reference.</b> Johnson, Li and Rabinovic 2007, doi:10.1093/biostatistics/kxj037; Fortin et al. 2017,
                    doi:10.1016/j.neuroimage.2017.08.047.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(StepNodes.ports(ComBatTexts.DETAILS + "."))
            .model(StepNodes.model(ComBatLearnerParameters.class))
            .nodeType(NodeType.Manipulator)
            .keywords("harmonisation", "harmonization", "scanner", "centre", "batch effect", "multicentre", "neuroCombat", "sva");

    /** Called by the platform. */
    public ComBatLearnerNodeFactory() {
        super(NODE);
    }
}
