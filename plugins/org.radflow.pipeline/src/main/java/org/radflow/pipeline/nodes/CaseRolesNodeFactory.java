package org.radflow.pipeline.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "Case Roles". */
public final class CaseRolesNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Case Roles").icon("icons/case-roles.png")
            .shortDescription("Says which columns are features, outcome, patient and centre: the beginning of a pipeline.")
            .fullDescription("""
                    Every pipeline begins here. The node says once which columns are what, so that the steps after it need not be told: the
                    outcome to predict, the patient whose cases belong together in every split, the centre, and the features. What has
                    another role is never a feature, so that an outcome cannot slip into a model.
                    <p>
                    The steps that follow (scaling, selection, ComBat, models) take table and pipeline, learn from the table, and append
                    themselves to the pipeline. <i>Pipeline Cross-Validation</i> takes the table of this node and the finished pipeline, and
                    learns every step anew inside each fold.
                    </p>
                    <p>
                    <b>Missing values.</b> Cases without an outcome are left out and counted, or the node fails, as set. Features may be
                    missing: a <i>Missing Value</i> step fills them. Negative times, events that are no whole numbers and a positive class that
                    no case has are errors that name the column.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .ports(ports -> ports.addInputTable("Cases", "A row per case (patient, series, region), with features, outcome and whatever else.")
                    .addOutputTable("Cases with outcome", "The same table, without the cases that have no outcome.")
                    .addOutputPort("Pipeline", "A pipeline without steps that knows the roles.", PipelinePortObject.TYPE))
            .model(model -> model.parametersClass(CaseRolesParameters.class).configure(CaseRoles::configure).execute(CaseRoles::execute))
            .nodeType(NodeType.Manipulator)
            .keywords("target", "label", "outcome", "survival", "patient", "centre", "pipeline", "machine learning");

    /** Called by the platform. */
    public CaseRolesNodeFactory() {
        super(NODE);
    }
}
