package org.radflow.pipeline.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "CSV Reader". */
public final class CsvReaderNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("CSV Reader").icon("icons/csv-reader.png")
        .shortDescription("Reads a CSV file as a table.")
        .fullDescription("""
                Reads a text file of comma-separated values (RFC 4180, UTF-8, first row = column names) as a table, so that a workflow
                needs no other extension. A column becomes integer, long, double or string: the narrowest type that all its values
                fit. A number with leading zeros (a patient code such as 007) stays text. Numbers use the decimal point whatever the
                computer's language.
                <p>
                <b>Missing values.</b> An empty field is a missing cell, and so is a field with one of the texts that are set to mean it (<i>NA</i>,
                <i>nan</i>). Rows without any value that are shorter or longer
                than the header, as spreadsheets leave them, are skipped. A file that is absent, not UTF-8, without header, with a
                repeated column name or with a row of another length is refused; the message names the file and the line.
                </p>
                """)
        .sinceVersion(0, 1, 0)
        .ports(ports -> ports.addOutputTable("Table", "The rows of the file, in its order."))
        .model(model -> model.parametersClass(CsvReaderParameters.class).configure(CsvReader::configure)
            .execute(CsvReader::execute))
        .nodeType(NodeType.Source).keywords("csv", "text", "import", "clinical data");

    /** Called by the platform. */
    public CsvReaderNodeFactory() {
        super(NODE);
    }
}
