package org.radflow.dicom.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.image.nodes.VolumeViews;

/** Declares the node "RTSTRUCT Reader". */
public final class RtStructReaderNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("RTSTRUCT Reader") //
        .icon("icons/rtstruct-reader.png") //
        .shortDescription("Reads the regions of RT Structure Sets as masks on the images that they were drawn on.") //
        .fullDescription("""
            Finds the RT Structure Sets of the images, chooses regions of interest by name, and turns their contours into
            masks. Each image and region gives one row.
            <p>
            <b>Joining.</b> A structure set belongs to the images that it references by Series Instance UID, which must share
            its frame of reference. If none of them is there, it belongs to the only image in its frame of reference, with a
            warning.
            </p>
            <p>
            <b>Method.</b> A voxel belongs to a region if its centre lies inside an odd number of the contours of its slice
            (even-odd rule), so inner contours are holes and keyholes come out right. A contour belongs to the nearest slice,
            at most half a slice distance away; contours off their slice are noted, as are slices whose contours
            hold no voxel centre. Nothing is interpolated between slices, and contours that are not parallel to them are refused, unless
            you ask for it: missing slices are interpolated by shape (Raya and Udupa 1990), oblique contours resampled.
            Contours are cut off at the border of the image. Points and open contours are left out, as are repetitions of a
            contour.
            </p>
            <p>
            <b>Units.</b> Contours in mm in the patient's coordinate system (LPS); oblique images are handled by their
            directions.
            </p>
            <p>
            <b>Missing values.</b> What fails has a row of its own with a missing mask that says why: a name that does not
            exist (the message lists those that do), an empty region, a region outside the image, two regions of one name, a
            structure set whose images are absent. Images without structure set are left out with a warning; a folder without
            any is an error.
            </p>
            <p>
            <b>Reference.</b> DICOM PS3.3, section C.8.8 (structure set and ROI contour modules).
            </p>
            """) //
        .sinceVersion(0, 1, 0) //
        .ports(ports -> ports //
            .addInputTable("Images", """
                Images with the columns <i>Series Instance UID</i>, <i>Frame of Reference UID</i> and <i>Folder</i>, as from
                "DICOM Reader".
                """) //
            .addOutputTable("Regions", """
                A row per image and region: the columns of the input, then <i>ROI</i> (name), <i>Mask</i>, <i>ROI Voxels</i>
                and <i>RTSTRUCT SOP Instance UID</i>.
                """)) //
        .model(model -> model //
            .parametersClass(RtStructReaderParameters.class) //
            .configure(RtStructReaderNode::configure) //
            .execute(RtStructReaderNode::execute)) //
        .addView(VolumeViews::view) //
        .nodeType(NodeType.Manipulator) //
        .keywords("ROI", "contour", "mask", "segmentation", "structure set", "radiotherapy");

    public RtStructReaderNodeFactory() {
        super(NODE);
    }
}
