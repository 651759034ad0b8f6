package org.radflow.report.nodes;

import java.util.Locale;
import java.util.function.Consumer;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Progress;
import org.radflow.report.figure.Figure;

/** Settings of a node that draws a figure. */
abstract class FigureParameters implements NodeParameters {

    @Widget(title = "Title", description = "Title of the figure. Empty: the kind of plot.")
    String m_title = "";

    @Widget(title = "File", description = "Path of a file to write the figure to; its ending tells the format: <tt>.svg</tt>, <tt>.png</tt> (2 "
            + "pixels for each unit of the figure, 192 dpi) or <tt>.html</tt> (interactive, needs nothing from elsewhere). Folders on the way are made, an older "
            + "file is replaced. Empty: nothing is written.")
    String m_file = "";

    /**
     * Makes sure that the table has the columns that are set.
     *
     * @throws InvalidSettingsException naming the setting, what was found and what was expected
     */
    abstract void check(DataTableSpec table) throws InvalidSettingsException;

    /**
     * The figure of a table.
     *
     * @param table spec of the table
     * @param cases its numbers and texts
     * @param warn  told what the user should know
     * @throws InvalidSettingsException as {@link #check}
     */
    abstract Figure figure(DataTableSpec table, FeatureMatrix cases, Consumer<String> warn, Progress progress)
            throws InvalidSettingsException;

    /** The title that is set, or the kind of plot. */
    final String title(String kind) {
        return m_title.isBlank() ? kind : m_title;
    }

    /** @throws InvalidSettingsException when the name of the file tells no format */
    final void checkFile() throws InvalidSettingsException {
        String name = m_file.toLowerCase(Locale.ROOT);
        if (!name.isBlank() && !name.endsWith(".svg") && !name.endsWith(".png") && !name.endsWith(".html")) {
            throw new InvalidSettingsException("File: found '" + m_file + "', expected a name that ends with .svg, .png or .html");
        }
    }
}
