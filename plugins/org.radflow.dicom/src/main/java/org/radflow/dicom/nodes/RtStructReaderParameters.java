package org.radflow.dicom.nodes;

import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.radflow.image.nodes.ImageColumns;

/** Parameters of the node "RTSTRUCT Reader". */
public final class RtStructReaderParameters implements NodeParameters {

    @Widget(title = "Image column", description = "Images whose grid the masks get.")
    @ChoicesProvider(ImageColumns.Images.class)
    String image = SeriesColumns.IMAGE;

    @Widget(title = "Choose regions by", description = "How the regions of interest are chosen by their names.")
    RegionSelection selection = RegionSelection.ALL;

    @Widget(title = "Region names or pattern", description = "Names, separated by commas, or one pattern. A region without"
        + " name goes by its number, as in <tt>#3</tt>. Not used when all regions are read.")
    String regions = "";

    @Widget(title = "Folder of the structure sets", description = "Searched with all its subfolders. If empty, the folders in"
        + " the column <i>Folder</i> of the input table are searched.")
    String folder = "";
}
