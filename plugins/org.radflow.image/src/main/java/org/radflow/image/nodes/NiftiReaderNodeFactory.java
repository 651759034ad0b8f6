package org.radflow.image.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "NIfTI Reader". */
public final class NiftiReaderNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("NIfTI Reader").icon("icons/nifti-reader.png")
        .shortDescription("Reads NIfTI images, with masks, from a folder.")
        .fullDescription("""
                Reads NIfTI images (versions 1 and 2, .nii, .nii.gz, either byte order) of a folder and, if wanted, the mask that belongs to
                each: one row for an image, in the order of the paths. Voxel values are scaled by scl_slope and scl_inter. Positions come
                from the sform, else from the qform, and are turned from NIfTI's RAS into LPS, in mm. Masks hold whole
                numbers (labels), of which all above 0 are inside; others, such as maps of probabilities, are refused.
                <p>
                <b>Missing values.</b> An image or mask that cannot be read, or a mask on another grid than its image (by more than
                0.01 mm), becomes a missing cell that says why; the other rows go on.
                </p>
                <p>
                <b>Reference.</b> NIfTI-1 data format (nifti1.h).
                </p>
                """)
        .sinceVersion(0, 1, 0)
        .ports(ports -> ports.addOutputTable("Images",
            "A row per image: <i>File</i>, <i>Image</i> and, if a mask file is set, <i>Mask</i>."))
        .model(model -> model.parametersClass(NiftiReaderParameters.class).configure(NiftiReaderNode::configure)
            .execute(NiftiReaderNode::execute))
        .addView(VolumeViews::view)
        .nodeType(NodeType.Source).keywords("nifti", "nii", "import", "mask", "neuroimaging");

    /** Called by the platform. */
    public NiftiReaderNodeFactory() {
        super(NODE);
    }
}
