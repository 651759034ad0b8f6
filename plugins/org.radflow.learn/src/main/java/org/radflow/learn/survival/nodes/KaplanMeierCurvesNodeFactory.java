package org.radflow.learn.survival.nodes;

import java.util.List;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.learn.survival.KaplanMeierTables;

/** The node "Kaplan-Meier". */
public final class KaplanMeierCurvesNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Kaplan-Meier").icon("icons/kaplan-meier-curves.png")
            .shortDescription("Estimates survival over time, of all cases or by group, with the log-rank test.")
            .fullDescription("""
                    The product-limit estimate S(t) = prod (1 - d / n) of each group with Greenwood's standard error and confidence intervals, the
                    median survival, the median follow-up (reverse Kaplan-Meier), and the log-rank test of equal survival. Events other than 1 count
                    as censored: where other events compete, see the node <i>Cumulative Incidence</i>.
                    <p>
                    <b>Missing values.</b> Cases without a time, an event or a group are left out; a warning counts them. Negative times and events
                    that are no whole numbers are errors that name the column. A median that is not reached, and a bound that has no value, is
                    missing.
                    </p>
                    <p>
                    <b>Reference.</b> Kaplan and Meier 1958, doi:10.1080/01621459.1958.10501452; Mantel 1966; Schemper and Smith 1996,
                    doi:10.1016/0197-2456(96)00075-X. Results equal those of R's survival 3.5.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .ports(ports -> ports.addInputTable("Cases", "A row per case, with times and events.")
                    .addOutputTable("Curves", "A row per group and distinct time: <i>At Risk</i>, <i>Events</i>, <i>Censored</i>, <i>Survival</i>, "
                            + "<i>Standard Error</i>, <i>Lower</i>, <i>Upper</i>.")
                    .addOutputTable("Medians", "A row per group: <i>Cases</i>, <i>Events</i>, <i>Median Survival</i> with <i>Lower</i> and "
                            + "<i>Upper</i> bound, <i>Median Follow-Up</i>.")
                    .addOutputTable("Log-rank test", "A row per group: <i>Observed</i> and <i>Expected</i> events, and the test of all groups: "
                            + "<i>Chi-Square</i>, <i>Degrees of Freedom</i>, <i>p</i>. Empty with one group or no event."))
            .model(ObservedNodes.model((observed, settings) -> List.of(
                    KaplanMeierTables.curves(observed, settings.m_level, settings.interval()),
                    KaplanMeierTables.medians(observed, settings.m_level, settings.interval()), KaplanMeierTables.logRank(observed))))
            .nodeType(NodeType.Other).keywords("survival", "log-rank", "median survival", "follow-up", "product-limit");

    /** Called by the platform. */
    public KaplanMeierCurvesNodeFactory() {
        super(NODE);
    }
}
