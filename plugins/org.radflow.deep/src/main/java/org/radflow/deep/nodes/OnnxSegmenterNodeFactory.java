package org.radflow.deep.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.image.nodes.VolumeViews;

/** The node "ONNX Segmenter". */
public final class OnnxSegmenterNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("ONNX Segmenter").icon("icons/onnx-segmenter.png")
        .shortDescription("Segments images by a U-Net or another network in the ONNX format.")
        .fullDescription("""
                For each row, segments the image by a network whose output has the size of its input and a channel for each structure (U-Net, V-Net,
                nnU-Net ...), slice by slice or in volumes, and gives a mask for each structure that is wanted.
                <p>
                <b>Order of steps.</b> The image is turned to the orientation and resampled (linear) to the spacing of the training. Its intensities
                are clipped and scaled, less the mean and divided by the standard deviation of each channel. Patches of the network's size cover it:
                the first starts and the last ends with the image, those between lie evenly, overlapping at least as far as is set; where the image is
                smaller than a patch its border is repeated. The output of each patch becomes probabilities, and overlapping patches are averaged by
                their weights. The probabilities are interpolated (linear) on the grid of the image, and there decided: the channel of the largest
                value, or a threshold. If wanted, only the largest part stays.
                </p>
                <p>
                <b>Columns.</b> <i>Mask (name)</i> for each structure, on the grid of the image, and <i>Network Hash</i>, the SHA-256 of the network's
                file.
                </p>
                <p>
                <b>Units.</b> Spacing is in mm, windows in the unit of the image (HU, SUV ...). A z-score is of the whole image.
                </p>
                <p>
                <b>Missing values.</b> A missing image gives missing masks with the same reason; images of a case on different grids, and intensities
                that are not finite, give missing masks that say so. Other rows go on; a warning counts them. A structure that is not found is an
                empty mask.
                </p>
                <p>
                <b>Memory.</b> Four bytes for each voxel (at the spacing of the network) and channel of the output, for each row in work.
                </p>
                <p>
                <b>Networks.</b> As for the "Deep Feature Extractor": all weights in the file, operators of ONNX and ONNX Runtime only, one thread a
                row; results do not depend on the number of threads.
                </p>
                <p>
                <b>Reference.</b> U-Net: Ronneberger et al. 2015, doi:10.1007/978-3-319-24574-4_28. Patches and weights: Isensee et al. 2021,
                doi:10.1038/s41592-020-01008-z.
                </p>
                """)
        .sinceVersion(0, 1, 0)
        .ports(ports -> ports.addInputTable("Images", "A table with an image column; several, if the network has several channels.")
            .addOutputTable("Segmented", "The input with the masks appended."))
        .model(model -> model.parametersClass(OnnxSegmenterParameters.class).configure(OnnxSegmenter::configure)
            .execute(OnnxSegmenter::execute))
        .addView(VolumeViews::view)
        .nodeType(NodeType.Manipulator).keywords("segmentation", "U-Net", "nnU-Net", "MONAI", "CNN", "deep learning", "auto-contouring");

    /** Called by the platform. */
    public OnnxSegmenterNodeFactory() {
        super(NODE);
    }
}
