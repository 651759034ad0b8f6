package org.radflow.normalise.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "Image Denoiser". */
public final class ImageDenoiserNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Image Denoiser").icon("icons/image-denoiser.png")
        .shortDescription("Lowers the noise of images; lengths in mm.")
        .fullDescription("""
                Appends each image with less noise, on the same grid and in the same unit. All lengths are in mm and right for voxels of
                any shape; a single slice is filtered in its plane. Outside the image stands its mirror image, the edge voxel repeated.
                <p>
                <b>Gaussian</b>: standard deviation in mm, cut off at four. <b>Median</b> of the voxels whose centres lie within a
                radius. <b>Non-local means</b>: the mean of the voxels of a search box, weighted by how alike the boxes (patches) around
                them are, <tt>exp(-max(0, d - 2 s²) / h²)</tt> with d the mean squared difference of the patches, s the noise, h =
                strength s; half edges are rounded to whole voxels. <b>Anisotropic diffusion</b> (Perona and Malik): like a Gaussian of
                that scale where gradients are small, while edges stay.
                </p>
                <p>
                <b>Missing values.</b> A missing image gives a missing result with the same reason. An image with voxels that are not
                finite gives a missing result that says how many.
                </p>
                <p>
                Rows stream and are worked on in parallel; results do not depend on the number of threads.
                </p>
                <p>
                <b>Reference.</b> Buades et al. 2005, doi:10.1109/CVPR.2005.38; Darbon et al. 2008, doi:10.1109/ISBI.2008.4541250; Coupé
                et al. 2008, doi:10.1109/TMI.2007.906087 (noise); Perona and Malik 1990, doi:10.1109/34.56205.
                </p>
                """)
        .sinceVersion(0, 1, 0)
        .ports(ports -> ports.addInputTable("Images", "A table with an image column.")
            .addOutputTable("Denoised", "The input with the denoised images appended: <i>Image (denoised)</i>."))
        .model(model -> model.parametersClass(ImageDenoiserParameters.class)
            .rearrangeColumns(NewImage::rearrange))
        .nodeType(NodeType.Manipulator).keywords("noise", "smoothing", "Gaussian", "median", "non-local means", "Perona-Malik",
            "anisotropic diffusion");

    /** Called by the platform. */
    public ImageDenoiserNodeFactory() {
        super(NODE);
    }
}
