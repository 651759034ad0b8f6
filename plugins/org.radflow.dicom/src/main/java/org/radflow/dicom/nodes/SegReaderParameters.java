package org.radflow.dicom.nodes;

import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MaxValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.radflow.image.nodes.ImageColumns;

/** Parameters of the node "DICOM SEG Reader". */
public final class SegReaderParameters implements NodeParameters {

    @Widget(title = "Image column", description = "Images whose grid the masks get.")
    @ChoicesProvider(ImageColumns.Images.class)
    String image = SeriesColumns.IMAGE;

    @Widget(title = "Choose segments by", description = "How the segments are chosen by their labels.")
    RegionSelection selection = RegionSelection.ALL;

    @Widget(title = "Segment labels or pattern", description = "Labels, separated by commas, or one pattern. A segment also goes by its"
        + " number, as in <tt>#3</tt>. Not used when all segments are read.")
    String segments = "";

    @Widget(title = "Threshold of fractions", description = "From 0 to 1: a voxel of a fractional segmentation belongs to the segment"
        + " if its probability or occupancy is above 0 and at least this. Binary segmentations and label maps have no fractions.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class, maxValidation = AtMost1.class)
    double threshold = 0.5;

    @Widget(title = "Frames off the grid of the image", description = "What to do when the pixels of the segmentation are not voxels of"
        + " the image.")
    OffGrid offGrid = OffGrid.REFUSE;

    @Widget(title = "Folder of the segmentations", description = "Searched with all its subfolders. If empty, the folders in the column"
        + " <i>Folder</i> of the input table are searched.")
    String folder = "";

    /** What to do with frames that are not on the grid of the image. */
    enum OffGrid {
        @Label(value = "Refuse", description = "The mask is missing and says how many mm the frames are off.")
        REFUSE,
        @Label(value = "Resample", description = "Each voxel takes the pixel nearest to its centre, with a warning.")
        RESAMPLE
    }

    static final class AtMost1 extends MaxValidation {
        @Override
        protected double getMax() {
            return 1;
        }
    }
}
