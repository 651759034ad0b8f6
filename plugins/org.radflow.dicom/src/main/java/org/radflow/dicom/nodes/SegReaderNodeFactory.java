package org.radflow.dicom.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.image.nodes.VolumeViews;

/** Declares the node "DICOM SEG Reader". */
public final class SegReaderNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("DICOM SEG Reader") //
        .icon("icons/seg-reader.png") //
        .shortDescription("Reads the segments of DICOM Segmentations as masks on the grid of their images.") //
        .fullDescription("""
            Finds the DICOM Segmentation objects (SEG) of the images, chooses segments by label or number, and puts them on the grid
            of the image. Each image and segment gives one row.
            <p>
            <b>Joining.</b> A segmentation belongs to the images that it references by Series Instance UID, which must share its frame
            of reference. If none of them is there, or it references none, it belongs to all images in its frame of reference, with a
            warning.
            </p>
            <p>
            <b>Method.</b> Binary, fractional and label-map segmentations are read; segments may overlap, and slices without frame are
            outside. Frames are placed by their position in space, never by their number. Frames whose pixels are voxels of the
            image are copied voxel by voxel, whatever the order of their rows and however they are cropped. Other frames are refused, or
            resampled by nearest pixels on request. Of fractions, those from the threshold on are inside. Frames without position fit
            an image of one slice with the same rows and columns.
            </p>
            <p>
            <b>Units.</b> Positions in mm in the patient's coordinate system (LPS). Pixels may be off their voxel by 5 % of a voxel.
            </p>
            <p>
            <b>Missing values.</b> What fails has a row of its own with a missing mask that says why: a label that does not exist (the
            message lists those that do), a segment without pixel in the image, frames that are not on its grid (with the mm), a damaged
            file, a segmentation whose images are absent. Images without segmentation are left out with a warning; a folder without any
            is an error.
            </p>
            <p>
            <b>Reference.</b> DICOM PS3.3, sections A.51 and C.8.20 (segmentation).
            </p>
            """) //
        .sinceVersion(0, 1, 0) //
        .ports(ports -> ports //
            .addInputTable("Images", """
                Images with the columns <i>Series Instance UID</i>, <i>Frame of Reference UID</i> and <i>Folder</i>, as from
                "DICOM Reader".
                """) //
            .addOutputTable("Segments", """
                A row per image and segment: the columns of the input, then <i>ROI</i> (label, or <tt>#number</tt> where labels are
                empty or not unique), <i>Mask</i>, <i>ROI Voxels</i> and <i>SEG SOP Instance UID</i>.
                """)) //
        .model(model -> model //
            .parametersClass(SegReaderParameters.class) //
            .configure(SegReaderNode::configure) //
            .execute(SegReaderNode::execute)) //
        .addView(VolumeViews::view) //
        .nodeType(NodeType.Manipulator) //
        .keywords("ROI", "segment", "mask", "segmentation", "label map", "SEG");

    public SegReaderNodeFactory() {
        super(NODE);
    }
}
