package org.radflow.learn.survival.nodes;

import java.util.List;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.learn.survival.IncidenceTables;

/** The node "Cumulative Incidence". */
public final class CumulativeIncidenceNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Cumulative Incidence").icon("icons/cumulative-incidence.png")
            .shortDescription("Estimates the probability of each kind of event over time where events compete, with Gray's test.")
            .fullDescription("""
                    The Aalen-Johansen estimate of the probability to have had an event of each kind until a time, with standard errors (delta method)
                    and log-log confidence intervals, by group, and Gray's test of equal incidence. One less a Kaplan-Meier estimate that takes
                    competing events as censored is too high; this is not.
                    <p>
                    <b>Missing values.</b> Cases without a time, an event or a group are left out; a warning counts them. Negative times and events
                    that are no whole numbers are errors that name the column.
                    </p>
                    <p>
                    <b>Reference.</b> Aalen and Johansen 1978; Gray 1988, doi:10.1214/aos/1176350951. Results equal those of R's cmprsk 2.2.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .ports(ports -> ports.addInputTable("Cases", "A row per case, with times and events.")
                    .addOutputTable("Curves", "A row per kind of event, group and distinct time: <i>Incidence</i>, <i>Standard Error</i>, "
                            + "<i>Lower</i>, <i>Upper</i>. Empty without events.")
                    .addOutputTable("Gray's test", "A row per kind of event: <i>Chi-Square</i>, <i>Degrees of Freedom</i>, <i>p</i>. Empty with "
                            + "one group."))
            .model(ObservedNodes.model((observed, settings) -> List.of(IncidenceTables.curves(observed, settings.m_level),
                    IncidenceTables.tests(observed))))
            .nodeType(NodeType.Other).keywords("survival", "competing risks", "Aalen-Johansen", "Gray's test");

    /** Called by the platform. */
    public CumulativeIncidenceNodeFactory() {
        super(NODE);
    }
}
