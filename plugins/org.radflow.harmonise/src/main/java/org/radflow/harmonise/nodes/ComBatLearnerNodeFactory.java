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
                    Convergence of the parametric estimates is 1e-4, as in sva and neuroCombat, with which results agree to 1e-8.
                    </p>
                    <p>
                    <b>Reference.</b> Johnson, Li and Rabinovic 2007, doi:10.1093/biostatistics/kxj037; Fortin et al. 2017,
                    doi:10.1016/j.neuroimage.2017.08.047.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(StepNodes.ports("A row per feature and batch: <i>Cases</i>, pooled <i>Mean</i> and <i>Standard Deviation</i>, "
                    + "observed <i>Gamma Hat</i>, <i>Delta Hat</i>, the effect removed: <i>Gamma Star</i> (in standard deviations), <i>Delta Star</i> "
                    + "(factor of the variance), slopes of covariates; then a row per feature that stays as it is."))
            .model(StepNodes.model(ComBatLearnerParameters.class))
            .nodeType(NodeType.Manipulator)
            .keywords("harmonisation", "harmonization", "scanner", "centre", "batch effect", "multicentre", "neuroCombat", "sva");

    /** Called by the platform. */
    public ComBatLearnerNodeFactory() {
        super(NODE);
    }
}
