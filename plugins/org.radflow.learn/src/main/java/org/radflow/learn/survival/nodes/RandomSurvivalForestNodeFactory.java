package org.radflow.learn.survival.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.nodes.StepNodes;

/** The node "Random Survival Forest". */
public final class RandomSurvivalForestNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Random Survival Forest").icon("icons/random-survival-forest.png")
            .shortDescription("Learns a forest of trees that split where survival differs most.")
            .fullDescription("""
                    Each tree grows on as many cases as there are, drawn with replacement, and splits where the log-rank statistic is largest, over
                    all thresholds of some features drawn at random. A leaf holds the Nelson-Aalen estimate of the cumulative hazard of its cases,
                    and the forest the mean of its trees. Adds <i>Risk (event)</i>, the ensemble mortality (the number of events to expect if all
                    training cases were like this one), and the survival exp(-H(t)) at the times set.
                    <p>
                    Needs no assumption on how features act. Random numbers depend on the seed and the number of the tree alone: results are the
                    same for any number of threads. Case weights are the chances to be drawn.
                    </p>
                    <p>
                    <b>Missing values.</b> Refused: put the node <i>Missing Value Step</i> before this one. No event, negative times and events that
                    are no whole numbers are errors that name the column; any event other than 1 counts as censored.
                    </p>
                    <p>
                    <b>Reference.</b> Ishwaran, Kogalur, Blackstone and Lauer 2008, doi:10.1214/08-AOAS169.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(StepNodes.ports("A row per feature: how many splits use it. Below stands the concordance out of bag: of the trees "
                    + "that did not see a case."))
            .model(StepNodes.model(RandomSurvivalForestParameters.class))
            .nodeType(NodeType.Learner).keywords("survival", "RSF", "trees", "log-rank", "ensemble");

    /** Called by the platform. */
    public RandomSurvivalForestNodeFactory() {
        super(NODE);
    }
}
