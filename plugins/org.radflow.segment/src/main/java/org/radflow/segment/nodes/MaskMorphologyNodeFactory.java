package org.radflow.segment.nodes;

import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node "Mask Morphology". */
public final class MaskMorphologyNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Mask Morphology")
            .icon("icons/mask-morphology.png")
            .shortDescription("Dilates, erodes, opens, closes, fills, cleans and smooths masks, in mm.")
            .fullDescription("""
                    Applies steps to each mask, one after the other.
                    <ul>
                    <li><b>Dilate, erode, open, close</b> by a ball with a radius in mm. Distances are exact (Euclidean) and between voxel
                    centres, for any voxel spacing; a voxel at just the radius belongs to the ball. The border of the image is not a border
                    of the region: nothing is eroded from it.</li>
                    <li><b>Fill holes</b>: outside voxels that no path over faces joins with the border of the image (of the slice).</li>
                    <li><b>Keep largest parts, remove small parts</b>: connected parts, by number or by least volume in mm3.</li>
                    <li><b>Smooth</b>: the mask averaged by a Gaussian, inside from one half on.</li>
                    </ul>
                    <p>
                    <b>Columns.</b> <i>Mask (morphology)</i>, named after the mask column.
                    </p>
                    <p>
                    <b>Missing values.</b> A missing mask gives a missing result with the same reason. An empty mask stays empty, and what
                    is eroded or smoothed away is an empty mask.
                    </p>
                    <p>
                    <b>Reference.</b> Felzenszwalb and Huttenlocher, Distance transforms of sampled functions, 2012,
                    doi:10.4086/toc.2012.v008a019.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .ports(ports -> ports.addInputTable("Masks", "A table with a mask column.")
                    .addOutputTable("Changed", "The input with the changed masks appended."))
            .model(model -> model.parametersClass(MaskMorphologyParameters.class).rearrangeColumns(MaskMorphology::rearrange))
            .nodeType(NodeType.Manipulator)
            .keywords("morphology", "dilate", "erode", "open", "close", "fill holes", "largest component", "smooth");

    /** Called by the platform. */
    public MaskMorphologyNodeFactory() {
        super(NODE);
    }
}
