package org.radflow.features.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "Image Filter". */
public final class ImageFilterNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Image Filter")
            .icon("icons/image-filter.png")
            .shortDescription("Filters images as IBSI 2 defines it.")
            .fullDescription("""
                    For each row, computes the response of the image to one or several filters: mean, Laplacian of Gaussian, Laws kernels with
                    energy maps, Gabor, separable wavelets (undecimated), Simoncelli wavelets, Riesz transforms, gradient magnitude, square,
                    square root, logarithm, exponential. A response lies on the grid of its image. Lengths are in mm, along each axis
                    of the image. Resample the image before to voxels of one size, or the filters differ along the axes.
                    <p>
                    <b>Columns.</b> A response is named after its image and filter, e.g. <tt>Image (log-3mm-3D)</tt>. The boundary condition is
                    in the name unless it is mirror. To compute features of responses, the "Radiomics Feature Extractor" has the same
                    filters built in; it re-segments by the unfiltered intensities, as IBSI 2 prescribes.
                    </p>
                    <p>
                    <b>Missing values.</b> A missing image gives missing responses with the same reason; what a filter cannot do (e.g. a kernel
                    of more than 10,000 voxels) gives a missing response that says why. Other rows go on. Voxels without a finite intensity
                    make every response that reaches them not finite.
                    </p>
                    <p>
                    Rows stream and are worked on in parallel; results do not depend on the number of threads.
                    </p>
                    <p>
                    <b>Reference.</b> Depeursinge et al., Standardised convolutional filtering for radiomics, arXiv 2006.05470; Whybra et al.,
                    Radiology 2024, doi:10.1148/radiol.231319. Square to exponential and gradient: PyRadiomics documentation.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .ports(ports -> ports.addInputTable("Images", "A table with an image column.")
                    .addOutputTable("Filtered", "The input with a column for each response appended."))
            .model(model -> model.parametersClass(ImageFilterParameters.class).rearrangeColumns(ImageFilterCells::rearrange))
            .nodeType(NodeType.Manipulator)
            .keywords("filter", "IBSI 2", "wavelet", "LoG", "Gabor", "Laws", "Riesz", "texture");

    /** Called by the platform. */
    public ImageFilterNodeFactory() {
        super(NODE);
    }
}
