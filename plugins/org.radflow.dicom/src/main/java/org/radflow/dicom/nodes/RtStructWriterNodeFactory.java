package org.radflow.dicom.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** Declares the node "RTSTRUCT Writer". */
public final class RtStructWriterNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("RTSTRUCT Writer") //
        .icon("icons/rtstruct-writer.png") //
        .shortDescription("Writes masks as RT Structure Sets, one for each image series.") //
        .fullDescription("""
            Writes the masks of each image series into one RT Structure Set: a region of interest (ROI) for each mask, with its name and
            contours.
            <p>
            <b>Method.</b> Contours run along the edges of voxels, slice by slice. A reader with the even-odd rule, such as
            "RTSTRUCT Reader", gets back every voxel. Holes are closed contours of their own within the outer one. Patient, study
            and frame of reference are copied from the series, and each contour references the image of its slice. UIDs are hashes of the
            content (below 2.25) and dates are those of the study: the same masks give the same bytes.
            </p>
            <p>
            <b>Units.</b> Contours in mm in the patient's coordinate system (LPS), to 0.0001 mm.
            </p>
            <p>
            <b>Missing values.</b> Missing masks are left out with a warning. A series whose files are absent, whose masks are on
            different grids or empty, or that has no frame of reference has a row with a missing file that says why; the others are
            written. A file is written under another name and moved in place, so that none is ever half written.
            </p>
            <p>
            <b>Reference.</b> DICOM PS3.3, section C.8.8 (structure set and ROI contour modules).
            </p>
            """) //
        .sinceVersion(0, 1, 0) //
        .ports(MaskWriterNode::ports) //
        .model(model -> model //
            .parametersClass(RtStructWriterParameters.class) //
            .configure(MaskWriterNode::configure) //
            .execute(MaskWriterNode::execute)) //
        .nodeType(NodeType.Sink) //
        .keywords("contour", "ROI", "mask", "export", "radiotherapy");

    public RtStructWriterNodeFactory() {
        super(NODE);
    }
}
