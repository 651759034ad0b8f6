package org.radflow.learn.survival.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.nodes.StepNodes;

/** The node "Fine-Gray Regression". */
public final class FineGrayNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Fine-Gray Regression").icon("icons/fine-gray-regression.png")
            .shortDescription("Learns how features act on the cumulative incidence of an event where other events compete.")
            .fullDescription("""
                    Fits a proportional hazards model to the subdistribution of the event 1: cases with a competing event (2, 3, ...) stay at risk
                    with a weight, the probability still to be observed. Adds <i>Risk (event)</i> and, at the times set, one less the cumulative
                    incidence of the event. Standard errors are robust.
                    <p>
                    <b>Missing values.</b> Refused: put the node <i>Missing Value Step</i> before this one. No event, negative times and events that
                    are no whole numbers are errors that name the column. Case weights are refused.
                    </p>
                    <p>
                    <b>Reference.</b> Fine and Gray 1999, doi:10.1080/01621459.1999.10474144. Results equal those of R's cmprsk 2.2 to 1e-6.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(StepNodes.ports("A row per feature: coefficient, subdistribution hazard ratio with 95 % bounds, standard error, z, p. "
                    + "Below stand notes."))
            .model(StepNodes.model(FineGrayParameters.class))
            .nodeType(NodeType.Learner).keywords("survival", "competing risks", "subdistribution", "cumulative incidence");

    /** Called by the platform. */
    public FineGrayNodeFactory() {
        super(NODE);
    }
}
