package org.radflow.dicom.nodes;

import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.radflow.dicom.ContourOptions;
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

    @Widget(title = "Oblique contours", advanced = true, description = "What to do with contours that are not parallel to the slices of the"
        + " image.")
    @Migrate(loadDefaultIfAbsent = true)
    Oblique oblique = Oblique.REFUSE;

    @Widget(title = "Between contours", advanced = true, description = "What to do with slices that have no contour and lie between two"
        + " that have.")
    @Migrate(loadDefaultIfAbsent = true)
    Between between = Between.NONE;

    @Widget(title = "Largest gap (mm)", advanced = true, description = "Contours that are farther apart are not joined, as they may be"
        + " two parts of a region. Used when slices are interpolated.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Migrate(loadDefaultIfAbsent = true)
    double largestGap = 10;

    ContourOptions options() {
        return new ContourOptions(oblique == Oblique.RESAMPLE, between == Between.SHAPE ? largestGap : 0);
    }

    /** What to do with contours that are not parallel to the slices. */
    enum Oblique {
        @Label(value = "Refuse", description = "The mask is missing and says how many mm of slices a contour crosses.")
        REFUSE,
        @Label(value = "Resample", description = "A voxel is inside if its centre, projected on the nearest plane of contours, is.")
        RESAMPLE
    }

    /** What to do with slices between contours. */
    enum Between {
        @Label(value = "Leave empty", description = "Nothing is interpolated.")
        NONE,
        @Label(value = "Interpolate the shape", description = "The signed distance to the outline is interpolated linearly.")
        SHAPE
    }
}
