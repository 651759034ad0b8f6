package org.radflow.learn.explain.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "Nomogram". */
public final class NomogramNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Nomogram").icon("icons/nomogram.png")
            .shortDescription("Turns a logistic or Cox model into points to add up.")
            .fullDescription("""
                    Each feature gives points for its value: 0 where it lowers the linear predictor most; the feature with the largest effect over its range in the cases gives 100 at the other
                    end. The sum tells the probability of the positive class, or the survival until a time: a model that can be used with pencil and paper.
                    <p>
                    <b>Models.</b> Classifiers of two classes whose log odds, and survival models whose log(-log S(t)), are straight lines in the features: logistic regression and Cox
                    regression, also with elastic net, after steps that are straight lines such as scalers and selections. This is checked on the cases; other models are refused.
                    </p>
                    <p>
                    <b>Missing values.</b> An error names the column.
                    </p>
                    <p>
                    <b>Reference.</b> Iasonos et al. 2008, doi:10.1200/JCO.2007.12.9791.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .ports(ExplainNodes.inputs(ports -> ports.addOutputTable("Points", "11 rows for each feature that has an effect: <i>Feature</i>, <i>Value</i>, <i>Points</i>.")
                    .addOutputTable("Total", "101 rows: <i>Total Points</i>, <i>Linear Predictor</i>, and <i>Probability</i> or <i>Survival</i>.")))
            .model(ExplainNodes.model(NomogramParameters.class))
            .nodeType(NodeType.Other).keywords("explain", "points", "logistic", "Cox", "score");

    /** Called by the platform. */
    public NomogramNodeFactory() {
        super(NODE);
    }
}
