package org.radflow.deep.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "Deep Feature Extractor". */
public final class DeepFeatureExtractorNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Deep Feature Extractor").icon("icons/deep-feature-extractor.png")
        .shortDescription("Computes features of regions by a layer of a convolutional network.")
        .fullDescription("""
                For each row, shows the region that the mask marks in the image to a network in the ONNX format, and takes the channels of one of its
                layers as features. A layer is chosen by name; it need not be an output of the network. The region is shown as one slice, as all
                slices, as three planes or neighbouring slices in the channels (2.5D), or as a volume.
                <p>
                <b>Method.</b> Crop and resampling are one linear interpolation from the image to the grid of the network's input; intensities are
                then clipped and scaled, less the mean and divided by the standard deviation of each channel. Each channel of the layer is pooled over
                space (global average or maximum), and of several slices again.
                </p>
                <p>
                <b>Columns.</b> One number per channel, <tt>deep_&lt;layer&gt;_&lt;index&gt;</tt>, the index from 0, and <i>Network Hash</i>, the
                SHA-256 of the network's file. How many there are is known once the node has run. To join them with radiomics features: "Joiner
                (Cases)", "Feature Fusion".
                </p>
                <p>
                <b>Units.</b> Lengths are in mm, windows in the unit of the image (HU, SUV ...). Features have no unit.
                </p>
                <p>
                <b>Missing values.</b> A missing image or mask gives missing features with the same reason; an empty mask, a mask on another grid than
                its image (by more than 0.01 mm), and intensities or features that are not finite give missing features that say so. Other rows go on;
                a warning counts them.
                </p>
                <p>
                <b>Networks.</b> One input of 32-bit floats. Weights must lie in the file itself, operators must be those of ONNX (up to version 23)
                and ONNX Runtime: no other file is opened, no library loaded, nothing sent. A network runs on the processor, one thread a row; results
                do not depend on the number of threads. Processors of other kinds can give other last digits.
                </p>
                <p>
                <b>Reference.</b> ONNX specification; ONNX Runtime 1.23. Deep features: Antropova et al. 2017, doi:10.1002/mp.12453.
                </p>
                """)
        .sinceVersion(0, 1, 0)
        .ports(ports -> ports.addInputTable("Regions", "A table with an image column and, if wanted, a mask column.")
            .addOutputTable("Features", "The input with the features appended; without image and mask column unless they are kept."))
        .model(model -> model.parametersClass(DeepFeatureExtractorParameters.class).configure(DeepFeatureExtractor::configure)
            .execute(DeepFeatureExtractor::execute))
        .nodeType(NodeType.Manipulator).keywords("CNN", "ONNX", "deep learning", "embedding", "transfer learning", "deep radiomics");

    /** Called by the platform. */
    public DeepFeatureExtractorNodeFactory() {
        super(NODE);
    }
}
