package org.radflow.pipeline.nodes;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "Joiner (Cases)". */
public final class CaseJoinerNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Joiner (Cases)").icon("icons/case-joiner.png")
            .shortDescription("Joins features, clinical data and acquisition data by their keys, and reports every row without a partner.")
            .fullDescription("""
                    Puts the columns of two or more tables side by side, for rows with the same key: features of each region, clinical data of each
                    patient, acquisition data of each series. The first table can have several rows of a key, which all get the patient's data; a
                    key that stands twice in another table is an error that names the table, because it is not known which row is meant.
                    <p>
                    Key columns of the other tables are left out; any other name that a table before already has gets a number. Images and masks
                    are kept. Rows that found no partner are listed with table, key and reason in the second output; a warning counts them.
                    </p>
                    <p>
                    <b>Missing values.</b> A row without a key has no partner. What a row lacks because another table has no such key is missing,
                    with that reason.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .dynamicPorts(ports -> ports
                    .addInputPortGroup("Tables", group -> group.name("Table").description("A table with the key columns.").extendable()
                            .supportedTypes(BufferedDataTable.TYPE).fixedTypes(BufferedDataTable.TYPE, BufferedDataTable.TYPE))
                    .addOutputPortGroup("Joined", group -> group.name("Joined").description("The rows of the first table with the columns of all.")
                            .fixed(BufferedDataTable.TYPE))
                    .addOutputPortGroup("Unmatched", group -> group.name("Unmatched")
                            .description("A row per row without a partner: <i>Table</i> (its number), <i>Row ID</i>, <i>Key</i>, <i>Reason</i>.")
                            .fixed(BufferedDataTable.TYPE)))
            .model(model -> model.parametersClass(CaseJoinerParameters.class).configure(CaseJoiner::configure).execute(CaseJoiner::execute))
            .nodeType(NodeType.Manipulator).keywords("join", "merge", "clinical", "key", "patient", "lookup");

    /** Called by the platform. */
    public CaseJoinerNodeFactory() {
        super(NODE);
    }
}
