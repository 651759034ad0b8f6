package org.radflow.learn.explain.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "SHAP". */
public final class ShapNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("SHAP").icon("icons/shap.png")
            .shortDescription("Tells how each feature moves a prediction from the expected one: SHAP values.")
            .fullDescription("""
                    For each case, the SHAP values of the features and the expected output add up to the output. They are Shapley values: the change of the output when a feature becomes
                    known, averaged over all orders in which features can become known.
                    <p>
                    <b>Trees</b> (decision tree, random forest, bagging, boosting): exact, path-dependent TreeSHAP: what is not known goes both ways in proportion of the training cases. Explains
                    the probability; of boosted trees the score before the softmax. <b>Linear models</b>: exact, coefficient x (value - mean of the background). Explains the
                    logarithm of the odds; with several classes the score before the softmax. <b>Other models</b>: sampled, of the probability, number or risk: features of background
                    cases become those of the case one by one, in random orders and their reverses; the values add up to the output exactly, each by itself has an
                    error that falls with the square root of background cases x rounds.
                    </p>
                    <p>
                    <b>Features</b> are those of the model, as the steps before it leave them. Values of correlated features are shared among them by the method's assumptions: the sum of a group says
                    more than its members.
                    </p>
                    <p>
                    <b>Missing values.</b> Trees: go both ways. Other models: an error names the column.
                    </p>
                    <p>
                    <b>Reference.</b> Lundberg and Lee 2017, arXiv 1705.07874; Lundberg et al. 2020, doi:10.1038/s42256-019-0138-9; Strumbelj and Kononenko 2014,
                    doi:10.1007/s10115-013-0679-x.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .ports(ExplainNodes.inputs(ports -> ports.addOutputTable("SHAP values", "A row per case: the features of the model, <i>SHAP (feature or group)</i>, <i>Expected Output</i> and <i>Output</i>. For "
                            + "the node <i>SHAP Plot</i>.")
                    .addOutputTable("Importance", "A row for each feature or group: <i>Feature</i>, <i>Mean |SHAP|</i>, <i>Method</i>, <i>Explains</i>.")))
            .model(ExplainNodes.model(ShapParameters.class))
            .nodeType(NodeType.Other).keywords("explain", "Shapley", "TreeSHAP", "feature importance");

    /** Called by the platform. */
    public ShapNodeFactory() {
        super(NODE);
    }
}
