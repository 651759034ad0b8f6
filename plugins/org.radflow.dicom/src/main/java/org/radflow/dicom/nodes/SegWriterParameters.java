package org.radflow.dicom.nodes;

import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.knime.node.parameters.widget.choices.filter.ColumnFilterWidget;
import org.knime.node.parameters.widget.choices.util.CompatibleColumnsProvider;
import org.radflow.dicom.seg.SegmentationWriter;
import org.radflow.image.nodes.ImageColumns;

/** Parameters of the node "DICOM SEG Writer". */
public final class SegWriterParameters implements NodeParameters {

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

    @Widget(title = "Segments show", description = "The category and type that the segments are coded with (SNOMED CT).")
    SegmentKind kind = SegmentKind.NEOPLASM;

    @Widget(title = "Made by", description = "Segment Algorithm Type: how the segments came about.")
    MadeBy madeBy = MadeBy.SEMIAUTOMATIC;

    /** What segments show. */
    enum SegmentKind {
        @Label(value = "Neoplasm", description = "Morphologically altered structure: neoplasm.")
        NEOPLASM(SegmentationWriter.Property.NEOPLASM),
        @Label(value = "Organ", description = "Anatomical structure: organ.")
        ORGAN(SegmentationWriter.Property.ORGAN),
        @Label(value = "Tissue", description = "Tissue: tissue, when nothing more is known.")
        TISSUE(SegmentationWriter.Property.TISSUE);

        final SegmentationWriter.Property property;

        SegmentKind(SegmentationWriter.Property property) {
            this.property = property;
        }
    }

    /** How segments were made. */
    enum MadeBy {
        @Label(value = "Hand", description = "MANUAL")
        MANUAL(SegmentationWriter.Algorithm.MANUAL),
        @Label(value = "Program with help", description = "SEMIAUTOMATIC")
        SEMIAUTOMATIC(SegmentationWriter.Algorithm.SEMIAUTOMATIC),
        @Label(value = "Program", description = "AUTOMATIC")
        AUTOMATIC(SegmentationWriter.Algorithm.AUTOMATIC);

        final SegmentationWriter.Algorithm algorithm;

        MadeBy(SegmentationWriter.Algorithm algorithm) {
            this.algorithm = algorithm;
        }
    }
}
