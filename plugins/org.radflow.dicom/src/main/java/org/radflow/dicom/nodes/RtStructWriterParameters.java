package org.radflow.dicom.nodes;

import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.knime.node.parameters.widget.choices.filter.ColumnFilterWidget;
import org.knime.node.parameters.widget.choices.util.CompatibleColumnsProvider;
import org.radflow.image.nodes.ImageColumns;

/** Parameters of the node "RTSTRUCT Writer". */
public final class RtStructWriterParameters implements NodeParameters {

    @Widget(title = "Mask columns", description = "The regions to write. All masks of a series must be on one grid.")
    @ColumnFilterWidget(choicesProvider = ImageColumns.Masks.class)
    ColumnFilter masks = new ColumnFilter(new String[]{"Mask"});

    @Widget(title = "Label column", description = "The names of the regions. If there are several mask columns, the name of the column"
        + " follows the label. If empty, the names of the mask columns are the labels.")
    @ChoicesProvider(CompatibleColumnsProvider.StringColumnsProvider.class)
    String label = "ROI";

    @Widget(title = "Write to folder", description = "Folder that receives one file per image series, named by its own SOP Instance UID."
        + " Made if it does not exist. A file of the same content is replaced by itself.")
    String target = "";

    @Widget(title = "Folder of the images", description = "Searched with all its subfolders for the series that the masks belong to. If"
        + " empty, the folders in the column <i>Folder</i> of the input table are searched.")
    String folder = "";

    @Widget(title = "Type of the ROIs", description = "RT ROI Interpreted Type, as in <tt>GTV</tt>, <tt>CTV</tt> or <tt>ORGAN</tt>. May be"
        + " empty.")
    String type = "GTV";
}
