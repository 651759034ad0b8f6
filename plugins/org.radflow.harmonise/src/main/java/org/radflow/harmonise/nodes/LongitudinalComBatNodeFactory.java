package org.radflow.harmonise.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.nodes.StepNodes;

/** The node "Longitudinal ComBat". */
public final class LongitudinalComBatNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Longitudinal ComBat").icon("icons/longitudinal-combat.png")
            .shortDescription("ComBat for patients who were measured several times.")
            .fullDescription("""
                    ComBat whose means and variances come from a linear mixed model with a random intercept per patient (restricted
                    maximum likelihood), so that what distinguishes a patient at all visits is not taken for an effect of the scanner.
                    Choose the time of each measurement, such as days since the first, as a continuous covariate.
                    <p>
                    <b>New cases.</b> No patient is remembered. Each new case is adjusted as the only visit of a new patient, whose
                    intercept is predicted from it; in the training, all visits of a patient count.
                    </p>
                    <p>
                    Missing feature values, patients of one case each, one batch only, a batch of a single case, and a confounded
                    covariate are errors that name the column. A feature that is constant in a batch stays as it is.
                    </p>
                    <p>
                    <b>Reference.</b> Beer et al., Longitudinal ComBat, NeuroImage 2020, doi:10.1016/j.neuroimage.2020.117129.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(StepNodes.ports(ComBatTexts.DETAILS
                    + "; <i>Intercept Variance Ratio</i>: variance of the patients' intercepts, of residuals = 1."))
            .model(StepNodes.model(LongitudinalComBatParameters.class))
            .nodeType(NodeType.Manipulator)
            .keywords("harmonisation", "delta radiomics", "repeated measures", "mixed model", "follow-up");

    /** Called by the platform. */
    public LongitudinalComBatNodeFactory() {
        super(NODE);
    }
}
