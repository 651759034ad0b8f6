package org.radflow.learn.explain.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "Permutation Importance". */
public final class PermutationImportanceNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Permutation Importance").icon("icons/permutation-importance.png")
            .shortDescription("Tells how much worse a model becomes when the values of a feature are exchanged between cases.")
            .fullDescription("""
                    For each feature, its values are exchanged at random between the cases, and the score is computed again: the mean decrease over the repeats is its
                    importance. Features of one group of correlated features are exchanged together, with the same order: what one of them tells cannot then be read from the others. (By themselves,
                    correlated features all look unimportant.) Importance tells what this model uses, not what causes the outcome; on the cases of the
                    training it is optimistic.
                    <p>
                    <b>Repeatable.</b> Each exchange depends on the seed, the group and the repeat alone: the same result for any number of threads.
                    </p>
                    <p>
                    <b>Missing values.</b> As the pipeline's steps say. Every case needs its outcome.
                    </p>
                    <p>
                    <b>Reference.</b> Breiman 2001, doi:10.1023/A:1010933404324; Fisher, Rudin and Dominici, JMLR 2019, 20:177.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .ports(ExplainNodes.inputs(ports -> ports.addOutputTable("Importance", "A row for each feature or group, by descending importance: <i>Feature</i>, <i>Members</i>, <i>Importance</i> (mean decrease of "
                            + "the score), <i>Standard Deviation</i> over the repeats, <i>Score</i> of the cases as they are.")))
            .model(ExplainNodes.model(PermutationImportanceParameters.class))
            .nodeType(NodeType.Other).keywords("explain", "feature importance", "variable importance", "AUC");

    /** Called by the platform. */
    public PermutationImportanceNodeFactory() {
        super(NODE);
    }
}
