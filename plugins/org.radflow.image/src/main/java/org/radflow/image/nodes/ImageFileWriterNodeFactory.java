package org.radflow.image.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "Image File Writer". */
public final class ImageFileWriterNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Image File Writer").icon("icons/image-file-writer.png")
        .shortDescription("Writes images and masks to NIfTI or NRRD files.")
        .fullDescription("""
                Writes the image and the mask of each row to a folder and appends the paths of the files. Voxels are kept exactly: images of whole
                numbers from -32768 to 32767 are stored as 16-bit integers, others as 32-bit floats, masks as 8-bit 0 and 1. Positions, in mm, go from
                LPS to NIfTI's RAS (both sform and qform) or to NRRD's left-posterior-superior.
                <p>
                <b>Files</b> are complete or absent: each is written beside its place and moved there in one step. No name leads out of the folder,
                whatever the row IDs and columns hold, and no two rows share one. The same table gives the same bytes.
                </p>
                <p>
                <b>Missing values.</b> A missing image or mask gives a missing path with the same reason. A row whose file is there already, or whose
                file cannot be written, gets a missing path that says why; the other rows go on.
                </p>
                <p>
                <b>Reference.</b> nifti1.h and nifti2.h (NIfTI Data Format Working Group); NRRD format (teem.sourceforge.net/nrrd).
                </p>
                """)
        .sinceVersion(0, 1, 0)
        .ports(ports -> ports.addInputTable("Images", "A table with an image column, a mask column, or both.")
            .addOutputTable("Files", "The input with <i>Image File</i> and <i>Mask File</i>, the paths, appended."))
        .model(model -> model.parametersClass(ImageFileWriterParameters.class).configure(ImageFileWriterNode::configure)
            .execute(ImageFileWriterNode::execute))
        .nodeType(NodeType.Sink).keywords("nifti", "nrrd", "export", "save", "label map");

    /** Called by the platform. */
    public ImageFileWriterNodeFactory() {
        super(NODE);
    }
}
