package org.radflow.pipeline.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "CSV Writer". */
public final class CsvWriterNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("CSV Writer").icon("icons/csv-writer.png")
        .shortDescription("Writes a table to a CSV file that is complete or absent.")
        .fullDescription("""
                Writes the text and number columns of a table as comma-separated values (RFC 4180, UTF-8, first row = column names).
                Numbers use the decimal point and the fewest digits that read back to exactly the same value. Columns of other kinds
                (images, masks) are left out; a warning names them.
                <p>
                The rows are written to a hidden file beside the target, which is moved into place in one step when all of them are
                there: a run that is stopped at any point leaves the old file or none, never half a file.
                </p>
                <p>
                <b>Missing values.</b> An empty field. The reasons why cells are missing, such as an unreadable slice, stand in the last
                column, <i>Missing Because</i>, so that no failed case goes unnoticed.
                </p>
                """)
        .sinceVersion(0, 1, 0)
        .ports(ports -> ports.addInputTable("Table", "The rows to write."))
        .model(model -> model.parametersClass(CsvWriterParameters.class).configure(CsvWriter::configure)
            .execute(CsvWriter::execute))
        .nodeType(NodeType.Sink).keywords("csv", "text", "export", "features");

    /** Called by the platform. */
    public CsvWriterNodeFactory() {
        super(NODE);
    }
}
