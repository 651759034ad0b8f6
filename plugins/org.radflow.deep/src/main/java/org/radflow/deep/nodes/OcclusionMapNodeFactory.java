package org.radflow.deep.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.image.nodes.VolumeViews;

/** The node "Occlusion Map". */
public final class OcclusionMapNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Occlusion Map").icon("icons/occlusion-map.png")
        .shortDescription("Shows where a convolutional network looks, as an image.")
        .fullDescription("""
                For each row, covers one box of the network's input after the other and measures how far the probability of a class falls: far where
                the network needs what lies there.
                <p>
                <b>Method.</b> A box is covered by the mean of the input, channel by channel. The map of a voxel is the mean, over the boxes that
                cover it, of the probability of the whole input less that of the covered one. Above 0: what lies there speaks for the class; below 0:
                against it. The last box along an axis ends with the axis. ONNX networks carry no gradients, so there is no Grad-CAM; occlusion needs
                none, and works for every network.
                </p>
                <p>
                <b>Columns.</b> <i>Occlusion (class ...)</i>, an image on the grid of the image, interpolated linearly; NaN where the network does not
                look: the other nodes leave such voxels out. <i>Network Hash</i>, the SHA-256 of the network's file.
                </p>
                <p>
                <b>Input.</b> One or all slices, or the volume. Planes and neighbouring slices as channels (2.5D) are refused, as a box would have to
                cover each plane for itself.
                </p>
                <p>
                <b>Units.</b> Lengths are in mm, boxes in voxels of the network's input, differences of probabilities from -1 to 1.
                </p>
                <p>
                <b>Missing values.</b> A missing image or mask gives a missing map with the same reason; an empty mask, a mask on another grid than
                its image, and outputs that are no probabilities give a missing map that says so. Other rows go on; a warning counts them.
                </p>
                <p>
                Time: one run of the network for each box. Rows are worked on in parallel; results do not depend on the number of threads.
                </p>
                <p>
                <b>Reference.</b> Zeiler and Fergus 2014, doi:10.1007/978-3-319-10590-1_53.
                </p>
                """)
        .sinceVersion(0, 1, 0)
        .ports(ports -> ports.addInputTable("Regions", "A table with an image column and, if wanted, a mask column.")
            .addOutputTable("Maps", "The input with the maps appended."))
        .model(model -> model.parametersClass(OcclusionMapParameters.class).configure(OcclusionMapNode::configure)
            .execute(OcclusionMapNode::execute))
        .addView(VolumeViews::view)
        .nodeType(NodeType.Manipulator).keywords("CNN", "ONNX", "explanation", "saliency", "Grad-CAM", "heat map", "attention");

    /** Called by the platform. */
    public OcclusionMapNodeFactory() {
        super(NODE);
    }
}
