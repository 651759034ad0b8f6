package org.radflow.dicom.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** Declares the node "DICOM SEG Writer". */
public final class SegWriterNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create() //
        .name("DICOM SEG Writer") //
        .icon("icons/seg-writer.png") //
        .shortDescription("Writes masks as DICOM Segmentations, one for each image series.") //
        .fullDescription("""
            Writes the masks of each image series into one DICOM Segmentation object (SEG): a binary segment for each mask, with its label,
            category and type.
            <p>
            <b>Method.</b> A frame is written for each slice in which a segment has voxels, with its position in space, so that any reader
            can place it. Masks on another grid than the image, such as a resampled one, keep their grid; frames in a plane of an
            image reference it. Patient, study and frame of reference are copied from the series. UIDs are hashes of the content
            (below 2.25) and dates are those of the study: the same masks give the same bytes.
            </p>
            <p>
            <b>Units.</b> Positions in mm in the patient's coordinate system (LPS).
            </p>
            <p>
            <b>Missing values.</b> Missing masks are left out with a warning. A series whose files are absent, whose masks are on
            different grids or empty, or that has no frame of reference has a row with a missing file that says why; the others are
            written. A file is written under another name and moved in place, so that none is ever half written.
            </p>
            <p>
            <b>Reference.</b> DICOM PS3.3, sections A.51 and C.8.20 (segmentation).
            </p>
            """) //
        .sinceVersion(0, 1, 0) //
        .ports(MaskWriterNode::ports) //
        .model(model -> model //
            .parametersClass(SegWriterParameters.class) //
            .configure(MaskWriterNode::configure) //
            .execute(MaskWriterNode::execute)) //
        .nodeType(NodeType.Sink) //
        .keywords("SEG", "segmentation", "mask", "export", "PACS");

    public SegWriterNodeFactory() {
        super(NODE);
    }
}
