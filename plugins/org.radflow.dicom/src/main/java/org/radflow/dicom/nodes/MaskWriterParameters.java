package org.radflow.dicom.nodes;

import java.util.List;

import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.knime.node.parameters.widget.choices.filter.ColumnFilterWidget;
import org.knime.node.parameters.widget.choices.util.CompatibleColumnsProvider;
import org.radflow.dicom.DicomException;
import org.radflow.dicom.DicomWriter;
import org.radflow.dicom.NamedMask;
import org.radflow.dicom.SourceSeries;
import org.radflow.image.nodes.ImageColumns;

/** Parameters of the nodes that write masks: which, where to, and as what. */
abstract class MaskWriterParameters implements NodeParameters {

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

    /** How the names of the files begin. */
    abstract String prefix();

    /** The object that is written for a series. */
    abstract DicomWriter encode(SourceSeries source, List<NamedMask> masksOfSeries) throws DicomException;
}
