package org.radflow.report.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "Kaplan-Meier Plot". */
public final class KaplanMeierNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Kaplan-Meier Plot").icon("icons/kaplan-meier-plot.png")
            .shortDescription("Draws survival over time for groups, with numbers at risk and the log-rank test.")
            .fullDescription("""
                    Product-limit estimate of the probability of no event until each time, with its pointwise confidence interval (log-log), a tick at each censored case,
                    the numbers at risk below, and the p value of the log-rank test of all groups. Events of competing kinds (2, 3, ...) count as censored.
                    <p>
                    <b>Groups</b> made by a cut-off that was chosen on the same cases look better separated than they are, and the log-rank test is then not valid:
                    choose the cut-off inside the training.
                    </p>
                    <p>
                    <b>Missing values.</b> Cases without time, event or group are left out; a warning counts them. A negative time is an error.
                    </p>
                    <p>
                    <b>Reference.</b> Kaplan and Meier 1958, doi:10.1080/01621459.1958.10501452; Mantel 1966.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .ports(FigureNodes.ports("Cases", "Cases with time and event, and a column of groups if there are some, such as risk groups."))
            .model(FigureNodes.model(KaplanMeierParameters.class)).addView(FigureNodes::view)
            .nodeType(NodeType.Visualizer).keywords("survival", "log-rank", "at risk", "censored", "risk groups", "plot");

    /** Called by the platform. */
    public KaplanMeierNodeFactory() {
        super(NODE);
    }
}
