package org.radflow.image.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "Image File Reader". */
public final class ImageFileReaderNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Image File Reader").icon("icons/image-file-reader.png")
        .shortDescription("Reads NIfTI, NRRD and MetaImage files and stacks of pictures, with masks, from a folder.")
        .fullDescription("""
                Reads the images of a folder and, if wanted, the mask that belongs to each: one row for an image, in the order of the paths.
                <ul>
                <li><b>NIfTI</b> 1 and 2 (.nii, .nii.gz, .hdr with .img): scaled by scl_slope and scl_inter.</li>
                <li><b>NRRD</b> (.nrrd, .nhdr with data files): raw, gzip, text, hexadecimal; spaces LPS, RAS and LAS.</li>
                <li><b>MetaImage</b> (.mha, .mhd with data files): binary, compressed, text.</li>
                <li><b>Pictures</b> (.png, .tif, .tiff): grey, 8 to 32 bits. Those of a folder are slices of one image, by name, in which numbers
                count as numbers (s2 before s10); a TIFF of several pages is an image itself. They lie along the axes; the spacing is a setting.</li>
                </ul>
                <p>
                <b>Conventions.</b> Positions are turned into LPS, in mm. Time points, components and channels of a file become rows of their own, or
                one of them is chosen. Colours, complex numbers and units other than lengths are refused.
                </p>
                <p>
                <b>Masks</b> hold whole numbers (labels). All above 0 are inside, or those that are named by value or by the name of a segment.
                Others, such as maps of probabilities, are refused.
                </p>
                <p>
                <b>Missing values.</b> An image or mask that cannot be read, or a mask on another grid than its image (by more than
                0.01 mm), becomes a missing cell that names the file and the field; the other rows go on.
                </p>
                <p>
                <b>Reference.</b> nifti1.h and nifti2.h (NIfTI Data Format Working Group); NRRD format (teem.sourceforge.net/nrrd); MetaIO (itk.org).
                </p>
                """)
        .sinceVersion(0, 1, 0)
        .ports(ports -> ports.addOutputTable("Images",
            "A row per image: <i>File</i>, <i>Number</i> (of the image in its file, from 1), <i>Image</i> and, if a mask file is set, <i>Mask</i>."))
        .model(model -> model.parametersClass(ImageFileReaderParameters.class).configure(ImageFileReaderNode::configure)
            .execute(ImageFileReaderNode::execute))
        .addView(VolumeViews::view)
        .nodeType(NodeType.Source).keywords("nifti", "nrrd", "metaimage", "mha", "mhd", "png", "tiff", "import", "mask", "label map");

    /** Called by the platform. */
    public ImageFileReaderNodeFactory() {
        super(NODE);
    }
}
